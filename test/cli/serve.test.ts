import cluster from 'node:cluster';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { Command } from 'commander';
import { run } from '../../src/cli/run.ts';
import { workersOption } from '../../src/cli/workers-option.ts';
import { packageRoot } from '../../src/package-root.ts';
import { closeDatabase, openDatabase } from '../../src/store/open-database.ts';
import { temporaryFolder } from '../corpus/temporary-folder.ts';
import { runCaptured } from './run-captured.ts';

const folder = temporaryFolder({ 'empty/empty.txt': '' });
const seeds = join(packageRoot, 'seeds', 'reports');

const { PORT, FAZHI_DATABASE, FAZHI_WORKERS } = process.env;
// in this process; workers have tests of their own
beforeEach(() => {
  process.env.FAZHI_WORKERS = '1';
});
afterEach(() => {
  jest.restoreAllMocks();
  for (const [name, value] of Object.entries({ PORT, FAZHI_DATABASE, FAZHI_WORKERS })) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

/** Serves until it is ready, then does something and ends it as a terminal would. */
async function serveWhile(args: string[], act: (line: string) => Promise<void>): Promise<number> {
  const ready = new Promise<string>((resolve) => {
    jest.spyOn(console, 'log').mockImplementation((line) => resolve(String(line)));
  });
  const ended = run(['serve', ...args]);
  try {
    await act(await Promise.race([ready, ended.then((code) => `ended with ${code}`)]));
  } finally {
    process.emit('SIGTERM');
  }
  return ended;
}

test('fazhi serve imports the seeds where there is no database, answers, and ends when told', async () => {
  const database = join(folder, 'made', 'fazhi.db');
  const exitCode = await serveWhile(['--port', '0', '--database', database, '--seed', seeds], async (line) => {
    expect(line).toMatch(/^Fazhi serves 5 reports at http:\/\/localhost:\d+\/graphql$/);
    const url = line.replace(/.* at /, '').replace('localhost', '127.0.0.1');
    const query = '{ reports { totalCount } region(code: "140522") { name } }';
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    expect(await response.json()).toEqual({ data: { reports: { totalCount: 5 }, region: { name: '阳城县' } } });
  });
  expect(exitCode).toBe(0);
  expect(readdirSync(join(folder, 'made'))).toEqual(['fazhi.db']);

  process.env.PORT = '0';
  process.env.FAZHI_DATABASE = database;
  await serveWhile([], async (line) => expect(line).toMatch(/^Fazhi serves 5 reports/));
});

test('fazhi serve without a database says how to make one', async () => {
  const database = join(folder, 'none.db');
  expect(await runCaptured('serve', '--database', database)).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: `${database}: there is no database; make it with "fazhi import PATH...", or start with --seed PATH\n`,
  });
  expect(existsSync(database)).toBe(false);
});

test('fazhi serve makes no database of seeds that hold nothing', async () => {
  const database = join(folder, 'empty.db');
  const { exitCode, stderr } = await runCaptured('serve', '--database', database, '--seed', join(folder, 'empty'));
  expect([exitCode, stderr]).toEqual([1, expect.stringContaining('nothing in it could be imported')]);
  expect(existsSync(database)).toBe(false);
});

test('fazhi serve fills a database without reports out of the seeds, and without them says how to', async () => {
  const database = join(folder, 'hollow.db');
  closeDatabase(openDatabase(database));
  const warned = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const args = ['--port', '0', '--database', database];
  await serveWhile(args, async (line) => expect(line).toMatch(/^Fazhi serves 0 reports/));
  expect(warned.mock.calls).toEqual([
    [`${database}: holds no report yet; fill it with "fazhi import PATH... --database ${database}"`],
  ]);
  await serveWhile([...args, '--seed', seeds], async (line) => expect(line).toMatch(/^Fazhi serves 5 reports/));
  await serveWhile([...args, '--seed', 'none'], async (line) => expect(line).toMatch(/^Fazhi serves 5 reports/));
});

