import { join } from 'node:path';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { packageRoot } from '../../src/package-root.ts';
import type { Database } from '../../src/store/database.ts';
import { Sqlite } from '../../src/store/sqlite-driver.ts';

/**
 * Writes what an older program would have made of the same reports: a database file of the first migrations, with the rows
 * of another database as far as it has had the columns.
 *
 * @param applied How many migrations.
 * @param version What the older program called the version of its corpus, before there were corpus versions.
 */
export function writeOlder(
  path: string,
  { sqlite }: Database,
  { applied, version }: { applied: number; version?: string },
): void {
  const older = new Sqlite(path);
  older.pragma('foreign_keys = OFF');
  older.pragma(`application_id = ${sqlite.pragma('application_id', { simple: true })}`);
  older.exec('CREATE TABLE __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)');
  const migrations = readMigrationFiles({ migrationsFolder: join(packageRoot, 'schema', 'migrations') });
  for (const { sql, hash, folderMillis } of migrations.slice(0, applied)) {
    for (const statement of sql) older.exec(statement);
    older.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)').run(hash, folderMillis);
  }
  const tables = older.prepare(
    `SELECT name FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'`,
  );
  for (const table of tables.pluck().all()) {
    const columns = older.prepare(`SELECT name FROM pragma_table_info(?)`).pluck().all(table);
    const names = columns.map((name) => `"${name}"`).join();
    const insert = older.prepare(`INSERT INTO ${table} (${names}) VALUES (${columns.map(() => '?').join()})`);
    for (const row of sqlite.prepare<[], unknown[]>(`SELECT ${names} FROM ${table}`).raw().all()) insert.run(...row);
  }
  older.prepare(`DELETE FROM corpus WHERE name = 'search'`).run();
  if (version) older.prepare(`INSERT INTO corpus (name, value) VALUES ('version', ?)`).run(version);
  older.close();
}
