import { EdgePattern } from '../../../text/edge-pattern.ts';
import type { LookBack } from './look-back.ts';

/** What was found among the things counted before. */
const FINDS = new EdgePattern(/^(?:发现|查出|检出|存在).{2,}/);

const SHORTEST_NAME = 2;
const LONGEST_NAME = 6;

/**
 * 77项主要指标,5项指标已完成: the count in the same unit whose name this one repeats with what became of some, or which it was
 * found among; null where there is none.
 */
export function countedByName(back: LookBack, index: number): number | null {
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
