import type { Database } from './database.ts';

/** What the search index is told. */
const INDEX_SETTINGS = {
  /** What it gathers in memory before it writes, in bytes: with SQLite's usual MiB it would several times a transaction. */
  hashsize: 16 * 2 ** 20,
  /**
   * How many parts of a size there are before they become one, each transaction having made one: with SQLite's usual four all
   * of the index is written twice as often. A search looks into twice as many, which takes a few microseconds.
   */
  automerge: 12,
} as const;

/** Pages of the database that are kept in memory, in KiB: the indexes of a large corpus are written all over. */
const CACHE = 64 * 1024;

/** After how many pages of the log they are brought into the database: a page that changes often goes there less often. */
const CHECKPOINT_PAGES = 16384;

/** Lets a connection save many reports faster; what it stores and how safely stays the same. */
export function tuneForImport({ sqlite }: Database): void {
  sqlite.pragma(`cache_size = -${CACHE}`);
  sqlite.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  // kept in the database, as SQLite has them
  const known = sqlite.prepare<[string], number>('SELECT v FROM search_config WHERE k = ?').pluck();
  // the driver binds numbers as fractions, which the index takes for none
  const tell = sqlite.prepare<[string, number]>('INSERT INTO search (search, rank) VALUES (?, CAST(? AS INTEGER))');
  for (const [name, value] of Object.entries(INDEX_SETTINGS)) if (known.get(name) !== value) tell.run(name, value);
}
