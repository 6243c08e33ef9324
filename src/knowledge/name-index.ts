import { groupBy } from './group-by.ts';
import { NameBits } from './name-bits.ts';
import type { RegionRow } from './region-row.ts';
import { shortNameOf } from './short-names.ts';

/** What names of divisions are looked up by. */
export interface NameIndex {
  rows: ReadonlyMap<string, RegionRow[]>;
  /** Tells of most words that they are no name. */
  bits: NameBits;
  /** How long the names are that end in two characters, as `endingOf` tells them; longest first. */
  lengths: ReadonlyMap<number, readonly number[]>;
}

/** Two code units as one number: looking a number up takes a fraction of what a piece of a text does. */
export const endingOf = (lastButOne: number, last: number): number => (lastButOne << 16) | last;

/** Indexes divisions by their names, and autonomous ones by their short names too, where these are no other's. */
export function createNameIndex(regions: readonly RegionRow[]): NameIndex {
  const rows = groupBy(regions, ([, name]) => name);
  const autonomous = regions.filter(([code, name]) => code.length === 6 && name.includes('自治'));
  for (const [short, own] of groupBy(autonomous, ([, name]) => shortNameOf(name) ?? ''))
    if (short !== '' && !rows.has(short)) rows.set(short, own);
  return { rows, bits: new NameBits(rows.keys()), lengths: lengthsByEnding(rows.keys()) };
}

function lengthsByEnding(names: Iterable<string>): Map<number, number[]> {
  const lengths = new Map<number, number[]>();
  for (const name of names) {
    const ending = endingOf(name.charCodeAt(name.length - 2), name.charCodeAt(name.length - 1));
    const known = lengths.get(ending);
    if (!known) lengths.set(ending, [name.length]);
    else if (!known.includes(name.length)) known.push(name.length);
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a);
  return lengths;
}
