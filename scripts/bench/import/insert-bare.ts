import type BetterSqlite3 from 'better-sqlite3';
import { closeDatabase, openDatabase } from '../../../src/store/open-database.ts';
import { bigramsOf } from '../../../src/store/search/bigrams.ts';
import { searchTexts } from '../../../src/store/search/index-report.ts';
import { searchForm } from '../../../src/text/search-form.ts';

/** Tables whose rows the first import writes, in an order that no reference minds. */
const TABLES = [
  'regions',
  'indicators',
  'corpus_versions',
  'report_changes',
  'bodies',
  'reports',
  'sources',
  'sections',
  'measures',
  'metrics',
  'shortcomings',
  'citations',
  'citation_places',
  'problems',
] as const;

/** Rows that are held in memory at once. */
const CHUNK = 20_000;

/**
 * Inserts the rows of one database into another, new one: with prepared statements and nothing else, in one transaction, with
 * the same tables and indexes, that of search included. Only the insertion is timed, not the reading of what is inserted.
 */
export function insertBare(from: string, to: string): { rows: number; seconds: number } {
  const source = openDatabase(from, { readonly: true });
  const target = openDatabase(to);
  const { sqlite } = target;
  const total = { rows: 0, seconds: 0 };
  const timed = (act: () => void): void => {
    const begin = performance.now();
    act();
    total.seconds += (performance.now() - begin) / 1000;
  };
  timed(() => begin(sqlite));
  for (const table of TABLES) copyRows(source.sqlite, sqlite, table, timed, total);
  const index = sqlite.prepare<[number, string]>('INSERT INTO search (rowid, text) VALUES (?, ?)');
  for (const id of source.sqlite.prepare<[], number>('SELECT id FROM reports ORDER BY id').pluck().all()) {
    const entries = searchTexts(source, id).map(({ key, text }) => [key, bigramsOf(searchForm(text))] as const);
    total.rows += entries.length;
    timed(() => {
      for (const [key, tokens] of entries) index.run(key, tokens);
    });
  }
  timed(() => sqlite.exec('COMMIT'));
  closeDatabase(source);
  closeDatabase(target);
  return total;
}

/** References may lead forward: rows come as they lie in the tables. */
function begin(sqlite: BetterSqlite3.Database): void {
  sqlite.exec('BEGIN');
  sqlite.pragma('defer_foreign_keys = ON');
}

function copyRows(
  source: BetterSqlite3.Database,
  target: BetterSqlite3.Database,
  table: string,
  timed: (act: () => void) => void,
  total: { rows: number },
): void {
  const select = source.prepare<[], unknown[]>(`SELECT * FROM ${table}`).raw();
  const places = select.columns().map(() => '?');
  const insert = target.prepare<unknown[]>(`INSERT INTO ${table} VALUES (${places.join(', ')})`);
  let chunk: unknown[][] = [];
  const flush = () => {
    total.rows += chunk.length;
    const rows = chunk;
    timed(() => {
      for (const row of rows) insert.run(row);
    });
    chunk = [];
  };
  for (const row of select.iterate()) {
    chunk.push(row);
    if (chunk.length === CHUNK) flush();
  }
  flush();
}
