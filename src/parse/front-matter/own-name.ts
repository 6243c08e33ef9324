import { shortNameOf } from '../../knowledge/short-names.ts';
import type { Region } from '../../records/region.ts';

/** A name without the divisions in front of it, so that the region's own can be put there. */
export function ownName(name: string, region: Region | null): string {
  let own = name.replace(/^中共/, '');
  for (const above of region?.path ?? []) {
    const short = shortNameOf(above);
    if (own.startsWith(above)) own = own.slice(above.length);
    else if (short !== null && own.startsWith(short)) own = own.slice(short.length);
  }
  return own;
}
