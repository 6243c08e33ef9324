import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { closeDatabase, type Database, openDatabase } from '../../../src/store/open-database.ts';
import { createReader } from '../../../src/store/query/reader.ts';
import { saveReport } from '../../../src/store/save-report.ts';
import { temporaryFolder } from '../../corpus/temporary-folder.ts';
import { parsedReport } from '../parsed-report.ts';

const REPORTS = { from: 'report', fields: [] } as const;
const path = join(temporaryFolder({}), 'corpus.db');
const writing = openDatabase(path);
const statements: string[] = [];
const onStatement = (sql: string) => statements.push(sql);
const reading = openDatabase(path, { readonly: true, onStatement });
const reader = createReader(reading);
const count = () => reader.count(REPORTS);
const json = async () =>
  JSON.parse(Buffer.from((await reader.json([['n', { kind: 'count', ...REPORTS }]], [])).json).toString());

let reports = 0;
const save = (database: Database) => {
  reports += 1;
  saveReport(database, parsedReport({ name: `${reports}.txt`, text: `第${reports}份\n` }), {
    origin: 'IMPORTED',
    parserVersion: 'test',
  });
};

beforeEach(async () => {
  await setImmediate();
  statements.length = 0;
});

afterAll(() => {
  for (const database of [reading, writing]) closeDatabase(database);
});

test('the statements of one turn are of one transaction, those of the next of another', async () => {
  await Promise.all([count(), json(), count()]);
  await setImmediate();
  await count();
  await setImmediate();
  const ends = statements.filter((sql) => sql === 'BEGIN' || sql === 'COMMIT');
  expect(ends).toEqual(['BEGIN', 'COMMIT', 'BEGIN', 'COMMIT']);
  expect(statements).toHaveLength(ends.length + 4);
});

test('what is saved meanwhile shows in the next turn', async () => {
  const before = await count();
  save(writing);
  expect([await count(), (await json()).data.n]).toEqual([before, before]);
  await setImmediate();
  expect([await count(), (await json()).data.n]).toEqual([before + 1, before + 1]);
});

test('a snapshot that is opened in a turn shows what has been saved in it', async () => {
  const before = await count();
  save(writing);
  const snapshot = await reader.snapshot();
  expect(await snapshot.count(REPORTS)).toBe(before + 1);
  await setImmediate();
  save(writing);
  expect(await snapshot.count(REPORTS)).toBe(before + 1);
  snapshot.close();
});

test('a statement that fails leaves nothing open', async () => {
  await expect(
    reader.count({ ...REPORTS, where: { field: 'slug', is: 'contains', value: {} as string } }),
  ).rejects.toThrow();
  await setImmediate();
  expect(reading.sqlite.inTransaction).toBe(false);
});

test('a connection may be closed before the turn ends', async () => {
  const short = openDatabase(path, { readonly: true });
  await createReader(short).count(REPORTS);
  closeDatabase(short);
  await setImmediate();
  expect(await count()).toBe(reports);
});

test('over a connection that writes too, statements stand alone', async () => {
  await createReader(writing).count(REPORTS);
  expect(writing.sqlite.inTransaction).toBe(false);
});
