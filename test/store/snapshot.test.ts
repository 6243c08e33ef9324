import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { closeDatabase, openDatabase } from '../../src/store/open-database.ts';
import { createReader, type Snapshot } from '../../src/store/query/reader.ts';
import { saveReport } from '../../src/store/save-report.ts';
import { temporaryFolder } from '../corpus/temporary-folder.ts';
import { createCorpus } from './create-corpus.ts';
import { parsedReport } from './parsed-report.ts';

const folder = temporaryFolder({});
const provenance = { origin: 'PARSED', parserVersion: '1' } as const;
const save = (path: string, name: string, periodYear: number): void => {
  const database = openDatabase(path);
  saveReport(database, parsedReport({ name, periodYear, metrics: [{ at: '27件' }] }), provenance);
  closeDatabase(database);
};

const everything = { all: [] };
const keysOf = (snapshot: Snapshot): unknown[] => [...snapshot.keys('metric', everything)];

test('what is imported after a snapshot was opened does not show in it, begun or not, and shows in the next', async () => {
  const path = join(folder, 'imported.db');
  save(path, '1.txt', 2021);
  const database = openDatabase(path, { readonly: true });
  const reader = createReader(database);
  const before = await reader.version();
  const snapshot = await reader.snapshot();
  // By another program, which need not wait.
  save(path, '2.txt', 2022);
  expect([await snapshot.version(), keysOf(snapshot).length]).toEqual([before, 1]);
  expect(await reader.version()).not.toBe(before);
  snapshot.close();
  const next = await reader.snapshot();
  expect(keysOf(next)).toHaveLength(2);
  next.close();
  closeDatabase(database);
});

test('whoever has read of snapshots, two at once too, leaves one plain file, as it was found', async () => {
  const path = join(folder, 'plain', 'corpus.db');
  save(path, '1.txt', 2021);
  const database = openDatabase(path, { readonly: true });
  const reader = createReader(database);
  const snapshots = [await reader.snapshot(), await reader.snapshot()];
  expect(snapshots.map((snapshot) => keysOf(snapshot).length)).toEqual([1, 1]);
  await reader.version();
  expect(existsSync(`${path}-wal`)).toBe(true);
  for (const snapshot of [...snapshots, ...snapshots]) snapshot.close();
  closeDatabase(database);
  expect(readdirSync(join(folder, 'plain'))).toEqual(['corpus.db']);
});

test('a reader leaves the log to those who have the file open', async () => {
  const path = join(folder, 'shared', 'corpus.db');
  save(path, '1.txt', 2021);
  const writer = openDatabase(path);
  const database = openDatabase(path, { readonly: true });
  const snapshot = await createReader(database).snapshot();
  snapshot.close();
  closeDatabase(database);
  expect(writer.sqlite.pragma('journal_mode', { simple: true })).toBe('wal');
  saveReport(writer, parsedReport({ name: '2.txt', periodYear: 2022 }), provenance);
  closeDatabase(writer);
  expect(readdirSync(join(folder, 'shared'))).toEqual(['corpus.db']);
});

test('nothing can be read of a snapshot that is closed', async () => {
  const snapshot = await createReader(createCorpus({ reports: [{}] })).snapshot();
  snapshot.close();
  expect(() => keysOf(snapshot)).toThrow('not open');
});

test('a corpus in memory has snapshots too', async () => {
  const database = createCorpus({ reports: [{ metrics: [{ at: '27件' }] }] });
  const snapshot = await createReader(database).snapshot();
  saveReport(database, parsedReport({ name: 'b.txt', periodYear: 2023, metrics: [{ at: '27件' }] }), provenance);
  expect(keysOf(snapshot)).toHaveLength(1);
  snapshot.close();
});

test('keys come in order, and only those that fulfil the condition', async () => {
  const reports = [2021, 2022, 2023].map((periodYear) => ({ periodYear, metrics: [{ at: '27件' }] }));
  const snapshot = await createReader(createCorpus({ reports })).snapshot();
  const all = keysOf(snapshot) as number[];
  expect(all).toEqual([...all].sort((a, b) => a - b));
  const where = { related: 'report', where: { field: 'periodYear', is: 'gte', value: 2022 } } as const;
  expect([...snapshot.keys('metric', where)]).toEqual(all.slice(1));
  snapshot.close();
});

test('closing it ends what is being read of it', async () => {
  const reports = [2021, 2022].map((periodYear) => ({ periodYear, metrics: [{ at: '27件' }] }));
  const snapshot = await createReader(createCorpus({ reports })).snapshot();
  const keys = snapshot.keys('metric', everything)[Symbol.iterator]();
  expect(keys.next().done).toBe(false);
  snapshot.close();
  expect(keys.next()).toEqual({ done: true, value: undefined });
  expect(snapshot.database.sqlite.open).toBe(false);
});
