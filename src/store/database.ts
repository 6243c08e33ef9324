import type BetterSqlite3 from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';

/** An open corpus database: through Drizzle for writes, plain for what the query layer compiles. */
export interface Database {
  readonly orm: BetterSQLite3Database;
  readonly sqlite: BetterSqlite3.Database;
}
