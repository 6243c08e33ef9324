import { describe, expect, test } from '@jest/globals';
import type { Decision } from '../../src/parse/parse-report.ts';
import type { Metric } from '../../src/records/metric.ts';
import { readCases } from '../fixtures/read-cases.ts';
import { parseText } from './parse-text.ts';

function written(metric: Metric, all: readonly Metric[]): string {
  const value = metric.valueMax === null ? `${metric.value}` : `${metric.value}~${metric.valueMax}`;
  const parts = [metric.text, value, metric.unit, metric.qualifier, metric.label];
  if (metric.relation) parts.push(`${metric.relation} ${metric.parent === null ? '-' : all[metric.parent]!.text}`);
  return parts.join(' | ');
}

/** Metrics and drops of a sentence, in text order. */
function read(sentence: string): string[] {
  const decisions: Decision[] = [];
  const { metrics } = parseText(`一、主要举措\n(一)工作情况\n${sentence}`, (decision) => {
    if (decision.rule !== 'no-unit') decisions.push(decision);
  });
  return [
    ...metrics.map((metric) => ({ start: metric.start, line: written(metric, metrics) })),
    ...decisions.map(({ rule, text, start }) => ({ start, line: `- ${rule} ${text}` })),
  ]
    .sort((a, b) => a.start - b.start)
    .map(({ line }) => line);
}

describe('metrics of a sentence', () => {
  test.each(readCases('metrics.txt'))('$name', ({ input, expected }) => {
    expect(read(input)).toEqual(expected);
  });
});

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
