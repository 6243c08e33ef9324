import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { RegionIndex } from '../knowledge/region-index.ts';
import { packageRoot } from '../package-root.ts';
import { withUnfinished } from './with-unfinished.ts';

/** The index of the divisions: the build makes it, and it is not needed but to be faster. */
export const BUILT_REGIONS = join(packageRoot, 'dist', 'regions.bin');

/** What an index is made like: another one whenever another index comes of the same divisions. */
const FORM = '1';

/** Bytes that the file begins with: they tell that what follows is whole, of these divisions and of this form. */
const SEAL_LENGTH = 32;

const sealOf = (body: Uint8Array, version: string): Buffer =>
  createHash('sha256').update(`${FORM} ${version} `).update(body).digest();

/** @param version What tells the divisions from any others, as `regionsVersion` does. */
export function saveBuiltRegions(index: RegionIndex, version: string, path: string): void {
  const body = serialize(index);
  withUnfinished(path, (unfinished) => {
    writeFileSync(unfinished, Buffer.concat([sealOf(body, version), body]));
    renameSync(unfinished, path);
  });
}

/** @returns null where there is no file, or whatever is wrong with it: one of other divisions, of another form, damaged. */
export function readBuiltRegions(version: string, path: string): RegionIndex | null {
  try {
    const file = readFileSync(path);
    const body = file.subarray(SEAL_LENGTH);
    return sealOf(body, version).equals(file.subarray(0, SEAL_LENGTH)) ? (deserialize(body) as RegionIndex) : null;
  } catch {
    return null;
  }
}
