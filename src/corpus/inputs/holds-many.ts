import { opendirSync } from 'node:fs';
import { MOST_ITEMS } from '../most-items.ts';

/** Whether a path is a folder in which more lies than one thread is given at a time; what lies deeper is not looked at. */
export function holdsMany(path: string): boolean {
  try {
    const folder = opendirSync(path);
    try {
      for (let seen = 0; seen <= MOST_ITEMS; seen++) if (folder.readSync() === null) return false;
      return true;
    } finally {
      folder.closeSync();
    }
  } catch {
    // no folder, or none that can be read, which is said by whoever reads it
    return false;
  }
}
