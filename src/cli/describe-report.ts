import type { ParsedReport } from '../records/parsed-report.ts';
import { alignColumns } from './align-columns.ts';

const UNKNOWN = '-';

/** A parsed report for a person to read: what it says about itself, what was found in it, and its metrics as a table. */
export function describeReport({ source, report, ...lists }: ParsedReport): string {
  const { region, body } = report;
  const facts = [
    ['source', source.name],
    ['region', region ? `${region.code} ${region.path.join(' > ')}` : UNKNOWN],
    ['body', `${body.name ?? UNKNOWN} (${body.kind})`],
    ['year', `${report.periodYear ?? UNKNOWN} (${report.kind})`],
    ['published', report.publishedOn ?? UNKNOWN],
    [
      'found',
      Object.entries(lists)
        .map(([list, records]) => `${records.length} ${list}`)
        .join(', '),
    ],
  ];
  const blocks = [
    [report.title ?? source.name, ...alignColumns(facts, ['left', 'left']).map((line) => `  ${line}`)],
    lists.problems.map(({ code, message, start }) => `${code} at ${start}: ${message}`),
    metricTable(lists.metrics),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function metricTable(metrics: ParsedReport['metrics']): string[] {
  if (metrics.length === 0) return [];
  const rows = metrics.map(({ value, valueMax, unit, label, indicator, start }) => [
    valueMax === null ? `${value}` : `${value}-${valueMax}`,
    unit,
    label,
    indicator ?? UNKNOWN,
    `${start}`,
  ]);
  return alignColumns(
    [['value', 'unit', 'label', 'indicator', 'at'], ...rows],
    ['right', 'left', 'left', 'left', 'right'],
  );
}
