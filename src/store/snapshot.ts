import type BetterSqlite3 from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Database } from './database.ts';
import { databaseError, isDatabaseError } from './database-error.ts';
import { Sqlite } from './sqlite-driver.ts';

/** A database as it was at one moment, over a connection of its own. */
export interface OpenSnapshot {
  readonly database: Database;
  /** Ends the transaction that keeps it, and the connection; any number of times. */
  close(): void;
}

/**
 * Opens a read transaction over another connection to the same file, or on a copy of a database in memory: what is
 * written meanwhile does not show in it, and whoever writes does not wait for it.
 *
 * @throws AppError `DATABASE` when the file cannot be opened once more.
 */
export function openSnapshot({ sqlite }: Database): OpenSnapshot {
  const { name, memory } = sqlite;
  const logKeeper = memory ? null : keepLog(sqlite);
  let own: BetterSqlite3.Database | undefined;
  const close = (): void => {
    if (own?.open) own.close();
    if (logKeeper?.open) dropLog(logKeeper);
  };
  try {
    own = memory ? new Sqlite(sqlite.serialize()) : new Sqlite(name, { readonly: true });
    own.exec('BEGIN');
    // A transaction sees the database as it is at the first statement that reads, not as it was at BEGIN.
    readSomething(own);
    return { database: { orm: drizzle(own), sqlite: own }, close };
  } catch (error) {
    close();
    throw databaseError(error, name);
  }
}

/**
 * Without a log, as a database is left that nobody has open, whoever writes has to wait for all who read.
 *
 * @returns The connection that has begun the log; null where there is one, or where nothing can be written.
 */
function keepLog(sqlite: BetterSqlite3.Database): BetterSqlite3.Database | null {
  if (sqlite.pragma('journal_mode', { simple: true }) === 'wal') return null;
  let writer: BetterSqlite3.Database | undefined;
  try {
    writer = new Sqlite(sqlite.name, { fileMustExist: true, timeout: 0 });
    writer.pragma('journal_mode = WAL');
    // Only who has read by the log removes it in the end.
    readSomething(writer);
    return writer;
  } catch (error) {
    writer?.close();
    if (!isDatabaseError(error)) throw error;
    return null;
  }
}

function readSomething(sqlite: BetterSqlite3.Database): void {
  sqlite.prepare('SELECT count(*) FROM sqlite_schema').get();
}

/** Leaves one plain file again, unless somebody else has it open. */
function dropLog(writer: BetterSqlite3.Database): void {
  try {
    writer.pragma('journal_mode = DELETE');
  } catch (error) {
    if (!isDatabaseError(error)) throw error;
  } finally {
    writer.close();
  }
}
