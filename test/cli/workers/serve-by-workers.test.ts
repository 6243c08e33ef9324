import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, expect, test } from '@jest/globals';
import { closeDatabase, openDatabase } from '../../../src/store/open-database.ts';
import { temporaryFolder } from '../../corpus/temporary-folder.ts';
import { getAlone, spawnServer } from './spawn-server.ts';

const database = join(temporaryFolder({}), 'fazhi.db');
beforeAll(() => closeDatabase(openDatabase(database)));

const QUERY = '/graphql?query={reports{totalCount}}';
const ANSWER = '{"data":{"reports":{"totalCount":0}}}\n';

const askTimes = async (origin: string, times: number): Promise<string[]> => {
  const answers: string[] = [];
  while (answers.length < times) answers.push(await getAlone(origin + QUERY));
  return answers;
};

/** What each worker has answered, and the ids of the processes. */
async function metricsOf(origin: string) {
  const metrics = await getAlone(`${origin}/metrics`);
  const valuesOf = (pattern: RegExp) => [...metrics.matchAll(pattern)].map(([, value]) => Number(value));
  return {
    planned: valuesOf(/^fazhi_operations_total\{worker="\d+",executor="planner"\} (\d+)$/gm),
    processes: valuesOf(/^fazhi_worker_info\{worker="\d+",process="(\d+)"\} 1$/gm),
  };
}

const lives = (process_: number): boolean => {
  try {
    return process.kill(process_, 0);
  } catch {
    return false;
  }
};

test('workers answer in turn; one that is killed is replaced, and nobody is refused; all end when told', async () => {
  // Nothing is kept, so that every answer counts.
  const server = spawnServer('--workers', '2', '--cache-bytes', '0', '--database', database);
  const origin = await server.origin();
  expect(await askTimes(origin, 6)).toEqual(Array(6).fill(ANSWER));
  const before = await metricsOf(origin);
  expect(before.planned).toHaveLength(2);
  expect(Math.min(...before.planned)).toBeGreaterThan(0);
  expect(before.planned[0]! + before.planned[1]!).toBe(6);

  const [first = 0, second] = before.processes;
  process.kill(first, 'SIGKILL');
  const [, dead, next] = await server.stderr.find(
    /^worker 1 \(process (\d+)\) has ended with SIGKILL; process (\d+) takes its place$/,
  );
  expect(Number(dead)).toBe(first);
  expect(await askTimes(origin, 6)).toEqual(Array(6).fill(ANSWER));
  const after = await metricsOf(origin);
  expect(after.processes).toEqual([Number(next), second]);
  expect(after.planned[0]! + after.planned[1]!).toBe(12);

  server.tell('SIGTERM');
  expect(await server.ended).toEqual([0, null]);
  expect([first, ...after.processes].filter(lives)).toEqual([]);
  expect(server.stdout.all).toHaveLength(1);
});

test('a request under way is answered before the workers end', async () => {
  // Nothing is kept, so that every answer counts.
  const server = spawnServer('--workers', '2', '--cache-bytes', '0', '--database', database);
  const origin = await server.origin();
  const body = JSON.stringify({ query: '{ reports { totalCount } }' });
  const headers = { 'content-type': 'application/json', 'content-length': body.length, expect: '100-continue' };
  const slow = request(`${origin}/graphql`, { method: 'POST', headers, agent: false });
  slow.flushHeaders();
  await once(slow, 'continue');
  server.tell('SIGINT');
  // A connection that comes just when the last worker closes may never be answered.
  const refused = (): Promise<boolean> =>
    getAlone(`${origin}/healthz`, AbortSignal.timeout(1000)).then(
      () => false,
      ({ code }: NodeJS.ErrnoException) => code === 'ECONNREFUSED',
    );
  while (!(await refused()));
  slow.end(body);
  const [response] = await once(slow, 'response');
  expect(await text(response)).toBe(ANSWER);
  expect(await server.ended).toEqual([0, null]);
});

test('workers that die again and again are given up, with an error', async () => {
  // Nothing is kept, so that every answer counts.
  const server = spawnServer('--workers', '2', '--cache-bytes', '0', '--database', database);
  let [victim] = (await metricsOf(await server.origin())).processes;
  for (let deaths = 1; deaths <= 6; deaths++) {
    process.kill(victim!, 'SIGKILL');
    const [, next] = await server.stderr.find(new RegExp(`process ${victim}\\).* process (\\d+) takes its place$`));
    victim = Number(next);
  }
  process.kill(victim!, 'SIGKILL');
  expect(await server.ended).toEqual([70, null]);
  expect(server.stderr.all).toContain(
    `unexpected error: worker 1 (process ${victim}) has ended with SIGKILL; too many have within a minute`,
  );
});

test('a port that is in use is told once, and no worker is left', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const server = spawnServer('--workers', '2', '--database', database, '--port', `${port}`);
  expect(await server.ended).toEqual([1, null]);
  other.close();
  expect(server.stdout.all).toEqual([]);
  expect(server.stderr.all).toEqual([
    `port ${port} of 127.0.0.1 is in use already; choose another with --port or PORT`,
  ]);
});
