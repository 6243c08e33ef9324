import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { AppError } from '../errors.ts';
import { packageRoot } from '../package-root.ts';

/** An open corpus database: through Drizzle for writes, plain for what the query layer compiles. */
export interface Database {
  readonly orm: BetterSQLite3Database;
  readonly sqlite: BetterSqlite3.Database;
}

export interface OpenOptions {
  /** Called with the SQL of every statement that is executed. */
  onStatement?: (sql: string) => void;
}

/** `FAZH`: marks an SQLite file as ours, whatever its name. */
const APPLICATION_ID = 0x46415a48;

/** How long one importer waits for another, in milliseconds. */
const BUSY_TIMEOUT = 5000;

const migrationsFolder = join(packageRoot, 'schema', 'migrations');

/**
 * Opens the database, makes it and its folder where there is none, and brings it to the schema of this program.
 * Write-ahead logging: readers never wait for an import.
 *
 * @param path A file, or `:memory:`.
 * @throws AppError `DATABASE` when the file cannot be opened, is something else, or was made by a newer program.
 * @example const database = openDatabase('data/fazhi.db');
 */
export function openDatabase(path: string, { onStatement }: OpenOptions = {}): Database {
  let sqlite: BetterSqlite3.Database | undefined;
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    const verbose = onStatement && { verbose: (sql: unknown) => onStatement(String(sql)) };
    sqlite = new BetterSqlite3(path, { timeout: BUSY_TIMEOUT, ...verbose });
    refuseForeign(sqlite, path);
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = NORMAL');
    sqlite.pragma('foreign_keys = ON');
    const orm = drizzle(sqlite);
    applyMigrations(orm, sqlite, path);
    return { orm, sqlite };
  } catch (cause) {
    sqlite?.close();
    if (cause instanceof AppError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('DATABASE', `${path}: cannot be opened as a database (${reason})`, { cause });
  }
}

/** Closes the database; lets SQLite renew the statistics that its query plans rest on. */
export function closeDatabase({ sqlite }: Database): void {
  if (!sqlite.open) return;
  if (!sqlite.readonly) sqlite.pragma('optimize');
  sqlite.close();
}

function refuseForeign(sqlite: BetterSqlite3.Database, path: string): void {
  if (sqlite.pragma('application_id', { simple: true }) === APPLICATION_ID) return;
  const tables = sqlite.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
  if (tables !== 0) throw new AppError('DATABASE', `${path}: is a database, but not one of Fazhi's`);
  sqlite.pragma(`application_id = ${APPLICATION_ID}`);
}

function applyMigrations(orm: BetterSQLite3Database, sqlite: BetterSqlite3.Database, path: string): void {
  const newest = readMigrationFiles({ migrationsFolder }).at(-1)?.folderMillis ?? 0;
  const applied = newestApplied(sqlite);
  if (applied > newest)
    throw new AppError('DATABASE', `${path}: was made by a newer version of Fazhi; update the program`);
  if (applied < newest) migrate(orm, { migrationsFolder });
}

function newestApplied(sqlite: BetterSqlite3.Database): number {
  const table = sqlite.prepare(`SELECT 1 FROM sqlite_schema WHERE name = '__drizzle_migrations'`).get();
  if (!table) return 0;
  return Number(sqlite.prepare('SELECT max(created_at) FROM __drizzle_migrations').pluck().get() ?? 0);
}
