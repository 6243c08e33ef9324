import { provincesOfSites } from '../../../knowledge/province-domains.ts';
import type { RegionEntry } from '../../../knowledge/region-table.ts';
import { bareNameOf } from '../../../knowledge/short-names.ts';

/** What was found, and whether there was a name that could mean several divisions. */
export interface FoundRegion {
  region: RegionEntry | null;
  ambiguous: boolean;
}

/** What a town calls those above it (县委、县政府) tells what it lies in. */
const ABOVE_TOWN: readonly (readonly [ending: RegExp, spoken: RegExp])[] = [
  [/县$/, /县[委政]|县人民政府/],
  [/区$/, /区[委政]|区人民政府/],
  [/旗$/, /旗[委政]|旗人民政府/],
  [/市$/, /市[委政]|市人民政府/],
];

/** The ending of the county that a town of this text lies in; null where the text speaks of none, or of several. */
function endingAbove(text: string): RegExp | null {
  const spoken = ABOVE_TOWN.filter(([, pattern]) => pattern.test(text));
  // a town of a county speaks of the city above that as well; 自治区党委 is none of a district's
  const [own, other] = spoken.length > 1 ? spoken.filter(([ending]) => !ending.test('市')) : spoken;
  return own && !other ? own[0] : null;
}

/**
 * How much else in the report speaks for one of several divisions of a name.
 *
 * @param text the report, and `besides`: the same without the name itself, for 柳林镇 speaks for no 柳林县
 */
function support(
  entry: RegionEntry,
  text: string,
  besides: string,
  code: string | null,
  sites: ReadonlySet<string>,
  ending: RegExp | null,
): number {
  const above = entry.path.slice(0, -1);
  let score = sites.has(entry.path[0]!) ? 2 : 0;
  if (entry.level === 'TOWNSHIP' && ending?.test(above.at(-1)!)) score += 3;
  // 渠县 in front of its town, without its ending: 渠青龙镇
  const next = above.at(-1);
  if (next !== undefined && text.includes(bareNameOf(next) + entry.name)) score += 4;
  above.forEach((name) => {
    if (text.includes(name)) score += 4;
    else if (name.length > 2 && besides.includes(bareNameOf(name))) score += 1;
  });
  if (code !== null) {
    if (entry.code.startsWith(code.replace(/(?:00)+$/, ''))) score += 8;
    else if (entry.code.slice(0, 4) === code.slice(0, 4)) score += 5;
    else if (entry.code.slice(0, 2) === code.slice(0, 2)) score += 2;
  }
  return score;
}

/**
 * Chooses among the divisions of one name, a current one where there is any, by what else speaks for each.
 *
 * @param text the whole report, folded
 * @param code six digits, as its index number gives them; null where it gives none
 */
export function chooseDivision(entries: readonly RegionEntry[], text: string, code: string | null): FoundRegion {
  const current = entries.filter(({ until }) => until === null);
  const pool = current.length > 0 ? current : entries;
  if (pool.length <= 1) return { region: pool[0] ?? null, ambiguous: false };
  const sites = provincesOfSites(text);
  const ending = pool.some(({ level }) => level === 'TOWNSHIP') ? endingAbove(text) : null;
  const besides = text.split(pool[0]!.name).join('');
  const ranked = pool
    .map((entry) => ({ entry, score: support(entry, text, besides, code, sites, ending) }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  if (first!.score > 0 && first!.score > second!.score) return { region: first!.entry, ambiguous: false };
  return { region: null, ambiguous: true };
}
