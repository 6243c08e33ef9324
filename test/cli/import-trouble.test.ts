import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { closeDatabase, openDatabase } from '../../src/store/open-database.ts';
import { follow, program, runImport } from '../corpus/run-import.ts';
import { smallReports } from '../corpus/small-reports.ts';
import { temporaryFolder } from '../corpus/temporary-folder.ts';

const reports = temporaryFolder(smallReports(300, 1));

function names(path: string): string[] {
  const database = openDatabase(path);
  const all = database.sqlite.prepare('SELECT name FROM sources ORDER BY name').pluck().all() as string[];
  expect(database.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  closeDatabase(database);
  return all;
}

/** A database with one report in it. */
async function startedCorpus(): Promise<string> {
  const path = join(temporaryFolder({}), 'corpus.db');
  expect((await runImport(join(reports, '0000.txt'), '--database', path).ended).exitCode).toBe(0);
  return path;
}

const hasShell = process.platform !== 'win32';

(hasShell ? test : test.skip)('a disk that takes no more ends the import with what was saved until then', async () => {
  const path = await startedCorpus();
  const long = Object.entries(smallReports(300, 1)).map(([name, text]) => [
    name,
    `${text}${'另一句话,说明情况。'.repeat(800)}`,
  ]);
  const reports = temporaryFolder(Object.fromEntries(long));
  // no file may grow beyond the size that the database has and a little: what a full disk is to whoever writes
  const blocks = Math.ceil(statSync(path).size / 512) + 200;
  const shell = `ulimit -f ${blocks}; exec "$0" "$@"`;
  const args = [program, 'import', reports, '--database', path, '--progress', '0', '--jobs', '0'];
  const { exitCode, stdout, stderr } = await follow(spawn('sh', ['-c', shell, process.execPath, ...args])).ended;
  expect([exitCode, stdout]).toEqual([1, '']);
  expect(stderr).toContain(`${path}: the disk could not be read or written; see that it is whole and has room\n`);
  const counted = [...stderr.matchAll(/^(\d+) reports/gmu)].map(([, number]) => Number(number)).at(-1) ?? 0;
  const left = names(path);
  expect(left.length).toBeLessThan(300);
  expect(left.length).toBeGreaterThanOrEqual(Math.max(counted, 1));

  const again = await runImport(reports, '--database', path).ended;
  // that of the one report was another text
  expect(again.stdout).toMatch(/^\d+ new, [01] replaced, \d+ unchanged, 0 failed\n$/u);
  expect(names(path)).toHaveLength(300);
});

test.each([
  ['below a file', 'file/corpus.db', 'its folder is a file'],
  ['a folder', 'folder', 'it is a folder; name a file'],
])('a database that is %s is refused with what to do', async (_, name, reason) => {
  const folder = temporaryFolder({ file: 'x', 'folder/file': 'x' });
  const { exitCode, stderr } = await runImport(reports, '--database', join(folder, name)).ended;
  expect([exitCode, stderr]).toEqual([1, expect.stringContaining(reason)]);
});

/** Root may write everywhere: what it starts as nobody may not. */
const unprivileged = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const canTry = hasShell && spawnSync(process.execPath, [program, '--version'], unprivileged).status === 0;

(canTry ? test : test.skip)('a database that may only be read is refused, and stays as it is', async () => {
  const path = await startedCorpus();
  const folder = join(path, '..');
  const before = statSync(path).mtimeMs;
  chmodSync(path, 0o444);
  chmodSync(folder, 0o555);
  const args = [program, 'import', reports, '--database', path];
  const { exitCode, stderr } = await follow(spawn(process.execPath, args, unprivileged)).ended;
  chmodSync(folder, 0o755);
  expect([exitCode, stderr]).toEqual([1, expect.stringMatching(/cannot be (written|opened)|permission denied/u)]);
  expect(stderr).toContain(path);
  expect(statSync(path).mtimeMs).toBe(before);
  expect(existsSync(`${path}.lock`)).toBe(false);
});

test('Ctrl-C ends an import with what is saved, and the same import again goes on from there', async () => {
  const path = join(temporaryFolder({}), 'corpus.db');
  const { child, lines, ended } = runImport(reports, '--database', path, '--jobs', '0');
  for await (const _ of lines) {
    child.kill('SIGINT');
    break;
  }
  const { exitCode, stdout, stderr } = await ended;
  expect([exitCode, stderr]).toEqual([130, expect.stringContaining('the same import again goes on from there')]);
  const saved = Number(/^(\d+) new, 0 replaced, 0 unchanged, 0 failed\n$/u.exec(stdout)?.[1]);
  expect(saved).toBeGreaterThan(0);
  expect(saved).toBeLessThan(300);
  expect(names(path)).toHaveLength(saved);
  const again = await runImport(reports, '--database', path).ended;
  expect(again.stdout).toBe(`${300 - saved} new, 0 replaced, ${saved} unchanged, 0 failed\n`);
});

test('an import that waits for standard input ends at Ctrl-C', async () => {
  const path = await startedCorpus();
  const { child, ended, lines } = runImport('-', '--database', path);
  // it is at work as soon as it holds the lock
  while (!existsSync(`${path}.lock`)) await new Promise((resolve) => setImmediate(resolve));
  child.kill('SIGTERM');
  for await (const line of lines) if (line.includes('goes on from there')) break;
  expect((await ended).exitCode).toBe(130);
});

test('a second import at the same time waits for the first, or says who it is', async () => {
  const path = await startedCorpus();
  const first = runImport('-', '--database', path);
  while (!existsSync(`${path}.lock`)) await new Promise((resolve) => setImmediate(resolve));
  const refused = await runImport(reports, '--database', path, '--no-wait').ended;
  const who = `another import writes to it: process ${first.child.pid} on`;
  expect([refused.exitCode, refused.stderr]).toEqual([1, expect.stringContaining(who)]);

  const second = runImport(reports, '--database', path);
  for await (const line of second.lines) {
    expect(line).toContain(who);
    expect(line).toContain('waiting for it to end');
    break;
  }
  first.child.stdin?.end(smallReports(301, 1)['0300.txt']);
  expect((await first.ended).stdout).toBe('1 new, 0 replaced, 0 unchanged, 0 failed\n');
  expect((await second.ended).stdout).toBe('299 new, 0 replaced, 1 unchanged, 0 failed\n');
});

test('a list of failures that cannot be written is a clear error', async () => {
  const folder = temporaryFolder({ 'a.txt': '' });
  writeFileSync(join(folder, 'file'), '');
  const list = join(folder, 'file', 'list');
  const args = [join(folder, 'a.txt'), reports, '--database', join(folder, 'c.db'), '--failures', list];
  const { exitCode, stderr } = await runImport(...args).ended;
  expect([exitCode, stderr]).toEqual([1, expect.stringContaining(`${list}: the failures cannot be listed there`)]);
});
