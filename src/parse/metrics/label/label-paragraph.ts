import { COMPARES, JOINT } from '../../../knowledge/connectives.ts';
import { NO_NOUN } from '../../../knowledge/phrase-edges.ts';
import { countsAlike, isAmount, isEvent, isShare } from '../../../knowledge/unit-kinds.ts';
import { OPENING_VERB, VERBS_ONLY } from '../../../knowledge/verbs.ts';
import type { Span } from '../../../records/span.ts';
import { fold } from '../../../text/fold.ts';
import type { Document } from '../../document.ts';
import type { Candidate } from '../candidate.ts';
import { type Composed, compose, leavesOut, nounOf } from './compose.ts';
import { clauseStart, clean, closesBracket, following, type Phrase, phrase } from './phrases.ts';
import { findRespective } from './respective.ts';
import { tableLabel } from './table-cell.ts';

/** What is measured, in the text's own words, and which of them are the clause's own. */
export interface Label {
  label: string;
  /** Words around the number in its own clause, folded. */
  own: string;
  /** Whether the noun is taken from an earlier count of the sentence. */
  elliptic: boolean;
  /** Whether the label alone tells the metric: the clause around it tells of others as well. */
  listed: boolean;
  /** Of a change against another period: index in the paragraph of the metric that changed, null where none is stated. */
  changeOf: number | null;
  isChange: boolean;
}

/** Clauses that tell when, how or by whom, not what. */
const CIRCUMSTANCE =
  /^\s*(?:截[至止]|\d{4}年|在|按照|根据|依据|围绕|通过|随着|为了?|以|由|经|自)|(?:上|下|中|后|时|来|期间)$|[数几上][十百千万]|若干/u;
/** What all of a list share: 在17个镇、297个村建成了服务站. */
const SHARED_PREDICATE = /(?:建成|建立|设立|配备|聘请|签订|实现|成立|落实|组建|开展|聘用|建有)[^,。;]*$/u;

/** What a change names as having changed: 立案 in 立案数较上年增长, the whole phrase where nothing is compared in it. */
function changedName({ folded }: Phrase): string {
  const compared = COMPARES.exec(folded);
  return (compared ? folded.slice(0, compared.index) : folded).replace(
    /(?:[总件]?数量?|总量|量|金?额|批次|人次|次数|件次)$/u,
    '',
  );
}

/** An average or a rule for each: what of stands in front. */
const PER_HEAD = /^(?:人均|年均|平均)?(?:每[人名位])?$/u;

/** What the sentence counted last, for a clause that leaves it out. */
interface Antecedent {
  noun: string;
  unit: string;
}

/** The noun that a clause leaves out, if it can be the one counted before. */
function leftOut(antecedent: Antecedent | null, unit: string, before: Phrase, behind: Phrase): string {
  if (antecedent === null) return '';
  const silent = before.folded === '' && behind.folded === '';
  // 组织考试4次,1.4万余人参考: who took part took part in what was held
  if (isEvent(antecedent.unit) && countsAlike('人', unit) && VERBS_ONLY.test(before.folded + behind.folded))
    return antecedent.noun;
  if (isEvent(unit) && before.folded !== '') return '';
  return isShare(unit) || silent || (!isAmount(unit) && countsAlike(antecedent.unit, unit)) ? antecedent.noun : '';
}

/** Reads the labels of one paragraph from its first number to its last. */
class Labeller {
  readonly labels: Label[] = [];
  private readonly document: Document;
  private readonly candidates: readonly Candidate[];
  private readonly paragraph: Span;
  private antecedent: Antecedent | null = null;
  /** What was counted last outside a bracket that is still open. */
  private outside: Antecedent | null = null;
  /** What was counted last in front of 其中, until its list is over. */
  private whole: Antecedent | null = null;
  /** First metric of the sentence. */
  private sentence = 0;

  constructor(document: Document, candidates: readonly Candidate[], paragraph: Span) {
    this.document = document;
    this.candidates = candidates;
    this.paragraph = paragraph;
  }

  private unit(index: number): string {
    const { unit } = this.candidates[index]!;
    return this.document.folded.slice(unit.start, unit.end);
  }

