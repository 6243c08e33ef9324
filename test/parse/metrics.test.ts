import { expect, test } from '@jest/globals';
import type { Decision } from '../../src/parse/parse-report.ts';
import { parseText } from './parse-text.ts';

test('of each number it is said what became of it: read by which reader, dropped by which filter', () => {
  const decisions: Decision[] = [];
  const { metrics } = parseText('一、主要举措\n开通12345热线,办理20件,电话0356-4228888。', {
    onDecision: (decision) => decisions.push(decision),
  });
  expect(metrics.map(({ text }) => text)).toEqual(['20件']);
  expect(decisions.map(({ kept, rule, text }) => [kept, rule, text])).toEqual([
    [false, 'no-unit', '12345'],
    [false, 'no-unit', '0356'],
    [false, 'no-unit', '4228888'],
    [true, 'figures', '20件'],
  ]);
});
