import { canBeOwn, type Speaker } from '../../../knowledge/division-words.ts';
import type { RegionEntry, RegionTable } from '../../../knowledge/region-table.ts';
import { characterSet } from '../../../text/character-set.ts';
import type { Mention } from './mentions.ts';

/** With whom something is done, or where to: 与某某区对口协作. */
const BESIDE = characterSet('与赴');

/** The divisions of the name that the text speaks of most, of those that can be the speaker's own; who opens as a government counts more. */
export function mostMentioned(
  mentions: readonly Mention[],
  speaker: Speaker | null,
  text: string,
  preamble: string,
): readonly RegionEntry[] | null {
  const scores = new Map<string, Named>();
  mentions.forEach((mention, index) => {
    if (BESIDE[text.charCodeAt(mention.start - 1)] === 1) return;
    // a district right behind its city: what is spoken of is the district
    const isAbove = mentions[index + 1]?.start === mention.end;
    if (speaker === null && isAbove) return;
    const current = mention.entries.filter(({ until }) => until === null);
    const pool = current.length > 0 ? current : mention.entries;
    const entries = speaker === null ? pool : pool.filter((entry) => canBeOwn(entry, speaker));
    if (entries.length === 0) return;
    const known = scores.get(mention.name) ?? { entries, score: 0 };
    const speaks = text.startsWith('人民政府', mention.end) && mention.end <= preamble.length + 200;
    known.score += speaks ? 5 : isAbove ? 0.2 : 1;
    scores.set(mention.name, known);
  });
  let best: Named | null = null;
  for (const candidate of scores.values()) if (best === null || isMoreSpokenOf(candidate, best)) best = candidate;
  return best?.entries ?? null;
}

/** The divisions of a name, and how much is said of it. */
interface Named {
  entries: readonly RegionEntry[];
  score: number;
}

/** Of a city and one below it, or a province and what is in it, that are spoken of as much, the lower: the upper does not speak of one that often. */
function isMoreSpokenOf(candidate: Named, best: Named): boolean {
  if (candidate.score !== best.score) return candidate.score > best.score;
  return candidate.entries.some((lower) =>
    best.entries.some(
      ({ name, level }) =>
        lower.path.slice(0, -1).includes(name) && (level === 'PROVINCE' || lower.name.endsWith('市')),
    ),
  );
}

/** What can be what a report calls 我市 or 我县: no province, but a city as large as one. */
export function notAbove(mentions: readonly Mention[], speaker: Speaker | null): readonly Mention[] {
  if (speaker === null || speaker === 'PROVINCE') return mentions;
  return mentions.filter(
    ({ name, entries }) => name.endsWith('市') || entries.some((entry) => entry.level !== 'PROVINCE'),
  );
}

/** The codes of the division of each speaker that a division lies in, which are their own first figures. */
const FIGURES_OF: Readonly<Partial<Record<Speaker, number>>> = { CITY: 4, COUNTY: 6 };

/**
 * The division that most of the towns or counties lie in that a text speaks of, where it does not name the speaker's own:
 * a county by its towns, a city by its counties. Null where there is no such.
 *
 * @param text the report, folded
 */
export function aroundMentioned(
  mentions: readonly Mention[],
  speaker: Speaker,
  text: string,
  regions: RegionTable,
): RegionEntry | null {
  const figures = FIGURES_OF[speaker];
  if (figures === undefined) return null;
  const codes = mentions.flatMap(({ entries, start }) => {
    const current = entries.filter(({ until }) => until === null);
    const only = current.length === 1 && BESIDE[text.charCodeAt(start - 1)] !== 1 ? current[0]! : null;
    return only && only.code.replace(/00$/, '').length > figures ? [only.code.slice(0, figures).padEnd(6, '0')] : [];
  });
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  const division = most && most[1] * 2 > codes.length ? regions.byCode(most[0]) : null;
  return division && canBeOwn(division, speaker) ? division : null;
}
