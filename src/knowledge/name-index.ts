import { NameBits } from './name-bits.ts';
import { lengthsByEnding, toPairs } from './name-endings.ts';
import { hashOfName } from './name-hash.ts';
import type { RegionRow } from './region-row.ts';
import { shortNameOf } from './short-names.ts';
import { isTextAt, type TextColumn, textColumn } from './text-column.ts';

/** A hash table of the names of divisions, as plain data. */
interface NameTable {
  names: TextColumn;
  /** The places of all names, bucket by bucket; in a bucket in their order. */
  places: Uint32Array;
  /** Where each bucket begins, and behind them where the last one ends; as many buckets as a power of two. */
  buckets: Uint32Array;
}

/** What names of divisions are looked up by, as plain data too. */
export interface NameIndex extends NameTable {
  /** Places of the divisions that each short name is for. */
  shortNames: Map<string, number[]>;
  /** The bytes of `NameBits` for names and short names. */
  bits: Uint8Array;
  /** How long names and short names are by what they end in, as `toPairs` has it. */
  endings: Int32Array;
}

/** Indexes divisions by their names, and autonomous ones by their short names too, where these are no other's. */
export function createNameIndex(regions: readonly RegionRow[]): NameIndex {
  const own = regions.map((row) => row[1]);
  const names = textColumn(own);
  const table = { names, ...intoBuckets(own) };
  const shortNames = findShortNames(regions);
  for (const short of shortNames.keys()) if (placesIn(table, short).length > 0) shortNames.delete(short);
  const all = own.concat([...shortNames.keys()]);
  return {
    ...table,
    shortNames,
    bits: new NameBits(all).bytes,
    endings: toPairs(lengthsByEnding(all)),
  };
}

/** The places of the divisions of a name, in their order; of most that are asked for there are none. */
export function placesOf(index: NameIndex, name: string): readonly number[] {
  const found = placesIn(index, name);
  return found.length > 0 ? found : (index.shortNames.get(name) ?? found);
}

function placesIn({ names, places, buckets }: NameTable, name: string): number[] {
  const bucket = bucketOf(name, buckets.length - 1);
  const found: number[] = [];
  for (let at = buckets[bucket]!; at < buckets[bucket + 1]!; at++)
    if (isTextAt(names, places[at]!, name)) found.push(places[at]!);
  return found;
}

const bucketOf = (name: string, count: number): number => hashOfName(name) & (count - 1);

/** Sorts by counting: how many names each bucket has tells where the next one begins. */
function intoBuckets(names: readonly string[]): Omit<NameTable, 'names'> {
  const count = 1 << (32 - Math.clz32(names.length));
  const bucketAt = new Uint32Array(names.length);
  const buckets = new Uint32Array(count + 1);
  for (let place = 0; place < names.length; place++) {
    const bucket = bucketOf(names[place]!, count);
    bucketAt[place] = bucket;
    buckets[bucket + 1]! += 1;
  }
  for (let bucket = 0; bucket < count; bucket++) buckets[bucket + 1]! += buckets[bucket]!;
  const next = buckets.slice();
  const places = new Uint32Array(names.length);
  for (let place = 0; place < names.length; place++) places[next[bucketAt[place]!]!++] = place;
  return { places, buckets };
}

function findShortNames(regions: readonly RegionRow[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (let place = 0; place < regions.length; place++) {
    const [code, name] = regions[place]!;
    const short = code.length === 6 && name.includes('自治') ? shortNameOf(name) : null;
    if (short === null) continue;
    const known = found.get(short);
    if (known) known.push(place);
    else found.set(short, [place]);
  }
  return found;
}
