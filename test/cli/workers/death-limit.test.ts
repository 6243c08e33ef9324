import { expect, test } from '@jest/globals';
import { deathLimit } from '../../../src/cli/workers/death-limit.ts';

test('as many as may die within the time are not too many, one more is', () => {
  const tooMany = deathLimit(2, 1000);
  expect([0, 500, 999, 1000].map(tooMany)).toEqual([false, false, true, true]);
});

test('deaths that are long past do not count', () => {
  const tooMany = deathLimit(2, 1000);
  expect([0, 500, 1000, 1500, 2000, 2001].map(tooMany)).toEqual([false, false, false, false, false, true]);
});
