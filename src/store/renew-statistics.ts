import type BetterSqlite3 from 'better-sqlite3';

/** From how many rows on the size of a table is told: above it a few rows more or less change no plan. */
const TOLD_FROM = 1000;

/**
 * Has SQLite renew the statistics that its query plans rest on, except those of small tables. Who has the database open
 * plans by the statistics of when it was opened, however much is imported since: told of one report SQLite would search
 * all of them, by then thousands, for each metric. What it is told nothing of it takes for large, and looks up by keys.
 */
export function renewStatistics(sqlite: BetterSqlite3.Database): void {
  sqlite.pragma('optimize');
  if (!sqlite.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat1'`).get()) return;
  // `stat` begins with the number of rows.
  sqlite.prepare('DELETE FROM sqlite_stat1 WHERE CAST(stat AS INTEGER) < ?').run(TOLD_FROM);
}
