import {
  AGAINST_FORMER,
  DONE_OF_THESE,
  IN_BRACKET_OF_YEAR,
  IS_REST,
  TO_NEW,
  TURNS_TO_THING,
} from '../../../knowledge/connectives.ts';
import { TELLS_RESULT } from '../../../knowledge/phrase-edges.ts';
import { CARRIED_OVER, IS_TOLD, MAKES, OUTCOME, RESULT, TOLD_OF } from '../../../knowledge/stages.ts';
import { countsAlike, isAmount, isEvent, isSpan } from '../../../knowledge/unit-kinds.ts';
import { EdgePattern } from '../../../text/edge-pattern.ts';
import { PatternSieve } from '../../../text/pattern-sieve.ts';
import { isVerbsOnly } from '../../verb-phrases.ts';
import type { Inclusion } from './inclusion.ts';
import type { LookBack } from './look-back.ts';
import { canContain, NONE, type Related, type Relation, related, sharesNoun } from './related.ts';

const RESULTS = new EdgePattern(TELLS_RESULT);
const LEFT_OVER = new EdgePattern(IS_REST);
const FROM_YEAR_BEFORE = new PatternSieve([CARRIED_OVER]);
const CALLED_OTHERWISE = new PatternSieve(TOLD_OF.map(({ own }) => own));

/** The nearest count of an earlier stage that can contain this one, rather of the sentence than of a bracket in it: 受理51件,办结46件. */
function earlierStage(back: LookBack, index: number, stage: number): number | null {
  const { metrics } = back;
  const here = metrics[index]!;
  const asks = here.label.includes('申请');
  const inCourt = here.own.includes('出庭');
  const called = CALLED_OTHERWISE.first(here.own);
  const toldOf = called < 0 ? undefined : TOLD_OF[called]!.of;
  const isEarlier = (at: number): boolean => {
    const other = metrics[at]!;
    if (other.isChange || !canContain(other, here)) return false;
    const theirs = back.stageOf(at);
    if (theirs === null || theirs >= stage) return false;
    // 公开信息1312条,答复公开申请17件
    if (asks && IS_TOLD.test(other.own)) return false;
    // 应诉18件,负责人出庭16件,败诉1件: what came of the cases, not of going to court
    if (!inCourt && other.own.includes('出庭')) return false;
    return (
      stage === OUTCOME ||
      toldOf?.test(other.label) ||
      (isVerbsOnly(here.label) && !TURNS_TO_THING.test(here.gap)) ||
      LEFT_OVER.test(here.own) ||
      RESULTS.test(here.label) ||
      (!isEvent(here.unit) && sharesNoun(here.label, other.label))
    );
  };
  return back.before(index, (at) => isEarlier(at) && !back.isBracketed(at, index)) ?? back.before(index, isEarlier);
}

/** 受理51件,办结46件,其余5件在审: of the count that one behind it leaves so much of; the largest such. */
function restOf(back: LookBack, index: number): number | null {
  const { metrics } = back;
  const { value, unit } = metrics[index]!;
  let whole: number | null = null;
  back.before(index, (at) => {
    const rest = metrics[at]!.value - value;
    const leaves = metrics.slice(at + 1, index).some((done) => done.value === rest && countsAlike(done.unit, unit));
    if (leaves && (whole === null || metrics[at]!.value > metrics[whole]!.value)) whole = at;
    return false;
  });
  return whole;
}