  /** The nearest metric of the sentence that is no change itself and whose label holds a name, if one is given. */
  private changed(index: number, name = ''): number | null {
    for (let at = index - 1; at >= this.sentence; at--) {
      const { isChange, label } = this.labels[at]!;
      // what was then is what has changed from, not what has changed
      if (!isChange && !/同期/u.test(label) && (name === '' || fold(label).includes(name))) return at;
    }
    return null;
  }

  private remember(index: number, { noun }: Composed): void {
    const unit = this.unit(index);
    if (!isShare(unit) && !isAmount(unit) && noun !== '') this.antecedent = { noun, unit };
  }

  private push(index: number, composed: Composed, rest: Partial<Label>): void {
    const { own = '', listed = false, changeOf = null, isChange = false } = rest;
    this.labels.push({ label: composed.text, own, elliptic: composed.elliptic, listed, changeOf, isChange });
    if (!isChange) this.remember(index, composed);
  }

  read(): Label[] {
    const runs = findRespective(this.document, this.candidates, this.paragraph.start);
    for (let index = 0; index < this.candidates.length; index++) {
      const run = runs.find(({ from, to }) => from <= index && index < to);
      if (!run || !this.handOut(index, run.from, run.to, run.verb, run.things)) this.label(index);
    }
    return this.labels;
  }

  /** One number of a list that 分别 hands out; false where the list says no more than the clause. */
  private handOut(index: number, from: number, to: number, verb: string, things: Phrase[] | null): boolean {
    this.enter(index);
    const thing = things?.[index - from];
    const before = this.document.folded.slice(
      this.candidates[from - 1]?.end ?? this.paragraph.start,
      this.candidates[from]!.start,
    );
    if (COMPARES.test(before)) {
      const of = from - (to - from) + (index - from);
      if (of < this.sentence) return false;
      const noun = this.labels[of]!.label;
      this.push(
        index,
        { text: `${noun}同比${verb}`, noun, elliptic: true },
        { own: before, isChange: true, changeOf: of, listed: true },
      );
      return true;
    }
    if (!thing) return false;
    const left = VERBS_ONLY.test(thing.folded) ? (this.antecedent?.noun ?? '') : '';
    const noun = left || nounOf(thing) || thing.text;
    const composed = { text: thing.text + left, noun, elliptic: left !== '' };
    this.push(index, composed, { own: thing.folded, listed: true });
    return true;
  }

  /** Follows sentences and brackets from the number before to this one. */
  private enter(index: number): string {
    const from = this.candidates[index - 1]?.end ?? this.paragraph.start;
    const between = this.document.folded.slice(from, this.candidates[index]!.start);
    if (/[。!?\n]/u.test(between)) {
      this.antecedent = null;
      this.whole = null;
      this.sentence = index;
    }
    // 收到48件,其中本级12件;审结30件: what a list told apart is over where the next clause begins
    if (between.includes(';')) {
      this.antecedent = this.whole ?? this.antecedent;
      this.whole = null;
    }
    if (between.includes('其中')) this.whole = this.antecedent;
    // what a bracket counts is over where it closes: 净增6878户(其中引导办照82户),完成目标的155.6%
    if (closesBracket(between)) this.antecedent = this.outside;
    if (between.lastIndexOf('(') > between.lastIndexOf(')')) this.outside = this.antecedent;
    return between;
  }

  private label(index: number): void {
    const { document, candidates } = this;
    const candidate = candidates[index]!;
    const between = this.enter(index);
    const cell = tableLabel(document, candidate);
    if (cell !== null) {
      this.push(index, { text: cell, noun: cell, elliptic: false }, { own: cell, listed: true });
      return;
    }
    const from = candidates[index - 1]?.end ?? this.paragraph.start;
    // 3件予以撤销、1件责令履职: what stands between belongs to the number before
    const joined = index > 0 && /^[^,。;:]*$/u.test(between) && JOINT.test(between);
    const opens = joined
      ? candidate.start
      : clauseStart(document.folded, this.goesThrough(index, from), candidate.start);
    const before = clean(phrase(document, opens, candidate.start));
    const behind = this.behind(index);
    const isChange = COMPARES.test(document.folded.slice(opens, candidate.start));
    const leaves = leavesOut(before);
    const changeOf = isChange ? this.changed(index, leaves ? '' : changedName(before)) : null;
    const left =
      changeOf === null || !leaves ? this.left(index, before, behind, between) : this.labels[changeOf]!.label;
    const coordinated = JOINT.test(document.folded.slice(Math.max(0, candidate.start - 3), candidate.start));
    const own = before.folded + behind.folded;
    const verb = /^\s?、/u.test(between) ? this.sharedVerb(index) : '';
    this.push(index, compose({ before, behind, coordinated, left, becomes: this.goesOn(index, between), verb }), {
      own,
      isChange,
      changeOf,
    });
  }

