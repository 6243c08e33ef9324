import { ANNOUNCED, CHANGED, OF_ALL, RATES_IN_FRONT, SHARED_PREDICATE } from '../../../knowledge/clauses.ts';
import {
  AGAINST_FORMER,
  COMPARED_IN_FRONT,
  IN_BRACKET_OF_YEAR,
  JOINT,
  TO_NEW,
} from '../../../knowledge/connectives.ts';
import { EXAM_NAME } from '../../../knowledge/exams.ts';
import { ARTICLE, MADE_OF, TAKES_OBJECT } from '../../../knowledge/phrase-edges.ts';
import { isDeed, isSpan } from '../../../knowledge/unit-kinds.ts';
import type { Span } from '../../../records/span.ts';
import { characterSet } from '../../../text/character-set.ts';
import { EdgePattern } from '../../../text/edge-pattern.ts';
import type { Document } from '../../document.ts';
import { isVerbsOnly } from '../../verb-phrases.ts';
import type { Candidate } from '../candidate.ts';
import { clauseStart, phraseEnd, sentenceBefore } from './bounds.ts';
import { examOf } from './earlier-label.ts';
import { following } from './following.ts';
import { lastClause } from './last-clause.ts';
import { ownWordsAt } from './own-words.ts';
import { cleanPhrase, cut, type Phrase, phrase } from './phrases.ts';

/** The words before and behind a number. */
export interface Words {
  before: Phrase;
  behind: Phrase;
}

/** What stands right in front of a former state. */
const ENDS_FORMER = characterSet('年度底末期的 ');
const LONGEST_FORMER = 24;
const IS_OF_ALL = new EdgePattern(OF_ALL);
const TELLS_NEW = new EdgePattern(TO_NEW);
const LONGEST_OF_ALL = 12;
const LONGEST_LIST = 100;

/** A year that a clause is about: 2023年(共)办理. */
const OPENS_WITH_YEAR = new EdgePattern(/^\s*((?:19|20)\d{2})年?(?![\d—–-])/);
const NEXT_YEAR = /[,;、]\s*(?:(?:而|到|至)\s*)?((?:19|20)\d{2})年/;

/** What became of some of the things counted before is told in no more characters. */
const LONGEST_PREDICATE = 14;

/** What stands between two numbers without a mark. */
const RUNS_ON = /^[\u4e00-\u9fff]+$/;
const SHORTEST_RUN_ON = 4;
const LONGEST_RUN_ON = 16;
/** What a verb does is named in so many characters without a mark. */
const SHORTEST_OBJECT = 4;
const IS_OBJECT = /^[\u4e00-\u9fff“”、]{4,24}$/;

/** Who was there, behind an event, is no part of its name: 召开会议5次参会人员300人次. */
const OPENS_OWN = /^(?:现场|参会|参训|参学|到会|受众|受益)/;

/** What an article counts is made of so many, or has them: 180人组成的应急队伍. */
const MADE = new EdgePattern(/^(?:组成|构成)?的/);

/** With the white space behind and the character in front it is no longer than three. */
const JOINED = new EdgePattern(JOINT);

/** The numbers of one paragraph and the words around each. */
export class WordsAround {
  private readonly document: Document;
  private readonly candidates: readonly Candidate[];
  private readonly paragraph: Span;
  // asked for again and again for each number
  private readonly betweens: string[] = [];
  private readonly clauseStarts: number[] = [];

  constructor(document: Document, candidates: readonly Candidate[], paragraph: Span) {
    this.document = document;
    this.candidates = candidates;
    this.paragraph = paragraph;
  }

  /** The unit of a number, folded. */
  unit(index: number): string {
    return this.candidates[index]!.unit.folded;
  }

  unitAsWritten(index: number): Phrase {
    const { unit } = this.candidates[index]!;
    return phrase(this.document, unit.start, unit.end);
  }

  private endBefore(index: number): number {
    return index === 0 ? this.paragraph.start : this.candidates[index - 1]!.end;
  }

  /** Text from the end of the number before, or the start of the paragraph, to a number, folded. */
  between(index: number): string {
    this.betweens[index] ??= this.document.folded.slice(this.endBefore(index), this.candidates[index]!.start);
    return this.betweens[index]!;
  }

