import { openingVerb } from '../../verb-phrases.ts';
import type { LookBack } from './look-back.ts';
import { NONE } from './related.ts';

/** A name and nothing else behind a semicolon. */
const NEXT_KIND = /^;\s*[\u4e00-\u9fff]{2,10}$/;
/** A bracket tells no more parts. */
const LONGEST_BRACKET = 20;

/** 公开信息461条(微信公布457条,网站公布4条): what a bracket counts of the number right before it, no more than that in all. */
export function isBracketOfParts({ metrics }: LookBack, index: number): boolean {
  if (index === 0) return false;
  const whole = metrics[index - 1]!;
  const here = metrics[index]!;
  if (whole.isChange || whole.sentenceStart !== here.sentenceStart) return false;
  let sum = 0;
  for (let at = index; at < index + LONGEST_BRACKET; at++) {
    const part = metrics[at];
    if (part?.sentenceStart !== here.sentenceStart || (at > index && /[()]/.test(part.gap))) break;
    if (part.unit !== whole.unit || part.isChange || /[去上前]年|同期/.test(part.gap)) return false;
    sum += part.value;
  }
  return sum <= whole.value;
}

/** A value and what was counted so far as parts of a whole. */
function withParts({ metrics, relations }: LookBack, index: number, whole: number, value: number): number {
  let sum = value;
  for (let at = whole + 1; at < index; at++) if (relations[at]!.parent === whole) sum += metrics[at]!.value;
  return sum;
}

/** 362条,…;公示公告信息60条,占16.57%: the share behind a count is that of the whole. */
function hasItsShare({ metrics }: LookBack, index: number, whole: number): boolean {
  const share = metrics[index + 1];
  if (share === undefined || share.unit !== '%') return false;
  const exact = (100 * metrics[index]!.value) / metrics[whole]!.value;
  return Math.abs(exact - share.value) <= 0.5 * 10 ** -share.decimals + 1e-9;
}

/** 其中网上提交210件,占70%;窗口提交60件,占20%: the list goes on behind a semicolon from one part and its share to the next. */
function isNextWithShare(back: LookBack, index: number, whole: number): boolean {
  const { metrics, relations } = back;
  const share = relations[index - 1];
  const part = share?.relation === 'SHARE_OF' && share.parent !== null ? relations[share.parent]! : NONE;
  if (part.parent !== whole || (back.stageOf(index) !== null && !hasItsShare(back, index, whole))) return false;
  return (
    withParts(back, index, whole, metrics[index]!.value) <= metrics[whole]!.value &&
    /^,?占/.test(metrics[index + 1]?.gap ?? '')
  );
}

/** 其中许可类3件;修复类1件;其他1件: with the names behind it the parts make the whole. */
function addsUp(back: LookBack, index: number, whole: number): boolean {
  const { metrics } = back;
  let sum = withParts(back, index, whole, 0);
  for (let at = index; at < index + LONGEST_BRACKET; at++) {
    const part = metrics[at];
    if (part?.unit !== metrics[whole]!.unit || !NEXT_KIND.test(part.gap)) break;
    sum += part.value;
  }
  return sum === metrics[whole]!.value;
}

/** 其中,行政处罚58件,同比下降3%;行政许可25件,同比上升6%: kinds whose names begin alike, each with more about it. */
function isNextOfKinds(back: LookBack, index: number, whole: number, opened: number): boolean {
  const { metrics } = back;
  const here = metrics[index]!;
  const first = metrics[opened]!;
  if (!NEXT_KIND.test(here.gap) || here.unit !== first.unit) return false;
  const isAlike = here.own.slice(0, 2) === first.own.slice(0, 2);
  if (!isAlike && !addsUp(back, index, whole)) return false;
  if (!isAlike && (back.stageOf(index) !== null || openingVerb(here.own) > 0)) return false;
  return withParts(back, index, whole, here.value) <= metrics[whole]!.value;
}

/**
 * Whether a list of parts goes on behind a semicolon, where another clause would leave it: with parts that each have their share,
 * or with names alone, as long as all come to no more than the whole.
 *
 * @param opened the first count of the list
 */
export const goesOnBehindSemicolon = (back: LookBack, index: number, whole: number, opened: number): boolean =>
  isNextWithShare(back, index, whole) || isNextOfKinds(back, index, whole, opened);
