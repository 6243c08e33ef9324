/**
 * Inserts the rows of one database into another, new one: with the bare driver, prepared statements and nothing else, in one
 * transaction, with the same tables and indexes, that of search included. What an import is measured by:
 *
 *   node insert-bare.js FROM TO
 *
 * prints the number of rows, and how many seconds went by while the rows were read: these are none of the insertion.
 */
import type BetterSqlite3 from 'better-sqlite3';
import type { Database } from '../../../src/store/database.ts';
import { Sqlite } from '../../../src/store/sqlite-driver.ts';

// a bare insertion needs none of this: its loading is no part of it
const beginLoading = performance.now();
const { openDatabase } = await import('../../../src/store/open-database.ts');
const { bigramBytes } = await import('../../../src/store/search/bigrams.ts');
const { searchTexts } = await import('../../../src/store/search/index-report.ts');
const { searchForm } = await import('../../../src/text/search-form.ts');

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

let rows = 0;
let reading = (performance.now() - beginLoading) / 1000;

/** Does what is no part of the insertion. */
function apart<T>(act: () => T): T {
  const begin = performance.now();
  try {
    return act();
  } finally {
    reading += (performance.now() - begin) / 1000;
  }
}

function insertAll(from: string, to: string): void {
  const source = apart(() => openDatabase(from, { readonly: true }));
  const statements = apart(() => schemaOf(source.sqlite));
  const target = new Sqlite(to);
  target.pragma('journal_mode = WAL');
  target.pragma('synchronous = NORMAL');
  target.pragma('foreign_keys = ON');
  target.exec('BEGIN');
  // references may lead forward: rows come as they lie in the tables
  target.pragma('defer_foreign_keys = ON');
  for (const statement of statements) target.exec(statement);
  for (const table of TABLES) copyRows(source.sqlite, target, table);
  copyIndex(source, target);
  target.exec('COMMIT');
  target.close();
}

/** What makes the tables and indexes; the tables within that of search it makes itself. */
const schemaOf = (source: BetterSqlite3.Database): string[] =>
  source
    .prepare<[], string>(
      String.raw`SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND tbl_name NOT LIKE 'search\_%' ESCAPE '\'
        AND tbl_name NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY type = 'index', rowid`,
    )
    .pluck()
    .all();

function copyRows(source: BetterSqlite3.Database, target: BetterSqlite3.Database, table: string): void {
  const select = source.prepare<[], unknown[]>(`SELECT * FROM ${table}`).raw();
  const places = select.columns().map(() => '?');
  const insert = target.prepare<unknown[]>(`INSERT INTO ${table} VALUES (${places.join(', ')})`);
  const all = select.iterate();
  for (let chunk = apart(() => take(all)); chunk.length > 0; chunk = apart(() => take(all))) {
    for (const row of chunk) insert.run(row);
    rows += chunk.length;
  }
}

/** The entries of the search index: what is found of each report, as the index takes it. */
function copyIndex(source: Database, target: BetterSqlite3.Database): void {
  const insert = target.prepare<[number, Uint8Array]>('INSERT INTO search (rowid, text) VALUES (?, CAST(? AS TEXT))');
  const ids = apart(() => source.sqlite.prepare<[], number>('SELECT id FROM reports ORDER BY id').pluck().all());
  for (const id of ids) {
    const entries = apart(() => entriesOf(source, id));
    for (const { key, tokens } of entries) insert.run(key, tokens);
    rows += entries.length;
  }
}

function take<T>(all: IterableIterator<T>): T[] {
  const chunk: T[] = [];
  while (chunk.length < CHUNK) {
    const next = all.next();
    if (next.done) break;
    chunk.push(next.value);
  }
  return chunk;
}

function entriesOf(source: Database, id: number): { key: number; tokens: Uint8Array }[] {
  return searchTexts(source, id).map(({ key, text }) => ({ key, tokens: bigramBytes(searchForm(text)) }));
}

const [from, to] = process.argv.slice(2) as [string, string];
insertAll(from, to);
console.log(JSON.stringify({ rows, reading }));
