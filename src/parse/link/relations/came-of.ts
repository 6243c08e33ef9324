import { DONE_OF_THESE, TO_NEW, TURNS_TO_THING } from '../../../knowledge/connectives.ts';
import { TELLS_RESULT } from '../../../knowledge/phrase-edges.ts';
import { IS_TOLD, MAKES, OUTCOME, RESULT, TOLD_OF } from '../../../knowledge/stages.ts';
import { countsAlike, isAmount, isEvent } from '../../../knowledge/unit-kinds.ts';
import { EdgePattern } from '../../../text/edge-pattern.ts';
import { PatternSieve } from '../../../text/pattern-sieve.ts';
import { isVerbsOnly } from '../../verb-phrases.ts';
import type { LookBack } from './look-back.ts';
import { canContain, isRest, sharesNoun } from './related.ts';

const RESULTS = new EdgePattern(TELLS_RESULT);
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
      isRest(here) ||
      RESULTS.test(here.label) ||
      (!isEvent(here.unit) && sharesNoun(here.label, other.label))
    );
  };
  return back.before(index, (at) => isEarlier(at) && !back.isBracketed(at, index)) ?? back.before(index, isEarlier);
}

/** 承诺整改事项12项,已兑现10项: a deed in the name of a thing is no stage of it. */
const ENDS_IN_THING = /[\u4e00-\u9fff]{4}(?:事项|任务|清单)$/;

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

/** 告知其他途径处理6件: of the count of an earlier stage, where between them stands nothing but parts. */
function resultOf(back: LookBack, index: number): number | null {
  const whole = earlierStage(back, index, RESULT);
  if (whole === null || back.metrics[whole]!.unit !== back.metrics[index]!.unit) return null;
  for (let at = whole + 1; at < index; at++) if (back.relations[at]!.parent === null) return null;
  return whole;
}

/** What was filed for record. */
const FILED = /^[^收受接审]{0,24}(?:报备|备案)$/;

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

/**
 * The count that this one tells what became of, by its stage or by its verb: that of 受理51件 for 办结46件. Null where none
 * before it can be.
 *
 * @param stage of the count itself, null where its words tell none
 */
export function cameOf(back: LookBack, index: number, stage: number | null): number | null {
  const { own, unit, gap, label } = back.metrics[index]!;
  if (RESULTS.test(label) || (own !== label && RESULTS.test(own)))
    return (stage ? earlierStage(back, index, stage) : null) ?? resultOf(back, index);
  if (stage) return earlierStage(back, index, stage) ?? countedBeforeVerb(back, index) ?? filedOf(back, index);
  const acts = stage === null && own !== '' && !isAmount(unit) && isVerbsOnly(own) && !TO_NEW.test(gap);
  return acts ? countedBeforeVerb(back, index) : null;
}
