import { expect, test } from '@jest/globals';
import type { Decision } from '../../src/parse/parse-report.ts';
import { parseText } from './parse-text.ts';

test('a figure that no unit follows is no metric, and said to be none', () => {
  const decisions: Decision[] = [];
  const { metrics } = parseText('一、主要举措\n开通12345热线,办理20件,电话0356-4228888。', (decision) =>
    decisions.push(decision),
  );
  expect(metrics.map(({ text }) => text)).toEqual(['20件']);
  expect(decisions.map(({ rule, text }) => [rule, text])).toEqual([
    ['no-unit', '12345'],
    ['no-unit', '0356'],
    ['no-unit', '4228888'],
  ]);
});
