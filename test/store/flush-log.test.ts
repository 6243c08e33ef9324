import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { flushLog } from '../../src/store/flush-log.ts';
import { closeDatabase, type Database, openDatabase } from '../../src/store/open-database.ts';

const folder = mkdtempSync(join(tmpdir(), 'fazhi-flush-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = ({ sqlite }: Database, value: string): void => {
  sqlite
    .prepare(`INSERT INTO corpus (name, value) VALUES ('written', ?) ON CONFLICT DO UPDATE SET value = excluded.value`)
    .run(value);
};

const written = ({ sqlite }: Database): unknown =>
  sqlite.prepare(`SELECT value FROM corpus WHERE name = 'written'`).pluck().get();

test('what is written while the log is brought to the disk is there afterwards, and one file is left', async () => {
  const path = join(folder, 'corpus.db');
  const database = openDatabase(path);
  const flush = flushLog(database);
  for (let i = 1; i <= 20; i++) {
    write(database, `${i}`);
    flush.begin();
  }
  await flush.end();
  closeDatabase(database);
  expect(existsSync(`${path}-wal`)).toBe(false);
  const again = openDatabase(path);
  expect(written(again)).toBe('20');
  closeDatabase(again);
});

test('a database without a file has no log, which is no fault', async () => {
  const database = openDatabase(':memory:');
  const flush = flushLog(database);
  write(database, 'x');
  flush.begin();
  await flush.end();
  expect(written(database)).toBe('x');
  closeDatabase(database);
});
