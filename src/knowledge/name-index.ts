import { groupBy } from './group-by.ts';
import { NameBits } from './name-bits.ts';
import type { RegionRow } from './region-row.ts';
import { shortNameOf } from './short-names.ts';

/** What names of divisions are looked up by. */
export interface NameIndex {
  rows: ReadonlyMap<string, RegionRow[]>;
  /** Tells of most words that they are no name. */
  bits: NameBits;
  /** How long the names are that end in two characters, longest first. */
  lengths: ReadonlyMap<string, readonly number[]>;
}

/** Indexes divisions by their names, and autonomous ones by their short names too, where these are no other's. */
export function createNameIndex(regions: readonly RegionRow[]): NameIndex {
  const rows = groupBy(regions, ([, name]) => name);
  const autonomous = regions.filter(([code, name]) => code.length === 6 && name.includes('自治'));
  for (const [short, own] of groupBy(autonomous, ([, name]) => shortNameOf(name) ?? ''))
    if (short !== '' && !rows.has(short)) rows.set(short, own);
  return { rows, bits: new NameBits(rows.keys()), lengths: lengthsByEnding(rows.keys()) };
}

function lengthsByEnding(names: Iterable<string>): Map<string, number[]> {
  const lengths = new Map<string, number[]>();
  for (const name of names) {
    const pair = name.slice(-2);
    const known = lengths.get(pair);
    if (!known) lengths.set(pair, [name.length]);
    else if (!known.includes(name.length)) known.push(name.length);
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a);
  return lengths;
}
