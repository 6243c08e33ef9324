import { OF_ALL, RATES_IN_FRONT } from '../../../knowledge/clauses.ts';
import { JOINT, TO_NEW } from '../../../knowledge/connectives.ts';
import { isDeed, isSpan } from '../../../knowledge/unit-kinds.ts';
import type { Span } from '../../../records/span.ts';
import { EdgePattern } from '../../../text/edge-pattern.ts';
import type { Document } from '../../document.ts';
import { isVerbsOnly } from '../../verb-phrases.ts';
import type { Candidate } from '../candidate.ts';
import { clauseStart } from './bounds.ts';

const IS_OF_ALL = new EdgePattern(OF_ALL);
const LONGEST_OF_ALL = 12;
const LONGEST_LIST = 100;
const TELLS_NEW = new EdgePattern(TO_NEW);

/** What stands between two numbers without a mark. */
const RUNS_ON = /^[\u4e00-\u9fff]+$/;
const SHORTEST_RUN_ON = 4;
const LONGEST_RUN_ON = 16;
/** Who was there, behind an event, is no part of its name: 召开会议5次参会人员300人次. */
const OPENS_OWN = /^(?:现场|参会|参训|参学|到会|受众|受益)/;

/** With the white space behind and the character in front it is no longer than three. */
const JOINED = new EdgePattern(JOINT);

/** The numbers of one paragraph, told by their places in it: the clause that each stands in, and how it hangs together with its neighbours. */
export class Clauses {
  readonly document: Document;
  readonly candidates: readonly Candidate[];
  readonly paragraph: Span;
  // asked for again and again for each number
  private readonly betweens: string[] = [];
  private readonly starts: number[] = [];

  constructor(document: Document, candidates: readonly Candidate[], paragraph: Span) {
    this.document = document;
    this.candidates = candidates;
    this.paragraph = paragraph;
  }

  /** The unit of a number, folded. */
  unit(index: number): string {
    return this.candidates[index]!.unit.folded;
  }

  /** Where the number before a number ends, or the paragraph starts. */
  endBefore(index: number): number {
    return index === 0 ? this.paragraph.start : this.candidates[index - 1]!.end;
  }

  /** Text from the end of the number before, or the start of the paragraph, to a number, folded. */
  between(index: number): string {
    this.betweens[index] ??= this.document.folded.slice(this.endBefore(index), this.candidates[index]!.start);
    return this.betweens[index]!;
  }

  /** The clause in front of a number: from its start, or from the number before, folded. */
  clause(index: number): string {
    return this.document.folded.slice(this.start(index), this.candidates[index]!.start);
  }

  /** Where that clause starts in the text. */
  start(index: number): number {
    this.starts[index] ??= this.findStart(index);
    return this.starts[index]!;
  }

  private findStart(index: number): number {
    const { start } = this.candidates[index]!;
    const between = this.between(index);
    // 3件予以撤销、1件责令履职: what stands between belongs to the number before
    const joined = index > 0 && JOINED.test(between.slice(-3)) && !/[,。;:]/.test(between);
    if (joined) return start;
    const opens = clauseStart(this.document.folded, this.goesThrough(index), start);
    return opens > this.endBefore(index) && this.isOfAll(index) ? this.listStart(index, opens) : opens;
  }

  /** Where the list of rates begins that a clause goes on with; the clause's own start where it does not. */
  private listStart(index: number, opens: number): number {
    const from = Math.max(this.endBefore(index), opens - LONGEST_LIST);
    const list = RATES_IN_FRONT.exec(this.document.folded.slice(from, opens));
    return list ? from + list.index : opens;
  }

  /** 出庭应诉率连续三年保持100%: how long it has been so parts a figure from what it is of. */
  private goesThrough(index: number): number {
    return this.endBefore(index > 0 && this.lasts(index - 1) ? index - 1 : index);
  }

  /** Whether 和 or 、 joins a number to what stands in front. */
  isJoined(index: number): boolean {
    const { start } = this.candidates[index]!;
    return JOINED.test(this.document.folded.slice(Math.max(0, start - 3), start));
  }

  /** Whether a number is of all that the words in front of it list: 参考率、合格率均为100%. */
  isOfAll(index: number): boolean {
    const { start } = this.candidates[index]!;
    return IS_OF_ALL.test(this.document.folded.slice(Math.max(0, start - LONGEST_OF_ALL), start));
  }

  /** Whether a number tells for how many years: 连续三年. */
  lasts(index: number): boolean {
    const { start } = this.candidates[index]!;
    return this.unit(index) === '年' && /连续\s?$/.test(this.document.folded.slice(start - 3, start));
  }

  /** Whether a number goes on from the one before in its clause: 由10个工作日压减至4个工作日, 压缩至3、5、42个工作日. */
  goesOn(index: number): boolean {
    if (index === 0) return false;
    const between = this.between(index);
    // 30个、15个工作日
    if (this.unit(index - 1) === '个' && between === '、' && isSpan(this.unit(index))) return true;
    if (this.unit(index) !== this.unit(index - 1)) return false;
    return between.trim() === '、' || (TELLS_NEW.test(between) && !/[,。;:、]/.test(between));
  }

  /** Whether the words up to the next number are that one's own, a mark having been lost: 发放资料400余份解答咨询100人次. */
  runsOn(index: number): boolean {
    const next = this.candidates[index + 1];
    if (!next) return false;
    const length = next.start - this.candidates[index]!.end;
    if (length < SHORTEST_RUN_ON || length > LONGEST_RUN_ON || !isDeed(this.unit(index))) return false;
    const between = this.between(index + 1);
    if (!RUNS_ON.test(between)) return false;
    return isVerbsOnly(between.slice(0, 2)) || OPENS_OWN.test(between);
  }
}
