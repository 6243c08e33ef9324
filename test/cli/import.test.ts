import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
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
    stderr: `${missing}: no such file\n${nothing}: the folder holds nothing to import\n`,
  });
  expect(existsSync(dirname(database))).toBe(false);
});

test('fazhi import takes the folder that its own database and list of failures lie in', async () => {
  const here = temporaryFolder({ 'a.txt': '阳城县2022年法治政府建设工作报告\n一、主要工作。', 'b.pdf': '%PDF-1.7' });
  const again = () => runCaptured('import', here, '--database', join(here, 'corpus.db'));
  expect((await again()).stdout).toBe('1 new, 0 replaced, 0 unchanged, 1 failed\n');
  const list = join(here, 'corpus.db.failures.ndjson');
  expect(readFileSync(list, 'utf8').split('\n')).toHaveLength(2);
  expect((await again()).stdout).toBe('0 new, 0 replaced, 1 unchanged, 1 failed\n');
  expect(readFileSync(list, 'utf8').split('\n')).toHaveLength(2);
  expect((await runCaptured('import', list, '--database', join(here, 'corpus.db'))).stderr).toMatch(
    /failures\.ndjson: the import itself writes this file; it is nothing to import\n/,
  );
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

test('fazhi import --dry-run makes no database', async () => {
  const database = join(folder, 'dry', 'corpus.db');
  expect(await runCaptured('import', '--dry-run', seeds, '--database', database)).toEqual({
    exitCode: 0,
    stdout: '5 new, 0 replaced, 0 unchanged, 0 failed (dry run: nothing was written)\n',
    stderr: '',
  });
  expect(existsSync(dirname(database))).toBe(false);
});

test('fazhi import --json prints the summary and nothing else, and lists what failed in a file', async () => {
  const database = join(folder, 'json.db');
  const records = join(temporaryFolder({ 'bad.ndjson': '{}\n'.repeat(30) }), 'bad.ndjson');
  const { exitCode, stdout, stderr } = await runCaptured('import', '--json', seeds, records, '--database', database);
  const file = `${database}.failures.ndjson`;
  const reason = "the record must have required property 'source'";
  expect([exitCode, stderr]).toEqual([1, `30 not imported, see ${file}\n`]);
  expect(JSON.parse(stdout)).toEqual({
    ...{
      new: 5,
      replaced: 0,
      unchanged: 0,
      failed: 30,
      unrecognised: 0,
      dryRun: false,
      ended: null,
      seconds: expect.any(Number),
    },
    failuresFile: file,
    unrecognisedFiles: [],
    failures: Array.from({ length: 30 }, (_, i) => ({ file: records, place: `line ${i + 1}`, reason })),
  });
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(
    lines.map((_, i) => ({ file: records, place: `line ${i + 1}`, reason })),
  );
  expect(lines).toHaveLength(30);

  const again = await runCaptured('import', records, '--database', database, '--failures', file);
  const said = again.stderr.split('\n');
  expect(said[19]).toBe(`${records}: line 20: ${reason}`);
  expect(said.slice(20)).toEqual([`and 10 more, see ${file}`, `30 not imported, see ${file}`, '']);

  expect((await runCaptured('import', seeds, '--database', database)).exitCode).toBe(0);
  expect(existsSync(file)).toBe(false);
});

describe('documents that do not look like reports', () => {
  const page = '<!DOCTYPE html><html><head><title>404</title></head><body><h1>Not Found</h1></body></html>';
  const others = temporaryFolder({
    'a.html': page,
    'b.txt': 'root:x:0:0:root:/root:/bin/sh\n',
    'bare.txt': '一、主要举措\n(一)加强普法。开展普法活动12次。\n',
    'titled.txt': '阳城县2022年法治政府建设情况报告\n',
  });
  const named = [join(others, 'a.html'), join(others, 'b.txt')];

  test('are imported and told by name, but what has a title or sections is not', async () => {
    const run = () => runCaptured('import', others, '--database', join(folder, 'others.db'));
    expect(await run()).toEqual({
      exitCode: 0,
      stdout: '4 new, 0 replaced, 0 unchanged, 0 failed\n',
      stderr: `2 of them do not look like reports: ${named.join(', ')}\n`,
    });
    expect((await run()).stderr).toBe('');
  });

  test('are in the JSON of a dry run too', async () => {
    const { exitCode, stdout, stderr } = await runCaptured(
      ...['import', '--dry-run', '--json', others, '--database', join(folder, 'no-others.db')],
    );
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ new: 4, unrecognised: 2, unrecognisedFiles: named });
  });

  test('are told by ten names at most', async () => {
    const many = temporaryFolder(Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`${i}.txt`, `word ${i}\n`])));
    const { stderr } = await runCaptured('import', many, '--database', join(folder, 'many.db'));
    expect(stderr).toMatch(/^11 of them do not look like reports: ([^,]+, ){10}…\n$/u);
  });
});

test('fazhi import --fail-fast ends at the first failure', async () => {
  const database = join(folder, 'fast.db');
  const { exitCode, stdout, stderr } = await runCaptured(
    ...['import', '--fail-fast', join(folder, 'empty.txt'), seeds, '--database', database],
  );
  expect([exitCode, stdout]).toEqual([1, '0 new, 0 replaced, 0 unchanged, 1 failed\n']);
  expect(stderr).toContain('ended at the first failure; what came before it is saved\n');
});

test('fazhi import says now and then how far it is, unless it is to be quiet', async () => {
  const line = /^5 reports: 5 new, \d+ a second\n$/u;
  const said = await runCaptured('import', seeds, '--progress', '0', '--database', join(folder, 'progress.db'));
  expect(said.stderr).toMatch(line);
  const quiet = ['--quiet', '--database', join(folder, 'quiet.db')];
  expect((await runCaptured('import', seeds, '--progress', '0', ...quiet)).stderr).toBe('');
});

test.each([
  [['--jobs', 'many'], 'A whole number from 0 to 256 is needed.'],
  [['--wait', '-1'], 'A whole number from 0 to 86400 is needed.'],
])('fazhi import %p is misused', async (args, message) => {
  const { exitCode, stderr } = await runCaptured('import', seeds, ...args);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)]);
});

test('fazhi import needs something to import', async () => {
  const { exitCode, stderr } = await runCaptured('import');
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('a path or --manifest is needed')]);
});
