import type BetterSqlite3 from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Database } from './database.ts';
import { databaseError } from './database-error.ts';
import { beginLog } from './leave-one-file.ts';
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
  let own: BetterSqlite3.Database | undefined;
  try {
    if (!memory && sqlite.pragma('journal_mode', { simple: true }) !== 'wal') beginLog(name);
    const opened = memory ? new Sqlite(sqlite.serialize()) : new Sqlite(name, { readonly: true });
    own = opened;
    own.exec('BEGIN');
    // A transaction sees the database as it is at the first statement that reads, not as it was at BEGIN.
    own.prepare('SELECT count(*) FROM sqlite_schema').get();
    return { database: { orm: drizzle(own), sqlite: own }, close: () => opened.close() };
  } catch (error) {
    own?.close();
    throw databaseError(error, name);
  }
}
