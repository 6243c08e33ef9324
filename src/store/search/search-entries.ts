import type { ParsedReport } from '../../records/parsed-report.ts';
import type { Span } from '../../records/span.ts';
import { evidenceRows } from '../evidence-rows.ts';
import { firstPlaces } from '../first-places.ts';
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
export function searchEntries({ report, source, ...records }: ParsedReport): SearchEntries {
  const { sections, measures, metrics, shortcomings, citations } = records;
  const tokens = tokenText(source.text);
  const entries: [key: number, start: number, end: number][] = [];
  const add = <T extends Span>(
    kind: keyof typeof KIND_CODES,
    list: readonly T[],
    lie: (record: T) => [number, number],
  ) => {
    // those of report 0 begin at 0
    for (const [i, { id }] of evidenceRows(0, '', list).entries()) {
      const [start, end] = lie(list[i]!);
      entries.push([id * KINDS + KIND_CODES[kind], start, end]);
    }
  };
  if (report.title !== null) entries.push([KIND_CODES.REPORT, ...tokens.other(report.title)]);
  add('SECTION', sections, tokens.part);
  add('MEASURE', measures, tokens.part);
  add('METRIC', metrics, ({ label, start, end }) => tokens.other(`${label} ${source.text.slice(start, end)}`));
  add('SHORTCOMING', shortcomings, tokens.part);
  const cited = firstPlaces(citations).map((place, i) => ({ ...place, title: citations[i]!.title }));
  add('CITATION', cited, ({ title }) => tokens.other(`《${title}》`));
  entries.sort(([a], [b]) => a - b);
  const places = new Float64Array(entries.length * 3);
  for (const [i, entry] of entries.entries()) places.set(entry, i * 3);
  return { tokens: tokens.bytes(), places };
}
