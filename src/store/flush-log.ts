import { close, fsync, openSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Database } from './database.ts';

/** Brings the log beside a database to the disk while something else is done. */
export interface LogFlush {
  /** Begins, unless it is underway; does not wait for it. */
  begin(): void;
  /** Waits for what is underway. To be called before the database is closed. */
  end(): Promise<void>;
}

/**
 * Has the system write out the log as it grows. SQLite waits for that whenever it brings the log into the database, and lets no
 * report be saved meanwhile; of what is on the disk by then it waits for nothing. What the disk refuses here is left for SQLite to
 * meet, which says so.
 */
export function flushLog({ sqlite }: Database): LogFlush {
  let log: number | null | undefined;
  let underway: Promise<void> | null = null;
  return {
    begin: () => {
      if (log === undefined) log = openLog(`${sqlite.name}-wal`);
      if (log === null || underway) return;
      underway = promisify(fsync)(log)
        .catch(() => {})
        .then(() => {
          underway = null;
        });
    },
    end: async () => {
      await underway;
      if (typeof log === 'number') await promisify(close)(log).catch(() => {});
      log = null;
    },
  };
}

/** For writing, without which some systems bring nothing to the disk; null where there is none. */
function openLog(path: string): number | null {
  try {
    return openSync(path, 'r+');
  } catch {
    return null;
  }
}
