import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { packageRoot } from '../../src/package-root.ts';
import { closeDatabase, openDatabase } from '../../src/store/open-database.ts';
import { temporaryFolder } from '../corpus/temporary-folder.ts';
import { runCaptured } from './run-captured.ts';

const seed = join(packageRoot, 'seeds', 'reports', '000_0d0c3c12ef9a3534.txt');
const text = '阳城县2021年法治政府建设年度报告\n一、主要举措\n(一)行政执法。办理行政处罚案件31起。\n';
const folder = temporaryFolder({ 'small.txt': text });

/**
 * A corpus of two reports of which an older parser has missed a metric of the one and the year of the other; made once,
 * since the divisions in it take their time.
 */
const older = join(folder, 'older.db');
beforeAll(async () => {
  await runCaptured('import', seed, join(folder, 'small.txt'), '--database', older);
  const database = openDatabase(older);
  database.sqlite.exec(`
    UPDATE reports SET parser_version = 'older';
    DELETE FROM metrics WHERE report_id = 2;
    UPDATE reports SET period_year = NULL, slug = '140522-x', version_key = replace(version_key, '2021', 'x') WHERE id = 2;
  `);
  closeDatabase(database);
}, 30_000);

function copyOlder(name: string): string {
  const path = join(folder, name);
  copyFileSync(older, path);
  return path;
}

const TABLE = [
  '              gained  lost  changed',
  'front matter       1     0        0',
  'metrics            1     0        0',
  '',
].join('\n');
const DONE =
  '2 read again, 1 of them different, 1 renamed; 0 up to date, 0 imported as parsed and left alone, 0 failed';

test('fazhi reparse says what was gained and lost, and which reports have another name now', async () => {
  const database = copyOlder('corpus.db');
  const dry = await runCaptured('reparse', '--dry-run', '--database', database);
  const [renamed, ...rest] = dry.stdout.split('\n');
  expect(renamed).toMatch(/^140522-x~([0-9a-f]{6}) is 140522-2021~\1 now: front matter \+1, metrics \+1$/);
  expect(rest.join('\n')).toBe(`${DONE}; nothing was saved\n${TABLE}`);
  expect(await runCaptured('reparse', '--database', database)).toEqual({
    exitCode: 0,
    stdout: `${renamed}\n${DONE}\n${TABLE}`,
    stderr: '',
  });
  expect((await runCaptured('reparse', '--database', database)).stdout).toBe(
    '0 read again, 0 of them different, 0 renamed; 2 up to date, 0 imported as parsed and left alone, 0 failed\n',
  );
});

test('fazhi reparse --json prints reports as lines, the summary last; --verbose all that are different', async () => {
  const path = copyOlder('json.db');
  const database = openDatabase(path);
  database.sqlite.exec(`UPDATE sections SET theme = 'OTHER' WHERE id = 1048576`);
  closeDatabase(database);
  const lines = async (...args: string[]) =>
    (await runCaptured('reparse', '--json', ...args, '--database', path)).stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { versionKey?: string; reparsed?: number });
  const keys = (printed: { versionKey?: string }[]) => printed.map(({ versionKey }) => versionKey?.replace(/~.*/u, ''));
  expect(keys(await lines('--dry-run'))).toEqual(['140522-x', undefined]);
  const printed = await lines('--verbose');
  expect(keys(printed)).toEqual(['140522-2022', '140522-x', undefined]);
  expect(printed).toMatchObject([
    { records: { sections: { gained: 0, lost: 0, changed: 1 } }, merged: null },
    { now: expect.stringMatching(/^140522-2021~/) },
    { reparsed: 2, changed: 2, renamed: 1, failed: 0, upToDate: 0, imported: 0, records: { metrics: { gained: 1 } } },
  ]);
});

test('fazhi reparse of some reports reads these, and ends with exit code 1 where one is not there', async () => {
  const database = copyOlder('some.db');
  const { exitCode, stdout, stderr } = await runCaptured(
    'reparse',
    '140522-2022',
    '140522-2020',
    '--database',
    database,
  );
  expect([exitCode, stderr]).toEqual([1, '140522-2020: no such report; there is 140522-2022, 140522-x\n1 not found\n']);
  expect(stdout).toMatch(/^1 read again, 0 of them different/);
  expect((await runCaptured('reparse', '--all', '--dry-run', '--database', database)).stdout).toContain('2 read again');
});

test('fazhi reparse makes no database', async () => {
  const database = join(folder, 'none.db');
  const { exitCode, stderr } = await runCaptured('reparse', '--database', database);
  expect([exitCode, stderr]).toEqual([1, `${database}: there is no database; make it with "fazhi import PATH..."\n`]);
  expect(existsSync(database)).toBe(false);
});
