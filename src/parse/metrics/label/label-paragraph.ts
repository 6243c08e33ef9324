import { CHANGES_BY, COMPARES, IN_FORMER_YEAR } from '../../../knowledge/connectives.ts';
import { EXAM_IN_FRONT, EXAM_RATE, EXAM_RATES } from '../../../knowledge/exams.ts';
import { BESIDE_OTHERS, CHAINED, KIND_ONLY, NO_NOUN } from '../../../knowledge/phrase-edges.ts';
import { KIND_OF_POWER, KINDS_OF_POWERS } from '../../../knowledge/set-phrases.ts';
import { isAmount, isEvent, isNoun, isShare } from '../../../knowledge/unit-kinds.ts';
import type { Span } from '../../../records/span.ts';
import { EdgePattern } from '../../../text/edge-pattern.ts';
import { fold } from '../../../text/fold.ts';
import { PatternSieve } from '../../../text/pattern-sieve.ts';
import type { Document } from '../../document.ts';
import { isVerbsOnly } from '../../verb-phrases.ts';
import type { Candidate } from '../candidate.ts';
import type { Tables } from '../table/tables.ts';
import { Antecedents } from './antecedents.ts';
import { changedInRow, changedName, nearestChanged, whatChanged } from './changes.ts';
import { type Composed, compose, leavesOut, nounOf, withoutChange } from './compose.ts';
import { examOf, ratedThing, verbOf, verbOfUnit, whoShould } from './earlier-label.ts';
import { handedOut } from './handed-out.ts';
import type { Label } from './label.ts';
import { cut, type Phrase } from './phrases.ts';
import { findRespective, type Respective } from './respective.ts';
import { tableLabel } from './table-cell.ts';
import { type Words, WordsAround } from './words-around.ts';

/** An average or a rule for each: what of stands in front. */
const PER_HEAD = /^(?:人均|年均|平均)?(?:每[人名位])?$/;

/** A share of what was counted right before it. */
const TAKES_PART = /^(?:占|占比|比重|比例)$/;

/** 组织全体人员开展法治思想集中学习,全年累计开展20余次: the clause before says what by the same verb. */
const HOLDS = /(?:开展|组织|举办|召开|举行)$/;

/** 时限由法定15个工作日压缩至3个工作日: the limit of the law is the former state, no part of the name. */
const FROM_LIMIT = /[由從从](?:法定|原来?|原來)的?$/;

/** 推出“一件事”25个,累计办理1.2万件: such a deed is done with whatever was counted. */
const DEALS_WITH = /^(?:累计|共|已|全年)*办理$/;

/** Of a kind of powers no more is counted: cases, their change, an amount and its change. */
const LONGEST_KIND = 4;

const YEAR_BEFORE = new EdgePattern(IN_FORMER_YEAR);
const COMPARED = new PatternSieve([COMPARES]);
const CHANGED_BY = new EdgePattern(CHANGES_BY);

/** The number goes on a list, or belongs to what stands in front of it. */
const GOES_ON = new EdgePattern(/^\s?[、的]/);
const NAMES_NOTHING = new EdgePattern(NO_NOUN);
const OF_OTHERS = new EdgePattern(BESIDE_OTHERS);

const namesNothing = ({ folded }: Phrase): boolean => folded === '' || NAMES_NOTHING.test(folded);

/** Reads the labels of one paragraph from its first number to its last. */
class Labeller {
  private readonly labels: Label[] = [];
  private readonly document: Document;
  private readonly candidates: readonly Candidate[];
  private readonly paragraph: Span;
  private readonly words: WordsAround;
  private readonly tables: Tables;
  private readonly counted = new Antecedents();

  constructor(document: Document, candidates: readonly Candidate[], paragraph: Span, tables: Tables) {
    this.tables = tables;
    this.document = document;
    this.candidates = candidates;
    this.paragraph = paragraph;
    this.words = new WordsAround(document, candidates, paragraph);
  }

  read(): Label[] {
    const runs = findRespective(this.document, this.candidates, this.paragraph.start);
    for (let index = 0; index < this.candidates.length; index++) {
      this.counted.enter(index, this.words.between(index));
      const run = runs.find(({ from, to }) => from <= index && index < to);
      if (!run || !this.handOut(index, run)) this.label(index);
    }
    return this.labels;
  }

  private push(index: number, composed: Composed, rest: Partial<Label>): void {
    const { own = '', listed = false, changeOf = null, isChange = false, otherYear = false } = rest;
    this.labels.push({ label: composed.text, own, elliptic: composed.elliptic, listed, changeOf, isChange, otherYear });
    if (!isChange) this.counted.remember(composed.noun, this.words.unit(index), composed.text);
  }

  /** The label of the number before, empty where the paragraph has none. */
  private previous(index: number): string {
    return index === 0 ? '' : this.labels[index - 1]!.label;
  }

  private isInSentence(index: number): boolean {
    return index > this.counted.sentence;
  }

  private changed(index: number, name = ''): number | null {
    return nearestChanged(this.labels, index, this.counted.sentence, name);
  }

