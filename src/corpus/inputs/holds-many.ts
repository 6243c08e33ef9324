import { type Dirent, opendirSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_ITEMS } from '../most-items.ts';

/** So many folders tell: where these hold little, it may be little altogether, or long in coming. */
const MOST_FOLDERS = 16;

/**
 * Whether a path is a folder in which, or in whose folders, more lies than one thread is given at a time. Takes no longer
 * however much there is: of many folders the first are looked into.
 */
export function holdsMany(path: string): boolean {
  const folders = [path];
  let files = 0;
  for (let next = 0; next < Math.min(folders.length, MOST_FOLDERS); next++) {
    for (const entry of entriesOf(folders[next]!)) {
      if (entry.isDirectory()) folders.push(join(folders[next]!, entry.name));
      else files += 1;
      if (files > MOST_ITEMS) return true;
      if (folders.length > MOST_FOLDERS) break;
    }
  }
  return false;
}

/** None of what is no folder, or cannot be read, which is said by whoever reads it. */
function* entriesOf(path: string): Generator<Dirent> {
  try {
    const folder = opendirSync(path);
    try {
      for (let entry = folder.readSync(); entry; entry = folder.readSync()) yield entry;
    } finally {
      folder.closeSync();
    }
  } catch {}
}
