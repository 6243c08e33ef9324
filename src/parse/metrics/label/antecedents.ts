import { TURNS_TO_THING } from '../../../knowledge/connectives.ts';
import { KIND_ONLY, TELLS_RESULT } from '../../../knowledge/phrase-edges.ts';
import { countsAlike, isAmount, isCase, isEvent, isShare } from '../../../knowledge/unit-kinds.ts';
import { EdgePattern } from '../../../text/edge-pattern.ts';
import { fold } from '../../../text/fold.ts';
import { PatternSieve } from '../../../text/pattern-sieve.ts';
import { isVerbsOnly } from '../../verb-phrases.ts';
import { turnsOf } from './turns.ts';
import type { Words } from './words-around.ts';

const RESULTS = new EdgePattern(TELLS_RESULT);

/** What is written and handed out. */
const PAPERS = /(?:通知书|决定书|意见书|建议书|告知书|文书|函|资料|手册|传单)$/;

/** What cases alone are: 制发意见书12份,复议后被诉5件. */
const GOES_TO_COURT = new EdgePattern(/(?:被诉|应诉|起诉|败诉|胜诉|撤诉)$/);

/** A rate of cases. */
const OF_CASES = /^(?:按期|按时)?(?:结案|审结|执结|办结)率$/;
const IS_PERSON = /^[人名位]$/;

/** What is said of the things counted before. */
const OPINIONS = /(?:意见|建议|风险点?|问题)$/;

/** How many there may be of those that a later clause counts. */
const HELD_POSTS = /(?<=.{2})(?:核定|行政|事业|人员)*[编編]制(?:人员|数)?$/;

/** What the sentence counted last, for a clause that leaves it out. */
interface Antecedent {
  noun: string;
  unit: string;
}

/** What comes in, and is then dealt with. */
const COME_IN = /(?:申请|案件|纠纷|争议|投诉|举报|诉求|工单|信访|信件|事项)$/;
/** A sentence that begins with no more than what became of it. */
const VERB_ALONE =
  /^[^。\n|]{0,40}。(?:已|共)?(?:受理|不予受理|审结|办结|结案|维持|驳回|撤销|直接纠错|调解|和解|化解|败诉|终止)(?:申请|案件)?$/;

const LONGEST_TURN = 50;
const LONGEST_VERB = 9;

const TELLS_KIND = new PatternSieve([KIND_ONLY]);

/** Follows what was counted through the sentences, lists and brackets of a paragraph. */
export class Antecedents {
  /** Index of the first number of the sentence. */
  sentence = 0;
  private last: Antecedent | null = null;
  /** What was counted before it in another unit. */
  private before: Antecedent | null = null;
  /** What was counted last outside a bracket that is still open. */
  private outside: Antecedent | null = null;
  /** What was counted last in front of 其中, until its list is over. */
  private whole: Antecedent | null = null;

  /** The thing counted last, empty where the sentence has counted none. */
  get noun(): string {
    return this.last?.noun ?? '';
  }

  /** Whether a noun is the end of what was counted last, in the same unit: 77项主要指标,5项指标. */
  repeats(noun: string, unit: string): boolean {
    if (this.last === null || this.last.unit !== unit || this.last.noun.length <= noun.length) return false;
    return fold(this.last.noun).endsWith(noun);
  }

  /** Goes on to a number over the text since the one before. */
  enter(index: number, between: string): void {
    const { stops, pauses, lists, closes, opens } = turnsOf(between);
    if (stops) {
      // 收到申请30件。受理28件: a sentence of a verb alone leaves out what the one before it counted
      if (this.last !== null && !this.isDealtWith(between)) this.last = null;
      this.whole = null;
      this.sentence = index;
    }
    // 收到48件,其中本级12件;审结30件: what a list told apart is over where the next clause begins
    if (pauses) {
      // ;集中清理旧有文件,废止143件: what the clause in front names is what is left out
      this.last = TURNS_TO_THING.test(between) ? null : (this.whole ?? this.last);
      this.whole = null;
    }
    if (lists) this.whole = this.last;
    // what a bracket counts is over where it closes: 净增6878户(其中引导办照82户),完成目标的155.6%
    if (closes && !stops) this.last = this.outside;
    if (opens) this.outside = this.last;
  }

  /** Whether a sentence begins with what became of the things that the one before it counted. */
  private isDealtWith(between: string): boolean {
    const { length } = between;
    return (
      length < LONGEST_TURN &&
      between.indexOf('。') > length - LONGEST_VERB &&
      VERB_ALONE.test(between) &&
      COME_IN.test(fold(this.noun))
    );
  }

  /**
   * Takes note of what a number counts: no share or amount, no kind without a thing (其中县政府本级12件), and nothing where the
   * label only tells what became of the things counted before (告知其他途径处理6件).
   */
  remember(noun: string, unit: string, label: string): void {
    if (isShare(unit) || isAmount(unit) || noun === '' || TELLS_KIND.test(fold(noun))) return;
    // who went to court, or what was ordered besides (撤销并责令重做28件), is nothing that a later clause leaves out
    if (RESULTS.test(fold(label)) || noun.includes('出庭') || noun.includes('并责令')) return;
    if (this.last?.unit !== unit) this.before = this.last;
    // 执法队编制20名,实有17人: of the team
    this.last = { noun: noun.includes('制') ? noun.replace(HELD_POSTS, '') : noun, unit };
  }

  /** The noun that the words around a number leave out, if it can be the one counted before. */
  leftOut(unit: string, { before, behind }: Words): string {
    if (this.last === null) return '';
    const silent = before.folded === '' && behind.folded === '';
    // 组织考试4次,1.4万余人参考: who took part took part in what was held
    if (isEvent(this.last.unit) && countsAlike('人', unit) && isVerbsOnly(before.folded + behind.folded))
      return this.noun;
    if (isEvent(unit) && before.folded !== '') return '';
    // 下达通知书32份,立案处罚15起: cases are no papers
    if ((isCase(unit) || GOES_TO_COURT.test(before.folded)) && PAPERS.test(fold(this.last.noun))) return '';
    // 对27件政策措施开展审查,提出意见31条,纠正2件: opinions are of what was read, and what was done is done to that
    if (this.before?.unit === unit && this.last.unit !== unit && OPINIONS.test(fold(this.last.noun)))
      return this.before.noun;
    // 受理举报26件,为86名农民工追回工资,结案率100%: persons are no cases
    if (isShare(unit) && OF_CASES.test(before.folded) && IS_PERSON.test(this.last.unit) && this.before)
      return this.before.noun;
    return isShare(unit) || silent || (!isAmount(unit) && countsAlike(this.last.unit, unit)) ? this.noun : '';
  }
}