  /** 较上年减少13件,下降20%: the next clause tells the same change. */
  private goesOnChanging(index: number, before: Phrase): boolean {
    if (!this.isInSentence(index) || !this.labels[index - 1]!.isChange) return false;
    return CHANGED_BY.test(before.folded) && leavesOut(before) && !this.words.between(index).includes(';');
  }

  /** One number of a list that 分别 hands out; false where the list says no more than the clause. */
  private handOut(index: number, run: Respective): boolean {
    const { labels, counted } = this;
    const changed = (thing: Phrase): number | null => this.changed(index, changedName(thing));
    const label = handedOut(run, index, { labels, sentence: counted.sentence, noun: counted.noun, changed });
    if (label) this.push(index, label.composed, label.rest);
    return label !== null;
  }

  private label(index: number): void {
    const { words } = this;
    const candidate = this.candidates[index]!;
    const cell = tableLabel(this.tables, candidate);
    if (cell !== null) {
      const { label, otherYear, isChange, isFall } = cell;
      if (isFall && candidate.value > 0) candidate.value = -candidate.value;
      const row = this.tables.rowAt(candidate.start)!;
      const changeOf = isChange ? changedInRow(this.labels, this.candidates, row, index) : null;
      const rest = { own: label, listed: true, otherYear, isChange, changeOf };
      this.push(index, { text: label, noun: label, elliptic: false }, rest);
      return;
    }
    const said = words.before(index);
    // 案件去年120件、今年156件
    const isFormer = words.isFormer(index);
    const isBracketed = words.isInBracketOfYear(index);
    const yearBefore = YEAR_BEFORE.exec(said.folded)?.index;
    const otherYear = isFormer || isBracketed || yearBefore !== undefined || words.isOfYearBefore(index);
    const own = otherYear ? cut(said, 0, isFormer || isBracketed ? 0 : (yearBefore ?? said.folded.length)) : said;
    const behind = words.runsOn(index) && nounOf(own) !== '' ? cut(own, 0, 0) : this.behind(index, own);
    const around = this.namedByUnit(index, { before: own, behind });
    const { before } = around;
    const should = this.isInSentence(index) ? whoShould(this.previous(index), before) : null;
    if (should) {
      this.push(index, should, { own: before.folded });
      return;
    }
    // 行政许可24项、行政裁决2项: as a kind of powers it is no deed
    if (before.folded === KIND_OF_POWER && (words.unit(index) === '项' || this.isBesidePowers())) {
      this.push(index, { text: before.text, noun: '', elliptic: false }, { own: before.folded });
      return;
    }
    const goesOn = this.goesOnChanging(index, before);
    const isChange =
      !otherYear &&
      (COMPARED.test(words.clause(index)) ||
        words.isAgainstFormer(index) ||
        goesOn ||
        (CHANGED_BY.test(before.folded) && words.isComparedInFront(index)));
    const leaves = leavesOut(before);
    const changeOf = goesOn
      ? this.labels[index - 1]!.changeOf
      : isChange
        ? this.changed(index, leaves ? '' : changedName(before))
        : null;
    const composed = compose({
      before,
      behind: around.behind,
      coordinated: words.isJoined(index),
      left: this.leftBy(index, around, leaves ? changeOf : null, isChange && leaves),
      becomes: words.goesOn(index),
      ofAll: words.isOfAll(index),
      share: isShare(words.unit(index)),
      verb: GOES_ON.test(words.between(index)) ? verbOf(this.previous(index)) : '',
    });
    // a former state is told by the whole label of the new one, which the next clause leaves nothing of
    if (isFormer) composed.noun = '';
    this.push(index, composed, { own: before.folded + around.behind.folded, isChange, changeOf, otherYear });
    // 应诉案件73件,复议案件较上年减少17件,下降23.6%: what has changed is what the next clause leaves out
    if (isChange && !leaves && composed.text.startsWith(before.text))
      this.counted.remember(nounOf(whatChanged(before)), words.unit(index), '');
  }

  /** The noun phrase behind a number, with what became of these where it only repeats what was counted: 77项指标,5项指标已完成. */
  private behind(index: number, { folded }: Phrase): Phrase {
    const behind = this.words.behind(index);
    const { length } = behind.folded;
    if (folded !== '' || length < 2 || !this.counted.repeats(behind.folded, this.words.unit(index))) return behind;
    const whole = this.words.clauseBehind(index);
    return whole.folded.length > length && whole.folded.startsWith(behind.folded) ? whole : behind;
  }

  /** Whether other kinds of powers were counted right before: 行政奖励3件,金额2万元;行政裁决2件. */
  private isBesidePowers(): boolean {
    return this.labels.slice(-LONGEST_KIND).some(({ label }) => KINDS_OF_POWERS.test(fold(label)));
  }

  /** Whether what was counted right before is nothing that is remembered: a kind, or what has no noun of its own. */
  private isOfPrevious(index: number): boolean {
    const previous = this.previous(index);
    return (
      !isShare(this.words.unit(index - 1)) &&
      (KIND_ONLY.test(fold(previous)) || this.counted.noun === '' || !previous.includes(this.counted.noun))
    );
  }

