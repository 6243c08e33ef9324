import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { packageRoot } from '../../src/package-root.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { Sqlite } from '../../src/store/sqlite-driver.ts';
import * as schema from './tables.ts';

const folder = join(packageRoot, 'schema', 'migrations');
const migrations = readdirSync(folder)
  .filter((name) => name.endsWith('.sql'))
  .sort();

test('there is a migration', () => {
  expect(migrations.length).toBeGreaterThan(0);
});

test.each(migrations.map((name, index) => [name, index] as const))(
  '%s applies after those before it',
  (_name, index) => {
    const sqlite = new Sqlite(':memory:');
    for (const name of migrations.slice(0, index + 1)) sqlite.exec(readFileSync(join(folder, name), 'utf8'));
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  },
);

describe('the migrations make the tables of the schema: npm run migrations', () => {
  const { sqlite } = openDatabase(':memory:');

  const tables = (type: string) =>
    sqlite
      .prepare(
        `SELECT name FROM pragma_table_list
        WHERE type = ? AND name NOT LIKE '\\_\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
      )
      .pluck()
      .all(type);

  test('and no others but the search index, which Drizzle has no words for', () => {
    expect(tables('virtual')).toEqual(['search']);
    expect(tables('table')).toEqual(Object.values(schema).map(getTableName).sort());
  });

  test.each(Object.values(schema).map((table) => [getTableName(table), table] as const))('%s', (name, table) => {
    const expected = Object.values(getTableColumns(table)).map((column) => ({
      ...{
        name: column.name,
        type: column.getSQLType().toUpperCase(),
        notnull: Number(column.notNull),
        pk: Number(column.primary),
      },
    }));
    const columns = sqlite.prepare(`SELECT name, type, "notnull", pk FROM pragma_table_info(?)`).all(name);
    expect(columns).toEqual(expected);
    const indexes = sqlite
      .prepare(`SELECT name FROM pragma_index_list(?) WHERE origin = 'c'`)
      .pluck()
      .all(name) as string[];
    const config = getTableConfig(table);
    const named = [
      ...config.indexes.map((index) => index.config.name),
      ...config.uniqueConstraints.map((unique) => unique.name),
    ];
    const unique = config.columns.filter((column) => column.isUnique).map((column) => column.uniqueName);
    expect(indexes.sort()).toEqual([...named, ...unique].sort());
    const foreignKeys = sqlite
      .prepare('SELECT "from", "table", "to" FROM pragma_foreign_key_list(?) ORDER BY "from"')
      .all(name);
    const declared = config.foreignKeys.map((key) => {
      const { columns, foreignColumns, foreignTable } = key.reference();
      return { from: columns[0]!.name, table: getTableName(foreignTable), to: foreignColumns[0]!.name };
    });
    expect(foreignKeys).toEqual(declared.sort((a, b) => (a.from < b.from ? -1 : 1)));
  });
});
