import { KIND_ONLY, TELLS_RESULT } from '../../../knowledge/phrase-edges.ts';
import { countsAlike, isAmount, isEvent, isShare } from '../../../knowledge/unit-kinds.ts';
import { fold } from '../../../text/fold.ts';
import { PatternSieve } from '../../../text/pattern-sieve.ts';
import { isVerbsOnly } from '../../verb-phrases.ts';
import { closesBracket } from './bounds.ts';
import type { Words } from './words-around.ts';

const RESULTS = new PatternSieve([TELLS_RESULT]);

/** What the sentence counted last, for a clause that leaves it out. */
interface Antecedent {
  noun: string;
  unit: string;
}

const TELLS_KIND = new PatternSieve([KIND_ONLY]);

/** Follows what was counted through the sentences, lists and brackets of a paragraph. */
export class Antecedents {
  /** Index of the first number of the sentence. */
  sentence = 0;
  private last: Antecedent | null = null;
  /** What was counted last outside a bracket that is still open. */
  private outside: Antecedent | null = null;
  /** What was counted last in front of 其中, until its list is over. */
  private whole: Antecedent | null = null;

  /** The thing counted last, empty where the sentence has counted none. */
  get noun(): string {
    return this.last?.noun ?? '';
  }

  /** Goes on to a number over the text since the one before. */
  enter(index: number, between: string): void {
    if (/[。!?\n|]/.test(between)) {
      this.last = null;
      this.whole = null;
      this.sentence = index;
    }
    // 收到48件,其中本级12件;审结30件: what a list told apart is over where the next clause begins
    if (between.includes(';')) {
      this.last = this.whole ?? this.last;
      this.whole = null;
    }
    if (between.includes('其中')) this.whole = this.last;
    // what a bracket counts is over where it closes: 净增6878户(其中引导办照82户),完成目标的155.6%
    if (closesBracket(between)) this.last = this.outside;
    const opened = between.lastIndexOf('(');
    if (opened >= 0 && opened > between.lastIndexOf(')')) this.outside = this.last;
  }

  /**
   * Takes note of what a number counts: no share or amount, no kind without a thing (其中县政府本级12件), and nothing where the
   * label only tells what became of the things counted before (告知其他途径处理6件).
   */
  remember(noun: string, unit: string, label: string): void {
    if (isShare(unit) || isAmount(unit) || noun === '' || TELLS_KIND.test(fold(noun))) return;
    if (RESULTS.test(fold(label))) return;
    this.last = { noun, unit };
  }

  /** The noun that the words around a number leave out, if it can be the one counted before. */
  leftOut(unit: string, { before, behind }: Words): string {
    if (this.last === null) return '';
    const silent = before.folded === '' && behind.folded === '';
    // 组织考试4次,1.4万余人参考: who took part took part in what was held
    if (isEvent(this.last.unit) && countsAlike('人', unit) && isVerbsOnly(before.folded + behind.folded))
      return this.noun;
    if (isEvent(unit) && before.folded !== '') return '';
    return isShare(unit) || silent || (!isAmount(unit) && countsAlike(this.last.unit, unit)) ? this.noun : '';
  }
}
