import { AGAINST_FORMER, COMPARED_IN_FRONT, COMPARES, IN_BRACKET_OF_YEAR } from '../../../knowledge/connectives.ts';
import type { Span } from '../../../records/span.ts';
import { characterSet } from '../../../text/character-set.ts';
import { EdgePattern } from '../../../text/edge-pattern.ts';
import { PatternSieve } from '../../../text/pattern-sieve.ts';
import type { Document } from '../../document.ts';
import type { Candidate } from '../candidate.ts';
import { sentenceBefore } from './bounds.ts';
import { tellsStep } from './changes.ts';
import type { Clauses } from './clauses.ts';
import type { Phrase } from './phrases.ts';

/** What stands right in front of a former state. */
const ENDS_FORMER = characterSet('年度底末期的 ');
const LONGEST_FORMER = 24;

/** A year that a clause is about: 2023年(共)办理. */
const OPENS_WITH_YEAR = new EdgePattern(/^\s*((?:19|20)\d{2})年?(?![\d—–-])/);
const NEXT_YEAR = /[,;、]\s*(?:(?:而|到|至)\s*)?((?:19|20)\d{2})年/;

const COMPARED = new PatternSieve([COMPARES]);

/** Whether what stands around a number of a paragraph says that it tells of another period than the report, or of a change against one. */
export class OtherPeriods {
  private readonly clauses: Clauses;
  private readonly document: Document;
  private readonly candidates: readonly Candidate[];
  private readonly paragraph: Span;

  constructor(clauses: Clauses) {
    this.clauses = clauses;
    this.document = clauses.document;
    this.candidates = clauses.candidates;
    this.paragraph = clauses.paragraph;
  }

  /** Whether a number is a former state that a change is told against: the 30件 of 较去年的30件增加5件. */
  isFormer(index: number): boolean {
    const { start } = this.candidates[index]!;
    if (ENDS_FORMER[this.document.folded.charCodeAt(start - 1)] !== 1) return false;
    return AGAINST_FORMER.test(this.document.folded.slice(Math.max(0, start - LONGEST_FORMER), start));
  }

  /** Whether a bracket tells with it what was counted in another year: 3326件(2023年为867件). */
  isInBracketOfYear(index: number): boolean {
    const between = this.clauses.between(index);
    return between.startsWith('(') && IN_BRACKET_OF_YEAR.test(between);
  }

  /** Whether a clause opens with a year and one behind it with the next: 2023年办理66件,2024年办理151件. */
  isOfYearBefore(index: number): boolean {
    const year = OPENS_WITH_YEAR.exec(this.clauses.clause(index))?.[1];
    if (year === undefined) return false;
    for (let next = index + 1; next <= index + 2 && this.candidates[next]; next++) {
      const between = this.clauses.between(next);
      if (between.includes('。')) return false;
      const later = NEXT_YEAR.exec(between)?.[1];
      if (later !== undefined) return Number(later) === Number(year) + 1;
    }
    return false;
  }

  /** Whether a number tells how much something has changed, by the words in front of it or of its sentence. */
  isChange(index: number, before: Phrase): boolean {
    return (
      COMPARED.test(this.clauses.clause(index)) ||
      this.isAgainstFormer(index) ||
      (tellsStep(before) && this.isComparedInFront(index))
    );
  }

  /** Whether a number tells the change against such a state, right in front of it. */
  private isAgainstFormer(index: number): boolean {
    return index > 0 && this.isFormer(index - 1) && !/[,。;:、|]/.test(this.clauses.between(index));
  }

  /** Whether the sentence opens with another period: 与上年相比,信访总量下降18.7%,重复信访下降25%. */
  private isComparedInFront(index: number): boolean {
    const { start } = this.candidates[index]!;
    return COMPARED_IN_FRONT.test(sentenceBefore(this.document.folded, this.paragraph.start, start));
  }
}