  /** Whether 和 or 、 joins a number to what stands in front. */
  isJoined(index: number): boolean {
    const { start } = this.candidates[index]!;
    return JOINED.test(this.document.folded.slice(Math.max(0, start - 3), start));
  }

  /** The clause in front of a number: from its start, or from the number before, folded. */
  clause(index: number): string {
    return this.document.folded.slice(this.clauseStart(index), this.candidates[index]!.start);
  }

  private clauseStart(index: number): number {
    this.clauseStarts[index] ??= this.findClauseStart(index);
    return this.clauseStarts[index]!;
  }

  private findClauseStart(index: number): number {
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

  /** Words in front of a number that are its own, without times, places and fillers. */
  before(index: number): Phrase {
    const opens = this.clauseStart(index);
    const inClause = index > 0 && opens === this.endBefore(index);
    const from = inClause ? opens + ownWordsAt(this.between(index)) : opens;
    const said = cleanPhrase(this.document, from, this.candidates[index]!.start);
    // 行政处罚案件:35件
    if (said.folded !== '' || opens <= this.endBefore(index) || this.document.folded[opens - 1] !== ':') return said;
    return this.topic(clauseStart(this.document.folded, this.endBefore(index), opens - 1), opens - 1);
  }

  /** What stands in front of the bracket that a clause opens, no number between: 立案数 in 立案数(同比下降13.4%). */
  inFrontOfBracket(index: number): string {
    const bracket = this.clauseStart(index) - 1;
    const from = this.endBefore(index);
    if (bracket <= from || this.document.folded[bracket] !== '(') return '';
    const said = this.document.folded.slice(from, bracket);
    const start = from + said.search(/[^,。;:、)\n]*$/);
    return cleanPhrase(this.document, start, bracket).text;
  }

  /** What stands in front of a bracket that holds a number and nothing else: 党内法规(45部). */
  namedByBracket(index: number): string {
    const { folded } = this.document;
    const { start, end } = this.candidates[index]!;
    if (folded[end] !== ')' || folded[start - 1] !== '(') return '';
    return this.inFrontOfBracket(index);
  }

  /** The words behind a number up to the end of their clause, where they are few: 5项 and 指标已完成. */
  clauseBehind(index: number): Phrase {
    const { document, candidates, paragraph } = this;
    const start = candidates[index]!.end;
    const limit = Math.min(candidates[index + 1]?.start ?? paragraph.end, paragraph.end, start + LONGEST_PREDICATE + 1);
    const end = phraseEnd(document.folded, start, limit);
    return end === limit ? phrase(document, start, start) : phrase(document, start, end);
  }

  /** What is told of behind a colon; nothing where it only announces: 办理情况:受理35件. */
  private topic(start: number, end: number): Phrase {
    const topic = cleanPhrase(this.document, start, end);
    const named = cut(topic, 0, ANNOUNCED.exec(topic.folded)?.index ?? topic.folded.length);
    return isVerbsOnly(named.folded) ? cut(named, 0, 0) : named;
  }

