import { canBeOwn, type Speaker } from '../../../knowledge/division-words.ts';
import type { RegionEntry, RegionTable } from '../../../knowledge/region-table.ts';
import { bareNameOf } from '../../../knowledge/short-names.ts';
import { REGION_LEVELS } from '../../../records/region.ts';
import { matchesOf } from '../../../text/matches-of.ts';

/** 绍兴2023年…, 广西法治政府建设…: what a title begins with. */
const OPENS_TITLE = /^(?:关于)?(?<name>[\u4e00-\u9fff]{2,7}?)(?=20\d\d|二[零〇○]|年度|法治政府)/;

const ENDINGS = ['市', '县', '区', '旗', '盟', '地区'];

/** The provinces, and below them the prefectures. */
function upperDivisions(regions: RegionTable): readonly RegionEntry[] {
  const provinces = PROVINCE_CODES.flatMap((code) => regions.byCode(`${code}0000`) ?? []);
  return [...provinces, ...provinces.flatMap(({ code }) => regions.childrenOf(code))];
}
const PROVINCE_CODES = Array.from({ length: 56 }, (_, index) => index + 11);

/**
 * The divisions that a title can be of which leaves out what their names end in: of those that the speaker can be, that
 * the text names in full, the uppermost (绍兴 is 绍兴市, 河北 the province).
 */
export function inTitleWithoutEnding(
  title: string,
  text: string,
  speaker: Speaker | null,
  regions: RegionTable,
): readonly RegionEntry[] {
  const name = OPENS_TITLE.exec(title)?.groups?.name;
  if (name === undefined) return [];
  const named = ENDINGS.flatMap((ending) => regions.named(name + ending));
  const upper = upperDivisions(regions).filter((entry) => bareNameOf(entry.name) === name);
  const current = [...new Set([...named, ...upper])].filter(({ until }) => until === null);
  const own = orAll(current, (entry) => speaker === null || canBeOwn(entry, speaker));
  const inFull = orAll(own, (entry) => text.includes(entry.name));
  const level = REGION_LEVELS.find((level) => inFull.some((entry) => entry.level === level));
  return inFull.filter((entry) => entry.level === level);
}

/** Those of which something is true, or all where it is true of none. */
function orAll<Item>(items: readonly Item[], isTrue: (item: Item) => boolean): readonly Item[] {
  const found = items.filter(isTrue);
  return found.length > 0 ? found : items;
}

/** The work that bears the name of its division: 法治吴兴, 平安珠海. */
const NAMED_WORK = /(?:法治|平安)(?<name>[\u4e00-\u9fff]{2,4}?)(?=[”",。、的]|建设|工作|考评|创建|市|县|区)/g;

/** The divisions that the speaker can be which the work that is reported bears the name of. */
export function namedByWork(text: string, speaker: Speaker | null, regions: RegionTable): readonly RegionEntry[] {
  const names = new Set(matchesOf(NAMED_WORK, text).map(({ groups }) => groups!.name!));
  for (const name of names) {
    const named = ENDINGS.flatMap((ending) => regions.named(name + ending));
    const own = named.filter((entry) => entry.until === null && (speaker === null || canBeOwn(entry, speaker)));
    if (own.length > 0) return own;
  }
  return [];
}

/** 长治久安 is no place. */
const NO_PLACE = /长治(?=久安)/g;

/**
 * The city or province that a text speaks of most without its ending (在绍兴召开), where it is one of those: names of
 * counties are too often words. Null where two are spoken of as much.
 */
export function spokenOfWithoutEnding(text: string, speaker: Speaker | null, regions: RegionTable): RegionEntry | null {
  if (speaker !== 'CITY' && speaker !== 'PROVINCE') return null;
  const said = text.replace(NO_PLACE, '');
  const ranked = upperDivisions(regions)
    .filter((entry) => entry.level !== 'COUNTY' && canBeOwn(entry, speaker))
    .map((entry) => ({ entry, count: said.split(bareNameOf(entry.name)).length - 1 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const [first, second] = ranked;
  return first && first.count > (second?.count ?? 0) ? first.entry : null;
}
