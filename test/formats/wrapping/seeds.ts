import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../src/package-root.ts';

const folder = join(packageRoot, 'seeds', 'reports');

/** The reports of the seeds, by file name: what wrappings are tried on. */
export const SEEDS: readonly (readonly [name: string, text: string])[] = readdirSync(folder).map((name) => [
  name,
  readFileSync(join(folder, name), 'utf8'),
]);

/** The lines of a text that hold something, without the white space around them. */
export const linesOf = (text: string): string[] =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
