import type { ParsedReport } from '../../records/parsed-report.ts';
import type { Evidence } from '../evidence-rows.ts';
import { KIND_CODES, KINDS } from './search-key.ts';
import { tokenText } from './token-text.ts';

/** What a report brings into the search index: plain data, which threads may hand to each other. */
export interface SearchEntries {
  /** In UTF-8. */
  tokens: Uint8Array;
  /** Three numbers for each entry, in the order of the keys: its key less the first of the report's, and where its tokens start and end. */
  places: Float64Array;
}

type Entry = readonly [key: number, start: number, end: number];

/**
 * What is searched of a report. A number alone says nothing, so a metric is searched with its label; a cited title is
 * searched as it is read, without the noise that may stand in it. A saved report has the same by `indexReport`.
 */
export function searchEntries({ report, source, metrics, citations }: ParsedReport, evidence: Evidence): SearchEntries {
  const tokens = tokenText(source.text);
  const entries: Entry[] = [];
  if (report.title !== null) entries.push(entryOf('REPORT', 0, tokens.other(report.title)));
  for (const row of evidence.sections) entries.push(entryOf('SECTION', row.id, tokens.part(row)));
  for (const row of evidence.measures) entries.push(entryOf('MEASURE', row.id, tokens.part(row)));
  for (let i = 0; i < metrics.length; i++) {
    const row = evidence.metrics[i]!;
    entries.push(entryOf('METRIC', row.id, tokens.other(`${metrics[i]!.label} `, row)));
  }
  for (const row of evidence.shortcomings) entries.push(entryOf('SHORTCOMING', row.id, tokens.part(row)));
  for (let i = 0; i < citations.length; i++)
    entries.push(entryOf('CITATION', evidence.citations[i]!.id, tokens.other(`《${citations[i]!.title}》`)));
  return { tokens: tokens.bytes(), places: placesOf(entries.sort(byKey)) };
}

const entryOf = (kind: keyof typeof KIND_CODES, id: number, lie: readonly [start: number, end: number]): Entry => [
  id * KINDS + KIND_CODES[kind],
  lie[0],
  lie[1],
];

const byKey = (a: Entry, b: Entry): number => a[0] - b[0];

function placesOf(entries: readonly Entry[]): Float64Array {
  const places = new Float64Array(entries.length * 3);
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i]!;
    places[3 * i] = entry[0];
    places[3 * i + 1] = entry[1];
    places[3 * i + 2] = entry[2];
  }
  return places;
}
