import { PLAN_OPENING } from '../knowledge/roles.ts';
import { PatternSieve } from '../text/pattern-sieve.ts';

const TELLS_PLANS = new PatternSieve([PLAN_OPENING], '对为');

/** Where a text (folded) on problems turns to plans (下一步,我局将…): most do not, which their characters tell. */
export const planTurn = (text: string): number | null =>
  TELLS_PLANS.test(text) ? PLAN_OPENING.exec(text)!.index : null;
