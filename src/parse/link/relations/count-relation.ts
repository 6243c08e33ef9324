import { AGAINST_FORMER, IN_BRACKET_OF_YEAR } from '../../../knowledge/connectives.ts';
import { CARRIED_OVER, OUTCOME } from '../../../knowledge/stages.ts';
import { isSpan } from '../../../knowledge/unit-kinds.ts';
import { PatternSieve } from '../../../text/pattern-sieve.ts';
import { cameOf } from './came-of.ts';
import { countedByName } from './counted-by-name.ts';
import type { Inclusion } from './inclusion.ts';
import type { LookBack } from './look-back.ts';
import { isRest, NONE, type Related, type Relation, related } from './related.ts';
import { partOfSum, restOf } from './whole-by-sum.ts';

const FROM_YEAR_BEFORE = new PatternSieve([CARRIED_OVER]);

/** What comes on top of another count. */
const ADDS = /(?:连同|加上)[^,。;]*$/;
/** What is said of all of some. */
const OF_ALL_THESE = /^(?:均|全部|都|已)/;

/** Whether a count is of what came and of what was left over before, told right in front of it: more than came. */
function isOfBoth({ metrics }: LookBack, index: number, left: Related): boolean {
  const here = metrics[index]!;
  const isMore = index > 1 && here.gap.startsWith(',') && metrics[index - 2]!.value < here.value;
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
  const previous = index === 0 ? undefined : back.metrics[index - 1];
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
  const rest = !isLast && isRest(here) ? restOf(back, index) : null;
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
