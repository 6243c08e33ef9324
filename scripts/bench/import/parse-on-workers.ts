import { join } from 'node:path';
import { pMapIterable } from 'p-map';
import { Piscina } from 'piscina';
import { packageRoot } from '../../../src/package-root.ts';

/** As many files as an import hands to a worker at a time, and as many lists of them as a worker has at once. */
const FILES = 32;
const LISTS_PER_WORKER = 2;

/**
 * Parses files on as many workers as an import would, and does nothing else: how long that takes, in seconds, from the
 * start of the workers, which load the parser and the table of divisions, until the last report is here.
 */
export async function parseOnWorkers(files: readonly { path: string; name: string }[], jobs: number): Promise<number> {
  const lists: { path: string; name: string }[][] = [];
  for (let first = 0; first < files.length; first += FILES) {
    lists.push(files.slice(first, first + FILES).map(({ path, name }) => ({ path, name })));
  }
  const begin = performance.now();
  const pool = new Piscina({
    filename: join(packageRoot, 'dist', 'scripts', 'bench', 'import', 'parsing-worker.js'),
    ...{ minThreads: jobs, maxThreads: jobs, concurrentTasksPerWorker: LISTS_PER_WORKER },
    idleTimeout: Number.POSITIVE_INFINITY,
  });
  const parsed = pMapIterable(lists, (list) => pool.run(list) as Promise<unknown[]>, {
    concurrency: jobs * LISTS_PER_WORKER,
  });
  let reports = 0;
  for await (const list of parsed) reports += list.length;
  const seconds = (performance.now() - begin) / 1000;
  await pool.destroy();
  if (reports !== files.length) throw new Error(`${reports} of ${files.length} reports came back`);
  return seconds;
}