  /** 出庭应诉率连续三年保持100%: how long it has been so parts a figure from what it is of. */
  private goesThrough(index: number, from: number): number {
    const { folded } = this.document;
    const previous = this.candidates[index - 1];
    if (
      !previous ||
      this.unit(index - 1) !== '年' ||
      !/连续\s?$/u.test(folded.slice(previous.start - 3, previous.start))
    )
      return from;
    return this.candidates[index - 2]?.end ?? this.paragraph.start;
  }

  /** 办理人大代表建议50件、政协提案27件: the verb in front of the first is that of the list. */
  private sharedVerb(index: number): string {
    const label = this.labels[index - 1]?.label ?? '';
    const folded = fold(label);
    return label.slice(0, OPENING_VERB.exec(folded)?.[0].length ?? 0);
  }

  /** Whether the number goes on from the one before in its clause: 由10个工作日压减至4个工作日, 压缩至3、5、42个工作日. */
  private goesOn(index: number, between: string): boolean {
    return (
      index > 0 &&
      /^(?:[^,。;:、]*(?:至|到|为|成)|、)$/u.test(between.trim()) &&
      this.unit(index) === this.unit(index - 1)
    );
  }

  private left(index: number, before: Phrase, behind: Phrase, between: string): string {
    if (this.goesOn(index, between)) return this.labels[index - 1]!.label;
    // 轮训执法人员2300人次,人均40学时
    if (PER_HEAD.test(before.folded) && behind.folded === '' && isAmount(this.unit(index)))
      return index > this.sentence ? this.labels[index - 1]!.label : this.clauseBefore(index, between);
    const own = leftOut(this.antecedent, this.unit(index), before, behind);
    const names = behind.folded !== '' && !NO_NOUN.test(behind.folded);
    return own === '' && !names && !isAmount(this.unit(index)) ? this.clauseBefore(index, between) : own;
  }

  /** 深化“高效办成一件事”改革,当年新推出28项: what a clause without a noun tells of may stand in the clause before. */
  private clauseBefore(index: number, between: string): string {
    const found = /(?:^|[。;!?\n,])(?<clause>[^。;!?\n,]{4,24}),[^,。;:]*$/du.exec(between);
    if (!found || CIRCUMSTANCE.test(found.groups!.clause!)) return '';
    const from = this.candidates[index - 1]?.end ?? this.paragraph.start;
    const [start, end] = found.indices!.groups!.clause!;
    return this.document.text.slice(from + start, from + end);
  }

  private behind(index: number): Phrase {
    const { document, candidates, paragraph } = this;
    let behind = following(document, candidates[index]!, candidates[index + 1], paragraph);
    // 6村3社区: the last of a chain of numbers has the noun for all
    for (let at = index; behind.folded === '' && candidates[at + 1]?.start === candidates[at]!.end; at++) {
      behind = following(document, candidates[at + 1]!, candidates[at + 2], paragraph);
    }
    const next = candidates[index + 1];
    const listed =
      next &&
      behind.folded !== '' &&
      /^\s?、\s?$/u.test(document.folded.slice(candidates[index]!.end + behind.folded.length, next.start));
    if (!listed) return behind;
    const last = following(document, next, candidates[index + 2], paragraph);
    const shared = SHARED_PREDICATE.exec(last.folded)?.index;
    if (shared === undefined) return behind;
    return { folded: behind.folded + last.folded.slice(shared), text: behind.text + last.text.slice(shared) };
  }
}

/**
 * Labels the metrics of one paragraph, in order: the verb and noun before a number (审查政府常务会议题109个), or the noun
 * behind it (144项改革举措); what a clause leaves out (已办结24件) it takes from the count before it in the sentence.
 */
export function labelParagraph(document: Document, candidates: readonly Candidate[], paragraph: Span): Label[] {
  return new Labeller(document, candidates, paragraph).read();
}
