import type { Decision } from '../parse/parse-report.ts';
import type { Metric } from '../records/metric.ts';
import type { ParsedReport } from '../records/parsed-report.ts';
import { alignColumns } from './align-columns.ts';

/** How much of the text is shown on either side, in UTF-16 code units. */
const CONTEXT = 15;
const NONE = '-';

/**
 * What became of each number of a text, a line each: place; whether it is a metric and by which rule; the rule that told
 * its indicator and what it hangs on; and the number between its neighbours.
 *
 * @example explainDecisions(parsed, decisions) // ['345-348  dropped  ordinal  -  -  …召开「第四次」会议…']
 */
export function explainDecisions({ source, metrics }: ParsedReport, decisions: readonly Decision[]): string[] {
  const byStart = new Map(metrics.map((metric) => [metric.start, metric]));
  const hangs = ({ relation, parent }: Metric): string =>
    relation === null ? NONE : `${relation}${parent === null ? '' : ` ${metrics[parent]!.text}`}`;
  const rows = [...decisions]
    .sort((a, b) => a.start - b.start)
    .map(({ kept, rule, start, end }) => {
      const metric = kept ? byStart.get(start) : undefined;
      const before = source.text.slice(Math.max(0, start - CONTEXT), start);
      const after = source.text.slice(end, end + CONTEXT);
      const shown = `${before}「${source.text.slice(start, end)}」${after}`.replace(/\s+/gu, ' ');
      const links = metric ? [metric.indicatorBasis?.rule ?? NONE, hangs(metric)] : [NONE, NONE];
      return [`${start}-${end}`, kept ? 'metric' : 'dropped', rule, ...links, `…${shown}…`];
    });
  return alignColumns(rows, ['left', 'left', 'left', 'left', 'left', 'left']);
}
