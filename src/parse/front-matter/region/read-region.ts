import { OWN_LEVEL, ZONE } from '../../../knowledge/division-words.ts';
import type { RegionEntry, RegionTable } from '../../../knowledge/region-table.ts';
import type { RegionLevel } from '../../../records/region.ts';
import { matchesOf } from '../../../text/matches-of.ts';
import { chooseDivision, type FoundRegion } from './choose-division.ts';
import { findMentions, leading, type Mention } from './mentions.ts';

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

/** All ways to speak of an own division, a group for each level: one pass over a text instead of four. */
const ANY_OWN_LEVEL = new RegExp(OWN_LEVEL.map(([, { source }]) => `(${source})`).join('|'), 'g');

/** The level that a report speaks from (我县, 全镇), or null where it does not say. */
function spokenLevel(text: string): RegionLevel | null {
  const counts = OWN_LEVEL.map(() => 0);
  for (const match of matchesOf(ANY_OWN_LEVEL, text)) {
    const group = match.findIndex((written, at) => at > 0 && written !== undefined);
    counts[group - 1]!++;
  }
  const most = Math.max(...counts);
  return most > 0 ? OWN_LEVEL[counts.indexOf(most)]![0] : null;
}

/** The level of a department by what stands in front of its name without the division's own: 区城市管理局. */
function levelOf(department: string | null): RegionLevel | null {
  const first = department?.[0];
  if (first === undefined) return null;
  return LEVEL_OF_PREFIX.find(([, prefixes]) => prefixes.includes(first))?.[0] ?? null;
}
const LEVEL_OF_PREFIX: readonly (readonly [RegionLevel, string])[] = [
  ['COUNTY', '县区旗'],
  ['PREFECTURE', '市州盟'],
  ['PROVINCE', '省'],
];

/** The division code within an index number or the unified credit code of its publisher: 11 140522 K03478216C. */
const divisionCode = (indexNumber: string | null): string | null =>
  /^(?:1[1-9])?(\d{6})(?=\D|[A-Z\d]{9,})/.exec(indexNumber ?? '')?.[1] ?? null;

/** The divisions that the zone of a title can lie in. */
function zoneOf(title: string, regions: RegionTable): readonly RegionEntry[] {
  const name = ZONE.exec(title)?.groups?.name;
  return name === undefined ? [] : ['市', '县', '区'].flatMap((ending) => regions.named(name + ending));
}

/** The divisions of the name that the text speaks of most, of one level or of any; who opens as a government counts more. */
function mostMentioned(
  mentions: readonly Mention[],
  level: RegionLevel | null,
  text: string,
  preamble: string,
): readonly RegionEntry[] | null {
  const scores = new Map<string, { entries: readonly RegionEntry[]; score: number }>();
  mentions.forEach((mention, index) => {
    // a district right behind its city: what is spoken of is the district
    if (level === null && mentions[index + 1]?.start === mention.end) return;
    const entries = level === null ? mention.entries : mention.entries.filter((entry) => entry.level === level);
    if (entries.length === 0) return;
    const known = scores.get(mention.name) ?? { entries, score: 0 };
    const speaks = text.startsWith('人民政府', mention.end) && mention.end <= preamble.length + 200;
    known.score += speaks ? 5 : 1;
    scores.set(mention.name, known);
  });
  let best: { entries: readonly RegionEntry[]; score: number } | null = null;
  for (const candidate of scores.values()) if (best === null || candidate.score > best.score) best = candidate;
  return best?.entries ?? null;
}

/** What can be what a report calls 我市 or 我县: no province, but a city as large as one. */
function notAbove(mentions: readonly Mention[], level: RegionLevel | null): readonly Mention[] {
  if (level === null || level === 'PROVINCE') return mentions;
  return mentions.filter(
    ({ name, entries }) => name.endsWith('市') || entries.some((entry) => entry.level !== 'PROVINCE'),
  );
}

/**
 * The division that reports: named by its body's name where that is known, or by the title, else by who signs, else the one that the text speaks of most at the
 * level it speaks from. A name that several divisions share is decided by the divisions above it in the text and by the
 * division code in the index number; null where it stays open.
 */
export function readRegion(
  { named, title, opening, signatures, preamble, text, indexNumber }: Evidence,
  regions: RegionTable,
): FoundRegion {
  const code = divisionCode(indexNumber);
  for (const place of [named, title, opening, ...signatures]) {
    if (place === null) continue;
    const mention = leading(findMentions(place, regions), place);
    if (mention) return chooseDivision(mention.entries, text, code);
  }
  const zone =
    [title, opening].map((place) => (place === null ? [] : zoneOf(place, regions))).find(({ length }) => length > 0) ??
    [];
  if (zone.length > 0) return chooseDivision(zone, text, code);
  const level = levelOf(opening) ?? spokenLevel(text);
  const mentions = findMentions(text, regions);
  const best =
    mostMentioned(mentions, level, text, preamble) ?? mostMentioned(notAbove(mentions, level), null, text, preamble);
  if (best) return chooseDivision(best, text, code);
  const byCode = code === null ? null : regions.byCode(code);
  return { region: byCode && (level === null || byCode.level === level) ? byCode : null, ambiguous: false };
}
