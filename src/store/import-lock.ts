import { randomUUID } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import type BetterSqlite3 from 'better-sqlite3';
import { AppError } from '../errors.ts';
import type { Database } from './database.ts';
import { Sqlite } from './sqlite-driver.ts';

/** Who imports into a database. */
export interface LockHolder {
  pid: number;
  host: string;
  /** ISO 8601. */
  since: string;
}

export interface LockOptions {
  /** How long to wait for another import to end, in seconds; without end where nothing is said. */
  seconds?: number;
  /** Told, once, that another import has to end first; who it is, where that can be told. */
  onWait?: (holder: LockHolder | null) => void;
}

/** How often it is tried again, in milliseconds. */
const PAUSE = 200;

/** How long a holder may be without a name, in milliseconds: it has just come. */
const UNNAMED = 1000;

/** How long SQLite itself tries, in milliseconds: longer than it takes others to look who holds the lock. */
const TRY = 100;

/**
 * Keeps other imports out of a database until the lock is released or its process ends, however it ends. It is a lock of
 * SQLite on a file beside the database (`corpus.db.lock`), which is gone afterwards; who holds it stands in the file. A
 * database in memory is nobody else's.
 *
 * @param signal Ends the waiting.
 * @returns What releases it; null where the signal came first.
 * @throws AppError `DATABASE` that names the holder, where the waiting has come to its end.
 */
export async function lockForImport(
  { sqlite }: Database,
  { seconds = Number.POSITIVE_INFINITY, onWait }: LockOptions = {},
  signal?: AbortSignal,
): Promise<(() => void) | null> {
  if (sqlite.memory) return () => {};
  const path = `${realpathSync(sqlite.name)}.lock`;
  const began = Date.now();
  for (let told = false; !signal?.aborted; ) {
    const lock = tryLock(path);
    if ('release' in lock) return lock.release;
    const waited = Date.now() - began;
    // who it is can be told a moment later, as a rule
    if (lock.holder || waited > UNNAMED) {
      if (waited >= seconds * 1000) {
        const advice = 'try again when it has ended';
        throw new AppError('DATABASE', `${sqlite.name}: ${describeHolder(lock.holder)}; ${advice}`);
      }
      if (!told) onWait?.(lock.holder);
      told = true;
    }
    await setTimeout(told ? PAUSE : TRY / 5);
  }
  return null;
}

/** @example describeHolder(holder) // 'another import writes to it: process 4711 on server1, since 2026-11-22T07:00:00.000Z' */
export function describeHolder(holder: LockHolder | null): string {
  if (!holder) return 'another import writes to it';
  return `another import writes to it: process ${holder.pid} on ${holder.host}, since ${holder.since}`;
}

type Attempt = { release: () => void } | { holder: LockHolder | null };

function tryLock(path: string): Attempt {
  const file = new Sqlite(path, { timeout: TRY });
  try {
    const token = randomUUID();
    // no journal beside it, which would be left behind, and stand in the way of whoever opens the next file of this name
    file.pragma('journal_mode = MEMORY');
    file.exec('BEGIN IMMEDIATE');
    file.exec('CREATE TABLE IF NOT EXISTS holder (token TEXT, pid INTEGER, host TEXT, since TEXT)');
    file.exec('DELETE FROM holder');
    file
      .prepare('INSERT INTO holder VALUES (?, ?, ?, ?)')
      .run(token, process.pid, hostname(), new Date().toISOString());
    // Only what is committed can be read by others; between this and the next statement another may be faster.
    file.exec('COMMIT');
    file.exec('BEGIN IMMEDIATE');
    if (tokenAt(path) === token) return { release: () => release(file, path) };
    // the file was another's, who has removed it meanwhile, or is another's now
    file.close();
    return { holder: null };
  } catch (error) {
    file.close();
    const { code = '' } = error as { code?: string };
    if (code.startsWith('SQLITE_BUSY')) return { holder: holderAt(path) };
    // its holder has removed it since it was opened here
    if (code === 'SQLITE_READONLY_DBMOVED') return { holder: null };
    // left by a process that ended while it wrote its name; whoever holds the lock has written it
    if (code !== 'SQLITE_CORRUPT' && code !== 'SQLITE_NOTADB') throw error;
    rmSync(path, { force: true });
    return { holder: null };
  }
}

function release(file: BetterSqlite3.Database, path: string): void {
  const remove = () => rmSync(path, { force: true });
  try {
    // while it is locked: what lies there later may be another's
    remove();
    file.close();
  } catch {
    // Windows removes no open file, and none that another has opened
    file.close();
    try {
      remove();
    } catch {}
  }
}

const holderAt = (path: string): LockHolder | null => read<LockHolder>(path, 'SELECT pid, host, since FROM holder');

const tokenAt = (path: string): string | null =>
  read<{ token: string }>(path, 'SELECT token FROM holder')?.token ?? null;

/** The one row of a lock file as it lies at its path now; null where there is none that can be read. */
function read<Row>(path: string, query: string): Row | null {
  let file: BetterSqlite3.Database | undefined;
  try {
    file = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: TRY });
    return (file.prepare(query).get() as Row | undefined) ?? null;
  } catch {
    return null;
  } finally {
    file?.close();
  }
}