  /** 覆盖6村3社区: where nothing else names what is counted, the unit does. */
  private namedByUnit(index: number, around: Words): Words {
    const { before, behind } = around;
    const unit = this.words.unit(index);
    if (!isNoun(unit) || !namesNothing(behind) || !isVerbsOnly(before.folded)) return around;
    const chained = index > 0 && this.words.between(index) === '';
    const verb = chained ? verbOfUnit(this.previous(index), this.words.unit(index - 1)) : before.text;
    if (verb === null) return around;
    return { before: { folded: fold(verb), text: verb }, behind: this.words.unitAsWritten(index) };
  }

  /** What the words around a number leave out: what a change has changed, the thing in front of a bracket, or what was counted. */
  private leftBy(index: number, around: Words, changeOf: number | null, isBareChange: boolean): string {
    if (changeOf !== null) return this.labels[changeOf]!.label;
    // 刑事立案数(同比下降13.4%)
    return (isBareChange && this.words.inFrontOfBracket(index)) || this.left(index, around);
  }

  /** Where the clause in front is too long to be named whole: the examination at its end, or what the deeds are done with. */
  private heldBefore(index: number, { folded }: Phrase): string {
    if (EXAM_RATE.test(folded) || EXAM_RATES.test(folded)) return this.words.examBefore(index);
    if (DEALS_WITH.test(folded)) return this.counted.noun;
    const verb = HOLDS.exec(folded)?.[0];
    return verb === undefined ? '' : this.words.objectBefore(index, verb);
  }

  /** What the words around a number leave out. */
  private left(index: number, around: Words): string {
    const { words } = this;
    if (words.isFormer(index)) {
      const now = this.changed(index);
      if (now !== null) return this.labels[now]!.label;
    }
    const { before, behind } = around;
    const unit = words.unit(index);
    if (words.goesOn(index))
      return words.between(index).includes('、') ? this.previous(index) : this.previous(index).replace(FROM_LIMIT, '');
    const silent = before.folded === '' && behind.folded === '';
    const named = silent ? words.namedByBracket(index) : '';
    if (named !== '') return named;
    // 制定不予处罚清单,涉及13个领域156项: of what the clause before both names
    if (silent && index > 0 && CHAINED.test(words.between(index)))
      return words.clauseBefore(index - 1) || this.previous(index);
    // 出庭应诉率达100%,连续三年保持100%: how long it has been so stands between two of one rate
    if (silent && isShare(unit) && index > 1 && words.lasts(index - 1) && isShare(words.unit(index - 2)))
      return this.labels[index - 2]!.label;
    // 转移群众1126户3258人: two counts of one thing
    const bare = before.folded === '' && namesNothing(behind) && !isShare(unit);
    if (bare && index > 0 && words.between(index).trim() === '') return this.previous(index);
    if (isShare(unit) && this.isInSentence(index)) {
      // 投诉742件,其中噪声类351件,占47.3%: the part is a kind, which alone is remembered as nothing
      if (TAKES_PART.test(before.folded) && this.isOfPrevious(index)) return this.previous(index);
      // 直接纠错率9.8%,低于全市平均水平2.1个百分点
      if (OF_OTHERS.test(before.folded)) return this.previous(index);
      // 出庭率由85%提高到100%,提高15个百分点
      if (isShare(words.unit(index - 1)) && CHANGED_BY.test(before.folded) && leavesOut(before))
        return withoutChange(this.previous(index));
      // 开展学习5次,组织干部参加学法考试,通过率100%: of the examination, not of what was counted before it
      if (isEvent(words.unit(index - 1)) && EXAM_RATE.test(before.folded) && EXAM_IN_FRONT.test(words.between(index)))
        return examOf(words.clauseBefore(index));
      // 学法考试参考率100%,优秀率98.5%: two rates of one thing that was not counted
      if (this.counted.noun === '') return ratedThing(this.previous(index));
    }
    // 轮训执法人员2300人次,人均40学时
    if (behind.folded === '' && isAmount(unit) && PER_HEAD.test(before.folded))
      return this.isInSentence(index) ? this.previous(index) : words.clauseBefore(index);
    const own = this.counted.leftOut(unit, around);
    // 参加普法考试,均100%通过
    const tellsNothing = namesNothing(behind) || (isShare(unit) && isVerbsOnly(behind.folded));
    if (own !== '' || !tellsNothing || isAmount(unit)) return own;
    return words.clauseBefore(index) || this.heldBefore(index, before);
  }
}

/**
 * Labels the metrics of one paragraph, in order: the verb and noun before a number (审查政府常务会议题109个), or the noun
 * behind it (144项改革举措); what a clause leaves out (已办结24件) it takes from the count before it in the sentence.
 */
export function labelParagraph(
  document: Document,
  candidates: readonly Candidate[],
  paragraph: Span,
  tables: Tables,
): Label[] {
  return new Labeller(document, candidates, paragraph, tables).read();
}