/** 收集意见126条,采纳98条: what only tells its verb is of what was counted before it; 保留86件,废止10件,修改6件 of one whole. */
function countedBeforeVerb(back: LookBack, index: number): number | null {
  const { metrics, relations } = back;
  const here = metrics[index]!;
  if (index === 0 || !here.elliptic) return null;
  const previous = metrics[index - 1]!;
  if (previous.sentenceStart !== here.sentenceStart) return null;
  const siblings = relations[index - 1]!;
  const tellsDone = previous.elliptic || DONE_OF_THESE.test(previous.gap);
  const whole = tellsDone && siblings.relation === 'PART_OF' ? siblings.parent : null;
  // 审查合同67份,提出风险24条,否决3份: rather of what is counted in the same unit
  const sameUnit = previous.unit !== here.unit && metrics[index - 2]?.unit === here.unit;
  const at = whole ?? (sameUnit ? index - 2 : index - 1);
  const other = metrics[at]!;
  if (other.sentenceStart !== here.sentenceStart) return null;
  const fits =
    ((back.stageOf(at) ?? 0) === 0 || ENDS_IN_THING.test(other.own)) &&
    !other.elliptic &&
    !other.isChange &&
    countsAlike(other.unit, here.unit);
  if (!fits || MAKES.test(other.own)) return null;
  let parts = here.value;
  for (let part = index - 1; part > at; part--) if (relations[part]!.parent === at) parts += metrics[part]!.value;
  return parts <= other.value ? at : null;
}

/** 承诺整改事项12项,已兑现10项: a deed in the name of a thing is no stage of it. */
const ENDS_IN_THING = /[\u4e00-\u9fff]{4}(?:事项|任务|清单)$/;

/** 告知其他途径处理6件: of the count of an earlier stage, where between them stands nothing but parts. */
function resultOf(back: LookBack, index: number): number | null {
  const whole = earlierStage(back, index, RESULT);
  if (whole === null || back.metrics[whole]!.unit !== back.metrics[index]!.unit) return null;
  for (let at = whole + 1; at < index; at++) if (back.relations[at]!.parent === null) return null;
  return whole;
}

/** 制定规范性文件13件,向市政府报备13件: of the documents made. */
function filedOf(back: LookBack, index: number): number | null {
  const { metrics } = back;
  const here = metrics[index]!;
  if (!FILED.test(here.own)) return null;
  return back.before(index, (at) => {
    const whole = metrics[at]!;
    return canContain(whole, here) && !whole.isChange && whole.label.endsWith('文件') && MAKES.test(whole.own);
  });
}

/** The count that this one tells what became of, by its stage or by its verb. */
function cameOf(back: LookBack, index: number, stage: number | null): number | null {
  const { own, unit, gap, label } = back.metrics[index]!;
  if (RESULTS.test(label) || RESULTS.test(own))
    return (stage ? earlierStage(back, index, stage) : null) ?? resultOf(back, index);
  if (stage) return earlierStage(back, index, stage) ?? countedBeforeVerb(back, index) ?? filedOf(back, index);
  const acts = stage === null && own !== '' && !isAmount(unit) && isVerbsOnly(own) && !TO_NEW.test(gap);
  return acts ? countedBeforeVerb(back, index) : null;
}

/** What was filed for record. */
const FILED = /^[^收受接审]{0,24}(?:报备|备案)$/;

/** Such a sum is a coincidence in small numbers, of two parts and of more. */
const LEAST_SUM = 50;
const LEAST_OF_MANY = 6;
/** The whole stands no farther in front of its parts. */
const MOST_PARTS = 6;

/** 保留事项515项,许可事项218项,其他事项297项: of the count that this and its neighbours add up to. */
function partOfSum({ metrics }: LookBack, index: number): number | null {
  const { sentenceStart, unit, value } = metrics[index]!;
  for (let at = index - 1; at >= Math.max(0, index - MOST_PARTS); at--) {
    const whole = metrics[at]!;
    if (whole.sentenceStart !== sentenceStart || whole.unit !== unit) return null;
    if (whole.value < LEAST_OF_MANY || whole.value < value) continue;
    let sum = 0;
    for (let next = at + 1; sum < whole.value; next++) {
      const part = metrics[next];
      if (part?.sentenceStart !== sentenceStart || part.unit !== unit || !/^[,、]/.test(part.gap)) break;
      sum += part.value;
      const parts = next - at;
      if (sum === whole.value && next >= index && parts > 1 && (parts > 2 || sum >= LEAST_SUM)) return at;
    }
  }
  return null;
}

/** What was found among the things counted before. */
const FINDS = /^(?:发现|查出|检出|存在).{2,}/;

