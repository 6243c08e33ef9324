import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { beforeAll, expect, test } from '@jest/globals';
import { packageRoot } from '../../src/package-root.ts';
import { lockForImport } from '../../src/store/import-lock.ts';
import { closeDatabase, openDatabase } from '../../src/store/open-database.ts';
import { temporaryFolder } from '../corpus/temporary-folder.ts';
import { runCaptured } from './run-captured.ts';

const seeds = join(packageRoot, 'seeds', 'reports');
const folder = temporaryFolder({});

/** Imported once, since the divisions take their time. */
const imported = join(folder, 'imported.db');
beforeAll(async () => {
  await runCaptured('import', seeds, '--database', imported);
}, 30_000);

function copyImported(name: string): string {
  const path = join(folder, name);
  copyFileSync(imported, path);
  return path;
}

test('fazhi remove takes reports out, says which, and names those near to one that is not there', async () => {
  const database = copyImported('corpus.db');
  expect(await runCaptured('remove', '140522-2022', '140522-2021', '371525-2024', '--database', database)).toEqual({
    exitCode: 1,
    stdout: expect.stringMatching(
      /^removed 140522-2022~[0-9a-f]{6} \(\S+\.txt\)\nremoved 371525-2024~[0-9a-f]{6} \(\S+\.txt\)\n$/,
    ),
    stderr: '140522-2021: no such report; a report is named by its slug, like 140522-2022\n1 not removed\n',
  });
  const { stderr } = await runCaptured('remove', '450224-2023', '--database', database);
  expect(stderr).toBe('450224-2023: no such report; there is 450224-2024\n1 not removed\n');
  expect((await runCaptured('import', seeds, '--database', database)).stdout).toBe(
    '2 new, 0 replaced, 3 unchanged, 0 failed\n',
  );
});

test('fazhi remove of a report and one of its versions removes both at once', async () => {
  const database = copyImported('twice.db');
  const { stdout } = await runCaptured('remove', '140522-2022', '--database', database);
  const key = /140522-2022~[0-9a-f]{6}/.exec(stdout)![0];
  await runCaptured('import', seeds, '--database', database);
  expect(await runCaptured('remove', '140522-2022', key, '--database', database)).toEqual({
    ...{ exitCode: 0, stdout, stderr: '' },
  });
});

test('fazhi remove makes no database', async () => {
  const database = join(folder, 'none.db');
  expect(await runCaptured('remove', '140522-2022', '--database', database)).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: `${database}: there is no database; make it with "fazhi import PATH..."\n`,
  });
  expect(existsSync(database)).toBe(false);
});

test('fazhi remove waits for an import to end, and says for whom', async () => {
  const path = copyImported('locked.db');
  const importing = openDatabase(path);
  const release = await lockForImport(importing);
  const removing = runCaptured('remove', '140522-2022', '--database', path);
  const said = console.error as unknown as { mock: { calls: unknown[] } };
  while (said.mock.calls.length === 0) await setImmediate();
  release?.();
  closeDatabase(importing);
  const { exitCode, stderr } = await removing;
  expect(stderr).toMatch(/another import writes to it: process \d+ on .+; waiting for it to end\n$/);
  expect(exitCode).toBe(0);
});
