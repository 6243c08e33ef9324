import type { Database } from './database.ts';

/** What the search index gathers in memory before it writes, in bytes: with SQLite's usual MiB it would several times a transaction. */
const INDEX_MEMORY = 16 * 2 ** 20;

/** Pages of the database that are kept in memory, in KiB: the indexes of a large corpus are written all over. */
const CACHE = 64 * 1024;

/** After how many pages of the log they are brought into the database: a page that changes often goes there less often. */
const CHECKPOINT_PAGES = 8192;

/** Lets a connection save many reports faster; what it stores and how safely stays the same. */
export function tuneForImport({ sqlite }: Database): void {
  sqlite.pragma(`cache_size = -${CACHE}`);
  sqlite.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  // kept in the database, as SQLite has it
  const known = sqlite.prepare(`SELECT v FROM search_config WHERE k = 'hashsize'`).pluck().get();
  if (known === INDEX_MEMORY) return;
  sqlite.exec(`INSERT INTO search (search, rank) VALUES ('hashsize', ${INDEX_MEMORY})`);
}
