import {
  canBeOwn,
  IS_ZONE,
  LEADERS,
  OUR_DIVISION,
  type Speaker,
  WHOLE_DIVISION,
  ZONE,
} from '../../../knowledge/division-words.ts';
import type { RegionEntry, RegionTable } from '../../../knowledge/region-table.ts';
import { matchesOf } from '../../../text/matches-of.ts';
import { inTitleWithoutEnding, namedByWork, spokenOfWithoutEnding } from './bare-names.ts';
import { chooseDivision, type FoundRegion } from './choose-division.ts';
import { findMentions, leading } from './mentions.ts';
import { aroundMentioned, mostMentioned, notAbove } from './most-mentioned.ts';
import { readOpeningDivision } from './opening-division.ts';

/** What of a report tells who reports. */
interface Evidence {
  /** Name of the body that reports, folded, where it is known from elsewhere. */
  named: string | null;
  /** The title, folded. */
  title: string | null;
  /** The department, zone or town that the opening names as the one who reports. */
  opening: string | null;
  /** Who signs, publishes: folded. */
  signatures: readonly string[];
  /** Text in front of the first section, folded. */
  preamble: string;
  /** The whole text, folded. */
  text: string;
  indexNumber: string | null;
}

/** All ways of several to speak as one expression, a group for each: one pass over a text instead of four. */
const anyOf = (said: typeof OUR_DIVISION): RegExp =>
  new RegExp(said.map(([, { source }]) => `(${source})`).join('|'), 'g');

/** Reads which of several a text says most, or null where it says none. */
function mostSaid(said: typeof OUR_DIVISION): (text: string) => Speaker | null {
  const any = anyOf(said);
  return (text) => {
    const counts = said.map(() => 0);
    for (const match of matchesOf(any, text)) {
      const group = match.findIndex((written, at) => at > 0 && written !== undefined);
      counts[group - 1]!++;
    }
    const most = Math.max(...counts);
    return most > 0 ? said[counts.indexOf(most)]![0] : null;
  };
}
const ourDivision = mostSaid(OUR_DIVISION);
const wholeDivision = mostSaid(WHOLE_DIVISION);

/** Of what a department is by what stands in front of its name without the division's own: 区城市管理局. */
function ownerOf(department: string | null): Speaker | null {
  const first = department?.[0];
  // 市交通运输局某某管理局 is a branch, in a district
  if (first === undefined || /局[\u4e00-\u9fff]{2,8}局$/.test(department!)) return null;
  return OWNER_BY_PREFIX.find(([, prefixes]) => prefixes.includes(first))?.[0] ?? null;
}
const OWNER_BY_PREFIX: readonly (readonly [Speaker, string])[] = [
  ['COUNTY', '县区旗'],
  ['CITY', '市州盟'],
  ['PROVINCE', '省'],
];

const AS_DEPARTMENT = /[我本全](?:局|委(?!员)|厅)/;

/** Of what a department is that speaks of itself as such (我局) by who leads it: 在县委、县政府的领导下. */
function ledBy(preamble: string, text: string): Speaker | null {
  if (!AS_DEPARTMENT.test(text)) return null;
  return LEADERS.find(([, pattern]) => pattern.test(preamble === '' ? text : preamble))?.[0] ?? null;
}

/** The division code within an index number or the unified credit code of its publisher: 11 140522 K03478216C. */
const divisionCode = (indexNumber: string | null): string | null =>
  /^(?:1[1-9])?(\d{6})(?=\D|[A-Z\d]{9,})/.exec(indexNumber ?? '')?.[1] ?? null;

/** The divisions that the zone of a title can lie in: 天津滨海高新区 in 天津市, for there is no 天津滨海市. */
function zoneOf(title: string, regions: RegionTable): readonly RegionEntry[] {
  const name = ZONE.exec(title)?.groups?.name ?? '';
  for (let length = name.length; length >= 2; length--) {
    const named = ['市', '县', '区', '省'].flatMap((ending) => regions.named(name.slice(0, length) + ending));
    if (named.length > 0) return named;
  }
  return [];
}

/** The division that a zone lies in whose name does not tell it: the county or city that its text speaks of most. */
function aroundZone(text: string, code: string | null, regions: RegionTable): FoundRegion {
  const mentions = findMentions(text, regions).filter(({ entries }) => entries.some(isCountyOrCity));
  const best = mostMentioned(mentions, null, text, '');
  if (best) return chooseDivision(best.filter(isCountyOrCity), text, code);
  return { region: spokenOfWithoutEnding(text, 'CITY', regions), ambiguous: false };
}

const isCountyOrCity = ({ level }: RegionEntry): boolean => level === 'COUNTY' || level === 'PREFECTURE';

/**
 * The division that reports: named by its body's name where that is known, or by the title, else by who signs, else the one that the text speaks of most at the
 * level it speaks from. A name that several divisions share is decided by the divisions above it in the text and by the
 * division code in the index number; null where it stays open. Where the text names none, one whose name stands without its
 * ending in the title (绍兴2023年…) or, for a city or a province, in the text.
 */
export function readRegion(
  { named, title, opening, signatures, preamble, text, indexNumber }: Evidence,
  regions: RegionTable,
): FoundRegion {
  const code = divisionCode(indexNumber);
  for (const place of [named, title, opening, readOpeningDivision(preamble), ...signatures]) {
    if (place === null) continue;
    const mention = leading(findMentions(place, regions), place);
    if (mention) return chooseDivision(mention.entries, text, code);
  }
  const zone =
    [title, opening].map((place) => (place === null ? [] : zoneOf(place, regions))).find(({ length }) => length > 0) ??
    [];
  if (zone.length > 0) return chooseDivision(zone, text, code);
  if (opening !== null && IS_ZONE.test(opening)) return aroundZone(text, code, regions);
  const own = ownerOf(opening) ?? ourDivision(text);
  const speaker = own ?? ledBy(preamble, text) ?? wholeDivision(text);
  const bare = title === null ? [] : inTitleWithoutEnding(title, text, speaker, regions);
  if (bare.length > 0) return chooseDivision(bare, text, code);
  const mentions = findMentions(text, regions);
  const best =
    mostMentioned(mentions, speaker, text, preamble) ??
    // who says 我县 is none of the divisions of other kinds that it speaks of
    (own !== null || speaker === 'TOWNSHIP' ? null : mostMentioned(notAbove(mentions, speaker), null, text, preamble));
  if (best) return chooseDivision(best, text, code);
  const around = speaker === null ? null : aroundMentioned(mentions, speaker, text, regions);
  if (around) return { region: around, ambiguous: false };
  const work = namedByWork(text, speaker, regions);
  if (work.length > 0) return chooseDivision(work, text, code);
  const byCode = code === null ? null : regions.byCode(code);
  const coded = byCode && (speaker === null || canBeOwn(byCode, speaker)) ? byCode : null;
  return { region: coded ?? spokenOfWithoutEnding(text, speaker, regions), ambiguous: false };
}
