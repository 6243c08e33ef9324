import { createRequire } from 'node:module';
import type BetterSqlite3 from 'better-sqlite3';

const require = createRequire(import.meta.url);

/**
 * The SQLite driver: better-sqlite3 13 where it is installed (Node 22 and newer), else 12, the last for Node 20. From
 * Node 24.19 on, 12 brings the process down when a statement is collected, since it stands on a part of Node that changed.
 */
function loadDriver(): typeof BetterSqlite3 {
  try {
    return require('better-sqlite3-13') as typeof BetterSqlite3;
  } catch {
    return require('better-sqlite3') as typeof BetterSqlite3;
  }
}

export const Sqlite = loadDriver();
