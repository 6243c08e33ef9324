import { EXAM_IN_FRONT, EXAM_RATE, EXAM_RATES } from '../../../knowledge/exams.ts';
import { BESIDE_OTHERS, CHAINED, KIND_ONLY } from '../../../knowledge/phrase-edges.ts';
import { isAmount, isEvent, isShare } from '../../../knowledge/unit-kinds.ts';
import { EdgePattern } from '../../../text/edge-pattern.ts';
import { fold } from '../../../text/fold.ts';
import { isVerbsOnly } from '../../verb-phrases.ts';
import { tellsStep } from './changes.ts';
import type { Clauses } from './clauses.ts';
import { leavesOut, namesNothing, withoutChange } from './compose.ts';
import { examOf, ratedThing } from './earlier-label.ts';
import type { LabelsSoFar } from './labels-so-far.ts';
import type { OtherPeriods } from './other-periods.ts';
import type { Phrase } from './phrases.ts';
import type { Words, WordsAround } from './words-around.ts';

/** An average or a rule for each: what of stands in front. */
const PER_HEAD = /^(?:人均|年均|平均)?(?:每[人名位])?$/;

/** A share of what was counted right before it. */
const TAKES_PART = /^(?:占|占比|比重|比例)$/;

/** 组织全体人员开展法治思想集中学习,全年累计开展20余次: the clause before says what by the same verb. */
const HOLDS = new EdgePattern(/(?:开展|组织|举办|召开|举行)$/);

/** 时限由法定15个工作日压缩至3个工作日: the limit of the law is the former state, no part of the name. */
const FROM_LIMIT = /[由從从](?:法定|原来?|原來)的?$/;

/** 推出“一件事”25个,累计办理1.2万件: such a deed is done with whatever was counted. */
const DEALS_WITH = new EdgePattern(/^(?:累计|共|已|全年)*办理$/);

const OF_EXAM = new EdgePattern(EXAM_RATE);
const OF_EXAMS = new EdgePattern(EXAM_RATES);

const OF_OTHERS = new EdgePattern(BESIDE_OTHERS);

/** Finds what the words around a number leave out, in the labels before it and in the clause in front of its own. */
export class LeftOut {
  private readonly clauses: Clauses;
  private readonly words: WordsAround;
  private readonly periods: OtherPeriods;
  private readonly soFar: LabelsSoFar;

  constructor(clauses: Clauses, words: WordsAround, periods: OtherPeriods, soFar: LabelsSoFar) {
    this.clauses = clauses;
    this.words = words;
    this.periods = periods;
    this.soFar = soFar;
  }

  /**
   * What a change has changed, the thing in front of a bracket, or what was counted; empty where nothing is left out or known.
   *
   * @param changeOf place of the number that a change has changed and does not name
   * @param isBareChange whether it is a change that does not name what has changed
   */
  of(index: number, around: Words, changeOf: number | null, isBareChange: boolean): string {
    if (changeOf !== null) return this.soFar.labels[changeOf]!.label;
    // 刑事立案数(同比下降13.4%)
    return (isBareChange && this.words.inFrontOfBracket(index)) || this.left(index, around);
  }

  /** What the words around a number leave out. */
  private left(index: number, around: Words): string {
    const { clauses, words, soFar } = this;
    if (this.periods.isFormer(index)) {
      const now = soFar.changed(index);
      if (now !== null) return soFar.labels[now]!.label;
    }
    const { before, behind } = around;
    const unit = clauses.unit(index);
    if (clauses.goesOn(index))
      return clauses.between(index).includes('、')
        ? soFar.previous(index)
        : soFar.previous(index).replace(FROM_LIMIT, '');
    const silent = before.folded === '' && behind.folded === '';
    const named = silent ? words.namedByBracket(index) : '';
    if (named !== '') return named;
    // 制定不予处罚清单,涉及13个领域156项: of what the clause before both names
    if (silent && index > 0 && CHAINED.test(clauses.between(index)))
      return words.clauseBefore(index - 1) || soFar.previous(index);
    // 出庭应诉率达100%,连续三年保持100%: how long it has been so stands between two of one rate
    if (silent && isShare(unit) && index > 1 && clauses.lasts(index - 1) && isShare(clauses.unit(index - 2)))
      return soFar.labels[index - 2]!.label;
    // 转移群众1126户3258人: two counts of one thing
    const bare = before.folded === '' && namesNothing(behind) && !isShare(unit);
    if (bare && index > 0 && clauses.between(index).trim() === '') return soFar.previous(index);
    if (isShare(unit) && soFar.isInSentence(index)) {
      // 投诉742件,其中噪声类351件,占47.3%: the part is a kind, which alone is remembered as nothing
      if (TAKES_PART.test(before.folded) && this.isOfPrevious(index)) return soFar.previous(index);
      // 直接纠错率9.8%,低于全市平均水平2.1个百分点
      if (OF_OTHERS.test(before.folded)) return soFar.previous(index);
      // 出庭率由85%提高到100%,提高15个百分点
      if (isShare(clauses.unit(index - 1)) && tellsStep(before) && leavesOut(before))
        return withoutChange(soFar.previous(index));
      // 开展学习5次,组织干部参加学法考试,通过率100%: of the examination, not of what was counted before it
      if (isEvent(clauses.unit(index - 1)) && OF_EXAM.test(before.folded) && EXAM_IN_FRONT.test(clauses.between(index)))
        return examOf(words.clauseBefore(index));
      // 学法考试参考率100%,优秀率98.5%: two rates of one thing that was not counted
      if (soFar.counted.noun === '') return ratedThing(soFar.previous(index));
    }
    // 轮训执法人员2300人次,人均40学时
    if (behind.folded === '' && isAmount(unit) && PER_HEAD.test(before.folded))
      return soFar.isInSentence(index) ? soFar.previous(index) : words.clauseBefore(index);
    const own = soFar.counted.leftOut(unit, around);
    // 参加普法考试,均100%通过
    const tellsNothing = namesNothing(behind) || (isShare(unit) && isVerbsOnly(behind.folded));
    if (own !== '' || !tellsNothing || isAmount(unit)) return own;
    return words.clauseBefore(index) || this.heldBefore(index, before);
  }

  /** Whether what was counted right before is nothing that is remembered: a kind, or what has no noun of its own. */
  private isOfPrevious(index: number): boolean {
    const previous = this.soFar.previous(index);
    return (
      !isShare(this.clauses.unit(index - 1)) &&
      (KIND_ONLY.test(fold(previous)) || this.soFar.counted.noun === '' || !previous.includes(this.soFar.counted.noun))
    );
  }

  /** Where the clause in front is too long to be named whole: the examination at its end, or what the deeds are done with. */
  private heldBefore(index: number, { folded }: Phrase): string {
    if (OF_EXAM.test(folded) || OF_EXAMS.test(folded)) return this.words.examBefore(index);
    if (DEALS_WITH.test(folded)) return this.soFar.counted.noun;
    const verb = HOLDS.exec(folded)?.[0];
    return verb === undefined ? '' : this.words.objectBefore(index, verb);
  }
}