test('fazhi serve --workers 1 is a single process', async () => {
  const database = join(folder, 'alone.db');
  closeDatabase(openDatabase(database));
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const fork = jest.spyOn(cluster, 'fork');
  await serveWhile(['--workers', '1', '--port', '0', '--database', database], async (line) => {
    const origin = line.replace(/.* at http:\/\/localhost(:\d+).*/, 'http://127.0.0.1$1');
    const metrics = await (await fetch(`${origin}/metrics`)).text();
    expect(metrics).toContain('fazhi_operations_total{executor="planner"} 0\n');
    expect(metrics).not.toContain('worker');
  });
  expect(fork).not.toHaveBeenCalled();
});

test.each(['0', '-1', 'many', '1025'])('fazhi serve refuses %p workers', async (workers) => {
  const { exitCode, stderr } = await runCaptured('serve', `--workers=${workers}`);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('A whole number from 1 to 1024 is needed.')]);
});

test('fazhi serve has as many workers as there are cores, unless FAZHI_WORKERS or --workers says how many', () => {
  const workersOf = (...args: string[]) =>
    new Command().addOption(workersOption()).parse(args, { from: 'user' }).opts().workers;
  process.env.FAZHI_WORKERS = '3';
  expect([workersOf(), workersOf('--workers', '2')]).toEqual([3, 2]);
  delete process.env.FAZHI_WORKERS;
  expect(workersOf()).toBe(availableParallelism());
});

test('two first starts at once both serve, and leave one database', async () => {
  const database = join(folder, 'twice', 'fazhi.db');
  const said: string[] = [];
  const bothServe = new Promise<void>((resolve) => {
    jest.spyOn(console, 'log').mockImplementation((line) => {
      if (said.push(String(line)) === 2) resolve();
    });
  });
  const start = () => run(['serve', '--port', '0', '--database', database, '--seed', seeds]);
  const ended = Promise.all([start(), start()]);
  await Promise.race([bothServe, ended]);
  process.emit('SIGTERM');
  expect(await ended).toEqual([0, 0]);
  expect(said).toEqual([expect.stringMatching(/^Fazhi serves 5 /), expect.stringMatching(/^Fazhi serves 5 /)]);
  expect(readdirSync(join(folder, 'twice'))).toEqual(['fazhi.db']);
}, 30_000);

test('fazhi serve refuses an empty host', async () => {
  const { exitCode, stderr } = await runCaptured('serve', '--host', '');
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('The name of a host is needed')]);
});

test('fazhi serve --help says when a database is made', async () => {
  expect((await runCaptured('serve', '--help')).stdout.replace(/\s+/g, ' ')).toContain(
    'the corpus database; made only with --seed',
  );
});

test('fazhi serve refuses a database that is none', async () => {
  const database = join(folder, 'text.db');
  writeFileSync(
    database,
    'this is a text, and no database at all, long enough to have a header of one hundred bytes or so. ',
  );
  const { exitCode, stderr } = await runCaptured('serve', '--database', database);
  expect([exitCode, stderr]).toEqual([1, expect.stringMatching(/^.*text\.db: [^\n]+\n$/)]);
});

test.each(['x', '-1', '65536', '1.5'])('fazhi serve refuses the port "%s"', async (port) => {
  const { exitCode, stderr } = await runCaptured('serve', `--port=${port}`);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('A port is a whole number up to 65535');
});

test('fazhi serve refuses a wrong port in the environment', async () => {
  process.env.PORT = 'http';
  const { exitCode, stderr } = await runCaptured('serve');
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining("value 'http' from env 'PORT' is invalid")]);
});

test('fazhi serve says when the port is in use', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { exitCode, stderr } = await runCaptured(
    'serve',
    '--port',
    `${port}`,
    '--database',
    join(folder, 'port.db'),
    '--seed',
    seeds,
  );
  other.close();
  expect({ exitCode, stderr }).toEqual({
    exitCode: 1,
    stderr: `port ${port} of 127.0.0.1 is in use already; choose another with --port or PORT\n`,
  });
});
