import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { DrizzleError } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { AppError } from '../errors.ts';
import { packageRoot } from '../package-root.ts';
import type { Database } from './database.ts';
import { databaseError } from './database-error.ts';
import { endLogOf, leaveOneFile } from './leave-one-file.ts';
import { fillIndex, hasIndex } from './search/fill-index.ts';
import { Sqlite } from './sqlite-driver.ts';

export type { Database } from './database.ts';

export interface OpenOptions {
  /** Where the file is of the schema of this program already, nothing is written to it: its folder may be read-only. */
  readonly?: boolean;
  /** Called with the SQL of every statement that is executed. */
  onStatement?: (sql: string) => void;
}

/** `FAZH`: marks an SQLite file as ours, whatever its name. */
const APPLICATION_ID = 0x46415a48;

/** How long one importer waits for another, in milliseconds. */
const BUSY_TIMEOUT = 5000;

/**
 * How much of the file whoever serves it reads as memory, in bytes: as much as SQLite takes. Reading pages into a cache of its own
 * takes a third of the time of a query over many records.
 */
const MAPPED = 0x7fff0000;

const migrationsFolder = join(packageRoot, 'schema', 'migrations');

/**
 * Opens the database, makes it and its folder where there is none, and brings it to the schema of this program.
 * Write-ahead logging: readers never wait for an import.
 *
 * @param path A file, or `:memory:`.
 * @throws AppError `DATABASE` when the file cannot be opened, is something else, or was made by a newer program or one
 *   whose schema cannot be brought to that of this one.
 * @example const database = openDatabase('data/fazhi.db');
 */
export function openDatabase(path: string, { onStatement, readonly = false }: OpenOptions = {}): Database {
  let sqlite: BetterSqlite3.Database | undefined;
  try {
    if (path !== ':memory:' && !readonly) mkdirSync(dirname(path), { recursive: true });
    const verbose = onStatement && { verbose: (sql: unknown) => onStatement(String(sql)) };
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
      throw Object.assign(new Error(path), { code: 'EISDIR' });
    sqlite = new Sqlite(path, { timeout: BUSY_TIMEOUT, readonly, ...verbose });
    if (readonly && !isUpToDate(sqlite)) {
      sqlite.close();
      sqlite = new Sqlite(path, { timeout: BUSY_TIMEOUT, ...verbose });
    }
    refuseForeign(sqlite, path);
    if (readonly) sqlite.pragma(`mmap_size = ${MAPPED}`);
    if (sqlite.readonly) return { orm: drizzle(sqlite), sqlite };
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = NORMAL');
    sqlite.pragma('foreign_keys = ON');
    const database = { orm: drizzle(sqlite), sqlite };
    applyMigrations(database, path);
    fillIndex(database);
    return database;
  } catch (cause) {
    sqlite?.close();
    const known = databaseError(cause, path);
    if (known instanceof AppError) throw known;
    throw new AppError('DATABASE', `${path}: cannot be opened as a database (${messageOf(cause)})`, { cause });
  }
}

/**
 * Closes the database; renews the statistics that SQLite's query plans rest on. Whoever closes it last leaves one
 * plain file, which can be copied, or served from where nothing can be written.
 */
export function closeDatabase({ sqlite }: Database): void {
  if (!sqlite.open) return;
  const { readonly, name } = sqlite;
  try {
    if (!readonly) leaveOneFile(sqlite);
  } finally {
    sqlite.close();
  }
  if (readonly) endLogOf(name);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function refuseForeign(sqlite: BetterSqlite3.Database, path: string): void {
  if (sqlite.pragma('application_id', { simple: true }) === APPLICATION_ID) return;
  const tables = sqlite.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
  if (tables !== 0) throw new AppError('DATABASE', `${path}: is a database, but not one of Fazhi's`);
  sqlite.pragma(`application_id = ${APPLICATION_ID}`);
}

/** Whether nothing has to be written before it can be read. */
function isUpToDate(sqlite: BetterSqlite3.Database): boolean {
  try {
    return newestApplied(sqlite) === newestMigration() && hasIndex({ orm: drizzle(sqlite), sqlite });
  } catch (error) {
    // who was killed while it closed the file has left a change half made, which only a writer can take back
    if ((error as { code?: unknown }).code === 'SQLITE_READONLY_ROLLBACK') return false;
    throw error;
  }
}

function applyMigrations({ orm, sqlite }: Database, path: string): void {
  const newest = newestMigration();
  const applied = newestApplied(sqlite);
  if (applied > newest)
    throw new AppError('DATABASE', `${path}: was made by a newer version of Fazhi; update the program`);
  if (applied === newest) return;
  try {
    migrate(orm, { migrationsFolder });
  } catch (error) {
    // Drizzle's message is the whole statement; what went wrong with it is the cause.
    const cause = error instanceof DrizzleError ? error.cause : error;
    // another program may have been faster
    if (newestApplied(sqlite) === newest) return;
    const known = databaseError(cause, path);
    if (known instanceof AppError) throw known;
    const advice = 'was made by an incompatible version of Fazhi; delete it and import again';
    throw new AppError('DATABASE', `${path}: ${advice} (${messageOf(cause)})`, { cause });
  }
}

const newestMigration = (): number => readMigrationFiles({ migrationsFolder }).at(-1)?.folderMillis ?? 0;

function newestApplied(sqlite: BetterSqlite3.Database): number {
  const table = sqlite.prepare(`SELECT 1 FROM sqlite_schema WHERE name = '__drizzle_migrations'`).get();
  if (!table) return 0;
  return Number(sqlite.prepare('SELECT max(created_at) FROM __drizzle_migrations').pluck().get() ?? 0);
}