const SHORTEST_NAME = 2;
const LONGEST_NAME = 6;

/** 77项主要指标,5项指标已完成: of the count whose name it repeats with what became of some. */
function countedByName(back: LookBack, index: number): number | null {
  const { metrics } = back;
  const { own, unit, gap, value, behind } = metrics[index]!;
  if (own.length <= SHORTEST_NAME) return null;
  const finds = FINDS.test(own);
  if (!(finds || behind.startsWith(own)) || /[;:]/.test(gap)) return null;
  // 评查案卷60宗,发现程序瑕疵案卷11宗
  if (finds)
    return back.before(index, (at) => {
      const whole = metrics[at]!;
      return whole.unit === unit && whole.value >= value && !whole.isChange && whole.label.endsWith(own.slice(-2));
    });
  return back.before(index, (at) => {
    const whole = metrics[at]!;
    if (whole.unit !== unit || whole.value < value || whole.isChange) return false;
    for (let length = Math.min(LONGEST_NAME, own.length - 1); length >= SHORTEST_NAME; length--) {
      if (own.startsWith(whole.label.slice(-length))) return whole.label.length > length;
    }
    return false;
  });
}

/** What comes on top of another count. */
const ADDS = /(?:连同|加上)[^,。;]*$/;
/** What is said of all of some. */
const OF_ALL_THESE = /^(?:均|全部|都|已)/;

/** Whether a count is of what came and of what was left over before, told right in front of it: more than came. */
function isOfBoth({ metrics }: LookBack, index: number, left: Related): boolean {
  const came = metrics[index - 2];
  const here = metrics[index]!;
  const isMore = came !== undefined && came.value < here.value && here.gap.startsWith(',');
  return isMore && FROM_YEAR_BEFORE.test(left.own) && ADDS.test(left.gap);
}

/** What a count is a part of: what expressly includes it, what it is left over from, what it tells a later stage of. */
export function countRelation(back: LookBack, inclusion: Inclusion, index: number): Relation {
  const here = back.metrics[index]!;
  if (isSpan(here.unit)) return NONE;
  // 2023年办理66件,2024年办理151件: but in a table each year has parts of its own
  if (here.otherYear && !here.listed) return NONE;
  // 收到1113件,较2022年558件增加555件: what was then is no part of what is now
  if (here.gap.includes('年') && (AGAINST_FORMER.test(here.gap) || IN_BRACKET_OF_YEAR.test(here.gap))) return NONE;
  const included = inclusion.read(index);
  // 受理79件,连同上年结转6件,共审结81件: neither is a part of what came in the year
  const isLeftOver = FROM_YEAR_BEFORE.test(here.own);
  if (isLeftOver && ADDS.test(here.gap)) return NONE;
  const previous = back.metrics[index - 1];
  if (previous && isOfBoth(back, index, previous)) return NONE;
  // 公布决策事项8项,8项均完成审查
  if (
    previous?.unit === here.unit &&
    here.gap === ',' &&
    here.behind.startsWith(here.own) &&
    OF_ALL_THESE.test(here.behind)
  )
    return related('PART_OF', previous.value >= here.value ? index - 1 : null);
  // 其中维持6件,其他2件: the last of a list is of what the list is of
  const isLast = included !== null && here.own.startsWith('其他');
  const rest = !isLast && LEFT_OVER.test(here.own) ? restOf(back, index) : null;
  if (rest !== null) return related('PART_OF', rest);
  const stage = back.stageOf(index);
  const earlier = cameOf(back, index, stage);
  // within a list of parts a later stage hangs on the part before it: 应考9702人,通过9692人
  const beforeIt = included !== null && earlier !== null && earlier > included;
  if (beforeIt && (stage !== OUTCOME || back.stageOf(earlier) === OUTCOME - 1)) return related('PART_OF', earlier);
  // 新收53件,上年结转4件: what was left over is no part of what came
  if (included === null && isLeftOver) return NONE;
  return related('PART_OF', included ?? earlier ?? partOfSum(back, index) ?? countedByName(back, index));
}
