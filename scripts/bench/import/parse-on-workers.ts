/**
 * Parses the texts of a folder on as many workers as an import would, and does nothing else. What an import is measured by:
 *
 *   node parse-on-workers.js FOLDER JOBS
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pMapIterable } from 'p-map';
import { Piscina } from 'piscina';
import { packageRoot } from '../../../src/package-root.ts';

/** As many files as an import hands to a worker at a time, and as many lists of them as a worker has at once. */
const FILES = 32;
const LISTS_PER_WORKER = 2;

const [folder, jobs] = [process.argv[2]!, Number(process.argv[3])];
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => ({ path: join(parentPath, name), name }));
const lists: { path: string; name: string }[][] = [];
for (let first = 0; first < files.length; first += FILES) lists.push(files.slice(first, first + FILES));

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
await pool.destroy();
console.log(JSON.stringify({ reports }));
