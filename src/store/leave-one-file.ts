import { existsSync } from 'node:fs';
import type BetterSqlite3 from 'better-sqlite3';
import { isDatabaseError } from './database-error.ts';
import { renewStatistics } from './renew-statistics.ts';
import { Sqlite } from './sqlite-driver.ts';

/** Renews the statistics that SQLite's query plans rest on, and ends the log beside the file, if nobody else has it open. */
export function leaveOneFile(sqlite: BetterSqlite3.Database): void {
  ifNobodyMinds(() => {
    sqlite.pragma('busy_timeout = 0');
    renewStatistics(sqlite);
    endLog(sqlite);
  });
}

/** Begins a log beside a file that has none, as it is left when nobody has it open: else whoever writes waits for all who read. */
export function beginLog(path: string): void {
  ifNobodyMinds(() => withWriter(path, (writer) => writer.pragma('journal_mode = WAL')));
}

/** Ends the log that whoever only reads has left beside a file: a reader cannot. */
export function endLogOf(path: string): void {
  if (!existsSync(`${path}-wal`)) return;
  ifNobodyMinds(() => withWriter(path, endLog));
}

function endLog(sqlite: BetterSqlite3.Database): void {
  // Only who has read by the log removes it.
  sqlite.prepare('SELECT count(*) FROM sqlite_schema').get();
  sqlite.pragma('journal_mode = DELETE');
}

function withWriter(path: string, act: (writer: BetterSqlite3.Database) => void): void {
  const writer = new Sqlite(path, { fileMustExist: true, timeout: 0 });
  try {
    act(writer);
  } finally {
    writer.close();
  }
}

/** Somebody else may have it open, and with that the log; and what the disk refuses now it has refused before. */
function ifNobodyMinds(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!isDatabaseError(error)) throw error;
  }
}
