import type { ParsedReport } from '../../records/parsed-report.ts';
import type { Evidence, EvidenceRow } from '../evidence-rows.ts';
import { KIND_CODES, KINDS } from './search-key.ts';
import { tokenText } from './token-text.ts';

/** What a report brings into the search index: plain data, which threads may hand to each other. */
export interface SearchEntries {
  /** In UTF-8. */
  tokens: Uint8Array;
  /** Three numbers for each entry, in the order of the keys: its key less the first of the report's, and where its tokens start and end. */
  places: Float64Array;
}

/**
 * What is searched of a report. A number alone says nothing, so a metric is searched with its label; a cited title is
 * searched as it is read, without the noise that may stand in it. A saved report has the same by `indexReport`.
 */
export function searchEntries({ report, source, metrics, citations }: ParsedReport, evidence: Evidence): SearchEntries {
  const tokens = tokenText(source.text);
  const entries: [key: number, start: number, end: number][] = [];
  const add = (
    kind: keyof typeof KIND_CODES,
    rows: readonly EvidenceRow[],
    lie: (row: EvidenceRow, i: number) => [number, number],
  ) => {
    for (const [i, row] of rows.entries()) {
      const [start, end] = lie(row, i);
      entries.push([row.id * KINDS + KIND_CODES[kind], start, end]);
    }
  };
  if (report.title !== null) entries.push([KIND_CODES.REPORT, ...tokens.other(report.title)]);
  add('SECTION', evidence.sections, tokens.part);
  add('MEASURE', evidence.measures, tokens.part);
  add('METRIC', evidence.metrics, ({ start, end }, i) => tokens.other(`${metrics[i]!.label} `, { start, end }));
  add('SHORTCOMING', evidence.shortcomings, tokens.part);
  add('CITATION', evidence.citations, (_, i) => tokens.other(`《${citations[i]!.title}》`));
  entries.sort(([a], [b]) => a - b);
  const places = new Float64Array(entries.length * 3);
  for (const [i, entry] of entries.entries()) places.set(entry, i * 3);
  return { tokens: tokens.bytes(), places };
}
