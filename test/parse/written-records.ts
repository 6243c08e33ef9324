import type { Decision } from '../../src/parse/parse-report.ts';
import type { Metric } from '../../src/records/metric.ts';
import { parseText } from './parse-text.ts';

/** A line break inside a record would end the line of a fixture. */
const inLine = (text: string): string => text.replaceAll('\n', '⏎');

function metricLine(metric: Metric, all: readonly Metric[]): string {
  const value = metric.valueMax === null ? `${metric.value}` : `${metric.value}~${metric.valueMax}`;
  const parts = [metric.text, value, metric.unit, metric.qualifier, metric.label];
  if (metric.relation) parts.push(`${metric.relation} ${metric.parent === null ? '-' : all[metric.parent]!.text}`);
  return inLine(parts.join(' | '));
}

/** Around the sentences of a case that tells no whole report. */
const asReport = (sentences: string): string => `一、主要举措\n(一)工作情况\n${sentences}`;

/** What each fixture file shows of a text that was read: one line for a record, as the file's cases write it. */
export const WRITTEN: Readonly<Record<string, (text: string) => string[]>> = {
  /** Metrics and drops of a sentence, in text order. */
  'metrics.txt': (sentence) => {
    const decisions: Decision[] = [];
    const { metrics } = parseText(asReport(sentence), {
      onDecision: (decision) => {
        if (!decision.kept && decision.rule !== 'no-unit') decisions.push(decision);
      },
    });
    return [
      ...metrics.map((metric) => ({ start: metric.start, line: metricLine(metric, metrics) })),
      ...decisions.map(({ rule, text, start }) => ({ start, line: `- ${rule} ${text}` })),
    ]
      .sort((a, b) => a.start - b.start)
      .map(({ line }) => line);
  },
  'indicators.txt': (sentence) =>
    parseText(asReport(sentence)).metrics.map(({ text, indicator }) => `${inLine(text)} | ${indicator ?? '-'}`),
  'outlines.txt': (text) =>
    parseText(text).sections.map(
      ({ depth, marker, heading, role, theme }) =>
        `${'  '.repeat(depth - 1)}${marker}|${heading}|${role}|${theme ?? '-'}`,
    ),
  'measures.txt': (text) =>
    parseText(text).measures.map(({ start, end, lead, status, theme }) =>
      [status, theme ?? '-', inLine(lead), inLine(text.slice(start, end))].join(' | '),
    ),
  'shortcomings.txt': (text) =>
    parseText(text).shortcomings.map(({ statement, theme }) => `${theme ?? '-'} | ${inLine(statement)}`),
  'citations.txt': (text) =>
    parseText(text).citations.map(({ kind, title, places }) => `${kind} | ${inLine(title)} | ${places.length}`),
  'front-matter.txt': (text) => {
    const { report, problems } = parseText(text);
    const { region, body, ...rest } = report;
    const fields = {
      ...rest,
      region: region && `${region.name} ${region.level} ${region.code}`,
      body: body && `${body.name ?? '-'} ${body.kind}`,
      problems: problems.map(({ code }) => code).join(' ') || null,
    };
    return Object.entries(fields).map(([field, value]) => `${field}: ${value ?? '-'}`);
  },
};
