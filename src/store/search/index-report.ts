import { searchForm } from '../../text/search-form.ts';
import type { Database } from '../database.ts';
import { perDatabase } from '../per-database.ts';
import { bigramBytes } from './bigrams.ts';
import type { SearchEntries } from './search-entries.ts';
import { KIND_CODES, KINDS, SEARCH_KEYS_PER_REPORT } from './search-key.ts';

/** What is searched of each kind of record, as `searchEntries` has it of a report that is not saved yet. */
const SEARCHED = {
  SECTION: { table: 'sections', text: 'text' },
  MEASURE: { table: 'measures', text: 'text' },
  METRIC: { table: 'metrics', text: `label || ' ' || text` },
  SHORTCOMING: { table: 'shortcomings', text: 'text' },
  CITATION: { table: 'citations', text: `'《' || title || '》'` },
} as const;

const statements = perDatabase(({ sqlite }) => {
  const evidence = Object.entries(SEARCHED).map(([kind, { table, text }]) => {
    const code = KIND_CODES[kind as keyof typeof SEARCHED];
    return `SELECT id * ${KINDS} + ${code} AS key, ${text} AS text FROM ${table} WHERE report_id = @id`;
  });
  const title = `SELECT id * ${SEARCH_KEYS_PER_REPORT} + ${KIND_CODES.REPORT}, title FROM reports
    WHERE id = @id AND title IS NOT NULL`;
  return {
    // in the order of the keys: when they go back, SQLite writes out what it has gathered for the index
    texts: sqlite.prepare<{ id: number }, { key: number; text: string }>(
      `${[...evidence, title].join(' UNION ALL ')} ORDER BY key`,
    ),
    insert: sqlite.prepare<[number, Uint8Array]>('INSERT INTO search (rowid, text) VALUES (?, CAST(? AS TEXT))'),
    remove: sqlite.prepare<[number]>('DELETE FROM search WHERE rowid = ?'),
    // The driver binds numbers as fractions, which the index takes for no bounds: it would go through all of itself.
    removeAll: sqlite.prepare<[number, number]>(
      'DELETE FROM search WHERE rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)',
    ),
  };
});

/** What of a saved report is searched: a text for each key of the index. */
export const searchTexts = (database: Database, id: number): { key: number; text: string }[] =>
  statements(database).texts.all({ id });

/** Brings a saved report with all that stands in it into the search index. */
export function indexReport(database: Database, id: number): void {
  const { insert } = statements(database);
  for (const { key, text } of searchTexts(database, id)) insert.run(key, bigramBytes(searchForm(text)));
}

/** The tokens of what is in the index of a saved report, by its key there. */
export type IndexedTokens = ReadonlyMap<number, Uint8Array>;

/** What the index has of a report, made again from its rows: the index itself cannot be asked. */
export const indexedTokens = (database: Database, id: number): IndexedTokens =>
  new Map(searchTexts(database, id).map(({ key, text }) => [key, bigramBytes(searchForm(text))]));

/**
 * Brings what `searchEntries` has made of a report into the search index, in the transaction that saves it. What is there
 * already stays: to take it out and bring it in again takes several times as long as all else of a report.
 *
 * @param first The first key of the report in the index.
 * @param former What the index has of the report.
 */
export function indexEntries(
  database: Database,
  first: number,
  { tokens, places }: SearchEntries,
  former: IndexedTokens,
): void {
  const { insert, remove } = statements(database);
  const gone = new Map(former);
  const fresh: number[] = [];
  for (let i = 0; i < places.length; i += 3) {
    const key = first + places[i]!;
    const before = gone.get(key);
    if (before && Buffer.compare(before, tokens.subarray(places[i + 1]!, places[i + 2]!)) === 0) gone.delete(key);
    else fresh.push(i);
  }
  for (const key of gone.keys()) remove.run(key);
  for (const i of fresh) insert.run(first + places[i]!, tokens.subarray(places[i + 1]!, places[i + 2]!));
}

/** Takes a report and all that stands in it out of the search index: in the transaction that removes it. */
export function unindexReport(database: Database, id: number): void {
  const first = id * SEARCH_KEYS_PER_REPORT;
  statements(database).removeAll.run(first, first + SEARCH_KEYS_PER_REPORT - 1);
}
