import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root.ts';

/** Documents that are measured together, again and again. */
export interface Workload {
  name: string;
  documents: readonly string[];
}

/** UTF-8 bytes of documents in millions. */
export const megabytes = (documents: readonly string[]): number =>
  documents.reduce((bytes, text) => bytes + Buffer.byteLength(text), 0) / 1e6;

/** Through a buffer, so that no contender pays for joining what V8 keeps as a tree of parts. */
const flat = (text: string): string => Buffer.from(text).toString();

const folder = join(packageRoot, 'seeds', 'reports');
const seeds: readonly Workload[] = readdirSync(folder)
  .sort()
  .map((name) => ({ name, documents: [flat(readFileSync(join(folder, name), 'utf8'))] }));

const joined = flat(seeds.flatMap(({ documents }) => documents).join('\n'));

/** Each seed, all of them one after the other, and all of them as one document. */
export const WORKLOADS: readonly Workload[] = [
  ...seeds,
  { name: 'five documents', documents: seeds.flatMap(({ documents }) => documents) },
  { name: 'five in one document', documents: [joined] },
];

/** One document of about so many million bytes: the seeds over and over. */
export const documentOf = (size: number): string => flat(`${joined}\n`.repeat(Math.round(size / megabytes([joined]))));
