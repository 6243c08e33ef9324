import type { RegionEntry, RegionTable } from '../../src/knowledge/region-table.ts';
import type { Body } from '../../src/records/body.ts';

/** Who reports on which year. */
export interface Reporter {
  region: RegionEntry;
  body: Body;
  year: number;
}

const FIRST_YEAR = 2011;

/** How many years in a row a body reports, unless told otherwise: so that there is something to compare. */
export const YEARS = 15;

/** What reports in a county: its government (null), or a department. */
const OFFICES = [null, '市场监督管理局', '教育局', '司法局', '交通运输局', '应急管理局'] as const;

/** One body in so many is a township's government. */
const TOWNSHIP_TURN = 4;

/**
 * Who reports, by the number of the report: real divisions from all over the country, no body twice for one year.
 *
 * @param years How many years in a row a body reports.
 * @returns A function from a report's number to who reports; it throws a RangeError where nobody is left, beyond some
 *   hundred thousand.
 */
export function reporters(regions: RegionTable, years = YEARS): (index: number) => Reporter {
  const current = [...regions.all()].filter((region) => isUnmistakable(region, regions));
  const counties = current.filter(({ level }) => level === 'COUNTY');
  const townships = current.filter(({ level }) => level === 'TOWNSHIP');
  const inCounty = (number: number, year: number): Reporter | undefined => {
    const round = Math.floor(number / counties.length);
    const region = counties[spread(number % counties.length, counties.length)]!;
    if (round >= OFFICES.length) return undefined;
    const office = OFFICES[(number + round) % OFFICES.length]!;
    return { region, year, body: bodyOf(region, office) };
  };
  const inTownship = (number: number, year: number): Reporter | undefined => {
    if (number >= townships.length) return undefined;
    const region = townships[spread(number, townships.length)]!;
    return { region, year, body: bodyOf(region, null) };
  };
  return (index) => {
    const year = FIRST_YEAR + (index % years);
    const number = Math.floor(index / years);
    const turns = Math.floor(number / TOWNSHIP_TURN);
    const isTownship = number % TOWNSHIP_TURN === TOWNSHIP_TURN - 1;
    const reporter = isTownship ? inTownship(turns, year) : inCounty(number - turns, year);
    if (!reporter) throw new RangeError(`no body is left to make report ${index + 1}; make fewer`);
    return reporter;
  };
}

/** A county or a township whose name alone tells which one it is. */
function isUnmistakable({ name, until, path }: RegionEntry, regions: RegionTable): boolean {
  if (until !== null || !/[县区市旗乡镇]$/.test(name) || /开发|管理|园区|示范|农场|林场/.test(path.join('')))
    return false;
  return regions.named(name).length === 1;
}

function bodyOf({ name }: RegionEntry, office: string | null): Body {
  if (office === null) return { name: `${name}人民政府`, kind: 'GOVERNMENT' };
  return { name: `${name}${office}`, kind: 'DEPARTMENT' };
}

/** Neighbours in number are far apart in the list, and none is met twice: the step shares no factor with the length. */
function spread(number: number, length: number): number {
  let step = Math.floor(length * 0.618);
  while (greatestCommonDivisor(step, length) !== 1) step += 1;
  return (number * step) % length;
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));
