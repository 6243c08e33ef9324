import { ANNOUNCED, CHANGED, SHARED_PREDICATE } from '../../../knowledge/clauses.ts';
import { EXAM_NAME } from '../../../knowledge/exams.ts';
import { ARTICLE, MADE_OF, TAKES_OBJECT } from '../../../knowledge/phrase-edges.ts';
import type { Span } from '../../../records/span.ts';
import { EdgePattern } from '../../../text/edge-pattern.ts';
import type { Document } from '../../document.ts';
import { isVerbsOnly } from '../../verb-phrases.ts';
import type { Candidate } from '../candidate.ts';
import { clauseStart, phraseEnd } from './bounds.ts';
import type { Clauses } from './clauses.ts';
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

/** What became of some of the things counted before is told in no more characters. */
const LONGEST_PREDICATE = 14;

/** What a verb does is named in so many characters without a mark. */
const SHORTEST_OBJECT = 4;
const IS_OBJECT = /^[\u4e00-\u9fff“”、]{4,24}$/;

/** What an article counts is made of so many, or has them: 180人组成的应急队伍. */
const MADE = new EdgePattern(/^(?:组成|构成)?的/);

/** Cuts the words around the numbers of a paragraph, told by their places in it, out of its text; each is empty where there are none. */
export class WordsAround {
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

  /** The unit of a number. */
  unitAsWritten(index: number): Phrase {
    const { unit } = this.candidates[index]!;
    return phrase(this.document, unit.start, unit.end);
  }

  /** Words in front of a number that are its own, without times, places and fillers. */
  before(index: number): Phrase {
    const opens = this.clauses.start(index);
    const inClause = index > 0 && opens === this.clauses.endBefore(index);
    const from = inClause ? opens + ownWordsAt(this.clauses.between(index)) : opens;
    const said = cleanPhrase(this.document, from, this.candidates[index]!.start);
    // 行政处罚案件:35件
    if (said.folded !== '' || opens <= this.clauses.endBefore(index) || this.document.folded[opens - 1] !== ':')
      return said;
    return this.topic(clauseStart(this.document.folded, this.clauses.endBefore(index), opens - 1), opens - 1);
  }

  /** What stands in front of the bracket that a clause opens, no number between: 立案数 in 立案数(同比下降13.4%). */
  inFrontOfBracket(index: number): string {
    const bracket = this.clauses.start(index) - 1;
    const from = this.clauses.endBefore(index);
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

  /** What is told of behind a colon; nothing where it only announces: 办理情况:受理35件. */
  private topic(start: number, end: number): Phrase {
    const topic = cleanPhrase(this.document, start, end);
    const named = cut(topic, 0, ANNOUNCED.exec(topic.folded)?.index ?? topic.folded.length);
    return isVerbsOnly(named.folded) ? cut(named, 0, 0) : named;
  }

  /** 深化“高效办成一件事”改革,当年新推出28项: what a clause without a noun tells of may stand in the clause before. */
  clauseBefore(index: number): string {
    const clause = lastClause(this.clauses.between(index));
    const from = this.clauses.endBefore(index);
    if (clause === null) return '';
    const { start, end } = clause;
    if (this.document.folded[from + end] === ':') return this.topic(from + start, from + end).text;
    const length = CHANGED.exec(this.clauses.between(index).slice(start, end))?.index ?? end - start;
    return this.document.text.slice(from + start, from + start + length);
  }

  /** The examination that the clause in front ends with: 法治理论知识考试 of 组织全街干部参加法治理论知识考试,参考率. */
  examBefore(index: number): string {
    const between = this.clauses.between(index);
    const exam = EXAM_NAME.exec(between);
    if (!exam) return '';
    const from = this.clauses.endBefore(index) + exam.index;
    const name = examOf(this.document.folded.slice(from, from + exam[0].length));
    return this.document.text.slice(from + exam[0].length - name.length, from + exam[0].length);
  }

  /** What a verb stands before at the end of the clause in front: 法治思想集中学习. */
  objectBefore(index: number, verb: string): string {
    const between = this.clauses.between(index);
    const comma = between.lastIndexOf(',');
    const at = comma < 0 ? -1 : between.lastIndexOf(verb, comma - 1);
    const object = at < 0 ? '' : between.slice(at + verb.length, comma);
    if (object.length < SHORTEST_OBJECT || !IS_OBJECT.test(object)) return '';
    const from = this.clauses.endBefore(index) + at + verb.length;
    return this.document.text.slice(from, from + object.length);
  }

  /** The words behind a number up to the end of their clause, where they are few: 5项 and 指标已完成. */
  clauseBehind(index: number): Phrase {
    const { document, candidates, paragraph } = this;
    const start = candidates[index]!.end;
    const limit = Math.min(candidates[index + 1]?.start ?? paragraph.end, paragraph.end, start + LONGEST_PREDICATE + 1);
    const end = phraseEnd(document.folded, start, limit);
    return end === limit ? phrase(document, start, start) : phrase(document, start, end);
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
