import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { closeDatabase, type Database, openDatabase } from '../../../src/store/open-database.ts';
import type { Grouping } from '../../../src/store/query/grouping.ts';
import { bindable } from '../../../src/store/query/sql-writer.ts';
import { sqliteGroups } from '../../../src/store/query/sqlite-groups.ts';
import { sqliteJson } from '../../../src/store/query/sqlite-json.ts';
import type { Value } from '../../../src/store/query/tree.ts';
import { saveRegions } from '../../../src/store/save-regions.ts';
import { saveReport } from '../../../src/store/save-report.ts';
import { regions, yangcheng } from '../../api/sample-corpus.ts';
import { parsedReport } from '../parsed-report.ts';

const grouping: Grouping = {
  from: 'metric',
  by: [
    { field: 'indicator', names: { record: 'indicator', fields: ['zh'] } },
    { field: 'report.periodYear' },
    { field: 'report.regionCode', level: 'COUNTY', names: { record: 'region', fields: ['name'] } },
    { field: 'section.theme' },
  ],
  where: { field: 'report.current', is: 'eq', value: true },
  ...{ order: { by: 'count', direction: 'desc' }, skip: 0, limit: 1000 },
};

/** What each step of the statements for groups goes through row by row, for each row of the steps before it. */
function scannedWithin({ sqlite }: Database): string[] {
  const { where, ...rest } = grouping;
  const statements = [
    sqliteGroups.groups(grouping),
    sqliteGroups.statistics(grouping, [['A', 2022, null, 'B']]),
    sqliteJson.json([['groups', { kind: 'groups', grouping: rest, where: where!, statistics: true }]]),
  ];
  return statements.flatMap(({ sql, parameters }) => {
    const steps = sqlite
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...parameters.map((value) => bindable(value as Value)));
    const scanned = steps.map(({ detail }) => /^SCAN (\w+)/.exec(detail)?.[1] ?? '');
    // The metrics themselves are what is counted; `up` are the few regions above one.
    const counted = Array.from(sql.matchAll(/"metrics" AS (t\d+)/g), ([, alias]) => alias);
    const within = scanned.filter((name) => /^(t\d+|places\d|chosen|named\d|above|region)$/.test(name));
    return within.filter((name) => !counted.includes(name));
  });
}

/** Leaves SQLite with nothing but this for statistics: so many rows in each table, each value of an index in one. */
function believe(sqlite: Database['sqlite'], rowsOf: (table: string) => number | null): void {
  const indexes = sqlite.prepare<[], { tbl: string; idx: string; columns: number }>(
    `SELECT t.name AS tbl, i.name AS idx, (SELECT count(*) FROM pragma_index_info(i.name)) AS columns
     FROM pragma_table_list AS t JOIN pragma_index_list(t.name) AS i WHERE t.type = 'table' AND t.schema = 'main'`,
  );
  sqlite.exec('ANALYZE; DELETE FROM sqlite_stat1');
  for (const { tbl, idx, columns } of indexes.all()) {
    const rows = rowsOf(tbl);
    const stat = [rows, ...Array.from({ length: columns }, () => 1)].join(' ');
    if (rows !== null) sqlite.prepare('INSERT INTO sqlite_stat1 VALUES (?, ?, ?)').run(tbl, idx, stat);
  }
  sqlite.exec('ANALYZE sqlite_schema');
}

test.each([
  ['nothing', null, null],
  ['350 metrics, and nothing of the rest', 350, null],
  ['1000 rows in every table', 1000, 1000],
  ['a million metrics, and 1000 rows in every other table', 1_000_000, 1000],
  ['1000 metrics, and a million rows in every other table', 1000, 1_000_000],
])('groups are looked up by keys where SQLite knows of %s', (_name, metrics, others) => {
  const database = openDatabase(':memory:');
  believe(database.sqlite, (table) => (table === 'metrics' ? metrics : others));
  expect(scannedWithin(database)).toEqual([]);
});

test.each([
  [1, 1],
  [350, 5],
  [350, 1000],
  [10_000, 100],
])(
  'the statistics of groups look them up by an index where SQLite knows of %i metrics and %i rows in every other table',
  (metrics, others) => {
    const database = openDatabase(':memory:');
    believe(database.sqlite, (table) => (table === 'metrics' ? metrics : others));
    expect(scannedWithin(database)).not.toContain('chosen');
  },
);

test('whoever opened the database when it held one report goes by keys whatever is imported since', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'fazhi-')), 'fazhi.db');
  const importer = openDatabase(path);
  saveRegions(importer, regions);
  const text = '收到申请27件,受理20件。';
  saveReport(importer, parsedReport({ text, region: yangcheng, metrics: [{ at: '27件' }, { at: '20件' }] }), {
    ...{ origin: 'PARSED', parserVersion: '1' },
  });
  // As an earlier import may have left it.
  importer.sqlite.exec('ANALYZE');
  closeDatabase(importer);
  const reader = openDatabase(path, { readonly: true });
  expect(scannedWithin(reader)).toEqual([]);
  closeDatabase(reader);
});
