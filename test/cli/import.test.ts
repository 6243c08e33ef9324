import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { packageRoot } from '../../src/package-root.ts';
import { closeDatabase, openDatabase } from '../../src/store/open-database.ts';
import { temporaryFolder } from '../corpus/temporary-folder.ts';
import { runCaptured } from './run-captured.ts';

const seeds = join(packageRoot, 'seeds', 'reports');
const folder = temporaryFolder({ 'empty.txt': '' });

const environment = process.env.FAZHI_DATABASE;
afterEach(() => {
  if (environment === undefined) delete process.env.FAZHI_DATABASE;
  else process.env.FAZHI_DATABASE = environment;
});

test('fazhi import makes folder and database, and says what it did', async () => {
  const database = join(folder, 'made', 'corpus.db');
  expect(await runCaptured('import', seeds, '--database', database)).toEqual({
    exitCode: 0,
    stdout: '5 new, 0 replaced, 0 unchanged, 0 failed\n',
    stderr: '',
  });
  expect((await runCaptured('import', seeds, '--database', database)).stdout).toBe(
    '0 new, 0 replaced, 5 unchanged, 0 failed\n',
  );
});

test('fazhi import makes no database where there is no file to import', async () => {
  const database = join(folder, 'none', 'corpus.db');
  const missing = join(folder, 'missing');
  const nothing = temporaryFolder({ '.hidden': '' });
  expect(await runCaptured('import', missing, nothing, '--database', database)).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: `${missing}: no such file\n${nothing}: the folder holds no files\n`,
  });
  expect(existsSync(dirname(database))).toBe(false);
});

test('fazhi import says when another program is writing', async () => {
  const path = join(folder, 'busy.db');
  const other = openDatabase(path);
  other.sqlite.exec('BEGIN IMMEDIATE');
  const { exitCode, stderr } = await runCaptured('import', seeds, '--database', path);
  expect([exitCode, stderr]).toEqual([1, `${path}: another program is writing to it; try again when that has ended\n`]);
  other.sqlite.exec('ROLLBACK');
  closeDatabase(other);
}, 20_000);

test('fazhi import takes the database from the environment', async () => {
  process.env.FAZHI_DATABASE = join(folder, 'environment.db');
  expect((await runCaptured('import', seeds)).exitCode).toBe(0);
  expect(existsSync(join(folder, 'environment.db'))).toBe(true);
});

test('fazhi import lists what failed, saves the rest, and ends with exit code 1', async () => {
  const database = join(folder, 'some.db');
  const [empty, missing] = [join(folder, 'empty.txt'), join(folder, 'missing')];
  expect(await runCaptured('import', empty, missing, seeds, '--database', database)).toEqual({
    exitCode: 1,
    stdout: '5 new, 0 replaced, 0 unchanged, 2 failed\n',
    stderr: `${empty}: the file is empty\n${missing}: no such file\n2 not imported, see ${database}.failures.ndjson\n`,
  });
});