  /** 出庭应诉率连续三年保持100%: how long it has been so parts a figure from what it is of. */
  private goesThrough(index: number): number {
    return this.endBefore(index > 0 && this.lasts(index - 1) ? index - 1 : index);
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

  /** Whether the sentence opens with another period: 与上年相比,信访总量下降18.7%,重复信访下降25%. */
  isComparedInFront(index: number): boolean {
    const { start } = this.candidates[index]!;
    return COMPARED_IN_FRONT.test(sentenceBefore(this.document.folded, this.paragraph.start, start));
  }

  /** Whether a number is a former state that a change is told against: the 30件 of 较去年的30件增加5件. */
  isFormer(index: number): boolean {
    const { start } = this.candidates[index]!;
    if (ENDS_FORMER[this.document.folded.charCodeAt(start - 1)] !== 1) return false;
    return AGAINST_FORMER.test(this.document.folded.slice(Math.max(0, start - LONGEST_FORMER), start));
  }

  /** Whether a bracket tells with it what was counted in another year: 3326件(2023年为867件). */
  isInBracketOfYear(index: number): boolean {
    const between = this.between(index);
    return between.startsWith('(') && IN_BRACKET_OF_YEAR.test(between);
  }

  /** Whether a clause opens with a year and one behind it with the next: 2023年办理66件,2024年办理151件. */
  isOfYearBefore(index: number): boolean {
    const year = OPENS_WITH_YEAR.exec(this.clause(index))?.[1];
    if (year === undefined) return false;
    for (let next = index + 1; next <= index + 2 && this.candidates[next]; next++) {
      const between = this.between(next);
      if (between.includes('。')) return false;
      const later = NEXT_YEAR.exec(between)?.[1];
      if (later !== undefined) return Number(later) === Number(year) + 1;
    }
    return false;
  }

  /** Whether a number tells the change against such a state, right in front of it. */
  isAgainstFormer(index: number): boolean {
    return index > 0 && this.isFormer(index - 1) && !/[,。;:、|]/.test(this.between(index));
  }

  /** 深化“高效办成一件事”改革,当年新推出28项: what a clause without a noun tells of may stand in the clause before. */
  clauseBefore(index: number): string {
    const clause = lastClause(this.between(index));
    const from = this.endBefore(index);
    if (clause === null) return '';
    const { start, end } = clause;
    if (this.document.folded[from + end] === ':') return this.topic(from + start, from + end).text;
    const length = CHANGED.exec(this.between(index).slice(start, end))?.index ?? end - start;
    return this.document.text.slice(from + start, from + start + length);
  }

  /** The examination that the clause in front ends with: 法治理论知识考试 of 组织全街干部参加法治理论知识考试,参考率. */
  examBefore(index: number): string {
    const between = this.between(index);
    const exam = EXAM_NAME.exec(between);
    if (!exam) return '';
    const from = this.endBefore(index) + exam.index;
    const name = examOf(this.document.folded.slice(from, from + exam[0].length));
    return this.document.text.slice(from + exam[0].length - name.length, from + exam[0].length);
  }

  /** What a verb stands before at the end of the clause in front: 法治思想集中学习. */
  objectBefore(index: number, verb: string): string {
    const between = this.between(index);
    const comma = between.lastIndexOf(',');
    const at = comma < 0 ? -1 : between.lastIndexOf(verb, comma - 1);
    const object = at < 0 ? '' : between.slice(at + verb.length, comma);
    if (object.length < SHORTEST_OBJECT || !IS_OBJECT.test(object)) return '';
    const from = this.endBefore(index) + at + verb.length;
    return this.document.text.slice(from, from + object.length);
  }

  /** Whether a number is of all that the words in front of it list: 参考率、合格率均为100%. */
  isOfAll(index: number): boolean {
    const { start } = this.candidates[index]!;
    return IS_OF_ALL.test(this.document.folded.slice(Math.max(0, start - LONGEST_OF_ALL), start));
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

  /** The noun phrase behind a number, or behind the list that it opens. */
  behind(index: number): Phrase {
    const { document, candidates, paragraph } = this;
    let behind = following(document, candidates[index]!, candidates[index + 1], paragraph);
    // 组建了一支180人的应急队伍: what the article counts stands behind the number
    const { start } = candidates[index]!;
    const of = MADE.lengthIn(behind.folded);
    if (of > 0) {
      const inFront = document.folded.slice(Math.max(0, start - 8), start).trimEnd();
      if (ARTICLE.test(inFront) || TAKES_OBJECT.test(inFront) || MADE_OF.test(inFront))
        behind = cut(behind, of, behind.folded.length);
    }
    // 6村3社区: the last of a chain of numbers has the noun for all
    for (let at = index; behind.folded === '' && candidates[at + 1]?.start === candidates[at]!.end; at++) {
      behind = following(document, candidates[at + 1]!, candidates[at + 2], paragraph);
    }
    const next = candidates[index + 1];
    const listed =
      next &&
      behind.folded !== '' &&
      /^\s?、\s?$/.test(document.folded.slice(candidates[index]!.end + behind.folded.length, next.start));
    if (!listed) return behind;
    const last = following(document, next, candidates[index + 2], paragraph);
    const shared = SHARED_PREDICATE.exec(last.folded)?.index;
    if (shared === undefined) return behind;
    return { folded: behind.folded + last.folded.slice(shared), text: behind.text + last.text.slice(shared) };
  }
}
