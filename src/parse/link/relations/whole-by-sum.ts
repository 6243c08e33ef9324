import { countsAlike } from '../../../knowledge/unit-kinds.ts';
import type { LookBack } from './look-back.ts';

/** 受理51件,办结46件,其余5件在审: of the count that one behind it leaves so much of; the largest such, null where there is none. */
export function restOf(back: LookBack, index: number): number | null {
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

/** Such a sum is a coincidence in small numbers, of two parts and of more. */
const LEAST_SUM = 50;
const LEAST_OF_MANY = 6;
/** The whole stands no farther in front of its parts. */
const MOST_PARTS = 6;

/**
 * 保留事项515项,许可事项218项,其他事项297项: of the count that this and its neighbours add up to; null where there is none, or where
 * that may be a coincidence.
 */
export function partOfSum({ metrics }: LookBack, index: number): number | null {
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
