import { IS_TAKEN_OF, IS_TARGET, OF_TARGET, TAKES_SHARE } from '../../../knowledge/connectives.ts';
import {
  ASKED_FOR,
  AVERAGE,
  RATES,
  RATES_ALONE,
  type RateRule,
  SUCCEEDED,
  TURNOUT,
} from '../../../knowledge/stages.ts';
import { countsAlike, isAmount, isShare } from '../../../knowledge/unit-kinds.ts';
import { EdgePattern } from '../../../text/edge-pattern.ts';
import type { LookBack } from './look-back.ts';
import { NONE, type Related, type Relation, related } from './related.ts';

const TELLS_TARGET = new EdgePattern(IS_TARGET);

/** 应诉6195件,负责人出庭2788人次,出庭率45%: who went to court went for cases. */
const isPart = (part: Related, whole: Related): boolean =>
  countsAlike(part.unit, whole.unit) || part.own.includes('出庭');

/** The count that this share is really of: the one for which some part before it, or a run of parts, gives the share. */
function computedFrom(back: LookBack, index: number): number | null {
  const { metrics } = back;
  const { value, decimals } = metrics[index]!;
  const gives = (part: number, whole: number): boolean =>
    Math.abs((100 * part) / whole - value) <= 0.5 * 10 ** -decimals + 1e-9;
  return back.before(index, (at) => {
    const whole = metrics[at]!;
    if (isShare(whole.unit) || whole.isChange || whole.value === 0) return false;
    for (let first = at + 1; first < index; first++) {
      let sum = 0;
      for (let last = first; last < index && isPart(metrics[last]!, whole); last++) {
        sum += metrics[last]!.value;
        if (gives(sum, whole.value)) return true;
      }
    }
    return false;
  });
}

/** Whether a metric can be what a rate is divided by, by its own words or by its whole label. */
const canDivide = ({ unit, isChange, own, label }: Related, rule: RateRule, words: string): boolean =>
  !isShare(unit) &&
  !isAmount(unit) &&
  !isChange &&
  (rule.unit?.test(unit) ?? true) &&
  rule.denominator.test(words) &&
  !rule.not?.test(own) &&
  !SUCCEEDED.test(own) &&
  !AVERAGE.test(label);

/** 办理热线工单52件,群众满意率96%: who asked for something was asked about just that. */
const isOfAskers = (back: LookBack, index: number): boolean => {
  if (!back.metrics[index]!.own.endsWith('满意率')) return false;
  const count = back.countedBefore(index);
  return count !== null && ASKED_FOR.test(back.metrics[count]!.label);
};

/** The count in front of a sentence that begins with parts of it: 审结38件。其中,维持21件,纠错率5%. */
function wholeInFront({ metrics, relations }: LookBack, index: number): number | null {
  const { sentenceStart } = metrics[index]!;
  let first = index;
  while (first > 0 && metrics[first - 1]!.sentenceStart === sentenceStart) first--;
  if (first === index || !metrics[first]!.gap.includes('其中')) return null;
  const { relation, parent } = relations[first]!;
  return relation === 'PART_OF' && parent !== null && parent < first ? parent : null;
}

/** The count that a rate is of: what the figures give, else what its name asks for. */
function rateOf(back: LookBack, index: number): number | null {
  const { metrics } = back;
  const { label, own, value, elliptic } = metrics[index]!;
  const computed = value === 100 ? null : computedFrom(back, index);
  if (computed !== null) return computed;
  const isAlone = RATES_ALONE.test(own) || (!elliptic && RATES_ALONE.test(label));
  if (isAlone && !isOfAskers(back, index)) return null;
  // 组织860人参加考试,参考率99.6%: of those who should have come, whom nothing counts
  if (value !== 100 && TURNOUT.test(own)) return null;
  const rule = RATES.find(({ rate }) => rate.test(own));
  if (!rule) return null;
  const denominator =
    back.before(index, (at) => canDivide(metrics[at]!, rule, metrics[at]!.own)) ??
    back.before(index, (at) => canDivide(metrics[at]!, rule, metrics[at]!.label));
  // a general rate (满意率, 办结率) belongs to the count right beside it alone
  // 印发5件,报备5件,合法性审核率100%: not of what was reported, but of what that is a part of
  const nearest = rule.not ? back.countedBefore(index) : null;
  if (nearest !== null && rule.not!.test(metrics[nearest]!.own) && back.relations[nearest]!.relation === 'PART_OF')
    return back.relations[nearest]!.parent;
  if (rule.beside)
    return denominator !== null && denominator === back.countedBefore(index) && back.nothingBetween(denominator, index)
      ? denominator
      : null;
  const inFront = denominator === null ? wholeInFront(back, index) : null;
  if (inFront !== null && canDivide(metrics[inFront]!, rule, metrics[inFront]!.label)) return inFront;
  // 3名执法人员取得证件,法律考试通过率100%: an examination has people of its own
  if (denominator !== null || value !== 100 || /考试|测试/.test(own)) return denominator;
  const count = back.countBefore(index);
  return count !== null && (rule.unit?.test(metrics[count]!.unit) ?? true) ? count : null;
}

/** The head of a row of shares: 占新受理数比例. */
const ROW_OF_SHARES = /^占[^,。]{0,12}?(?:比例|比重|比)(?=[\u4e00-\u9fff])/;
/** A table has no more cells in a row. */
const LONGEST_ROW = 100;

/** 数量 | 75件 above 占比 | 50%: the count above the share, under the same head. */
function countAbove({ metrics }: LookBack, index: number): number | null {
  const { label } = metrics[index]!;
  const column = label.slice(ROW_OF_SHARES.exec(label)![0].length);
  for (let at = index - 1; at >= Math.max(0, index - LONGEST_ROW); at--) {
    const above = metrics[at]!;
    if (!above.listed) return null;
    if (!isShare(above.unit) && above.label.endsWith(column)) return at;
  }
  return null;
}

/** What a share is of: a target that was met, a whole that it is taken of, or the count that a rate is divided by. */
export function shareRelation(back: LookBack, index: number): Relation {
  const { metrics, relations } = back;
  const { gap, listed, label } = metrics[index]!;
  if (listed && label.startsWith('占') && ROW_OF_SHARES.test(label))
    return related('SHARE_OF', countAbove(back, index));
  const near = gap.slice(Math.max(gap.lastIndexOf(','), gap.lastIndexOf('。'), gap.lastIndexOf(';')) + 1);
  // 调撤率44%(考核指标45%以上): what the target is
  if (TELLS_TARGET.test(near)) return NONE;
  if (OF_TARGET.test(near)) {
    // 净增3214户,其中企业621户,完成目标的107.1%: a target is set for the whole
    const nearest = back.countBefore(index);
    const whole = nearest !== null && metrics[nearest]!.gap.includes('其中') ? relations[nearest]!.parent : null;
    const isSet = ({ relation, parent }: Relation) => relation === 'TARGET_COMPLETION' && parent === whole;
    return related('TARGET_COMPLETION', whole === null || relations.slice(whole).some(isSet) ? nearest : whole);
  }
  // what the share names itself is not the count before it: 大专以上学历占92%
  if (TAKES_SHARE.test(near)) return related('SHARE_OF', IS_TAKEN_OF.test(near) ? back.countBefore(index) : null);
  const list = index > 0 && listed && metrics[index - 1]!.listed ? relations[index - 1]! : NONE;
  return related('RATE_OF', rateOf(back, index) ?? (list.relation === 'RATE_OF' ? list.parent : null));
}
