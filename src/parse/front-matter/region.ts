import { provincesOfSites } from '../../knowledge/province-domains.ts';
import type { RegionEntry, RegionTable } from '../../knowledge/region-table.ts';
import type { RegionLevel } from '../../records/region.ts';

/** A name of a division in folded text. */
export interface Mention {
  name: string;
  start: number;
  end: number;
  entries: readonly RegionEntry[];
}

const LONGEST_NAME = 15;
/** Endings of official names. */
const NAME_END = /[省市区县旗盟州镇乡]|街道|街(?!道)|苏木/g;
/** Names of divisions that are common nouns as well: they count only right behind the name of their city. */
const COMMON_NOUNS = new Set(['城区', '郊区', '矿区', '市区', '新区', '老城区', '新城区', '开发区', '景区']);

/** How many Chinese characters stand before a place, no more than a name has. */
function hanBefore(folded: string, end: number): number {
  let length = 0;
  while (length < LONGEST_NAME && folded.charCodeAt(end - length - 1) >= 0x3400) length++;
  return length;
}

/** What the lists of divisions hold that names none in running text. */
const NO_NAMES = new Set([
  '街道',
  '市区',
  '县区',
  '开发区',
  '经济开发区',
  '经济技术开发区',
  '高新区',
  '高新技术产业开发区',
  '工业园区',
]);

/** All names of divisions in folded text, the longest at each place. */
export function findMentions(folded: string, regions: RegionTable): Mention[] {
  const mentions: Mention[] = [];
  for (const match of folded.matchAll(NAME_END)) {
    const end = match.index + match[0].length;
    // 珠吉街 is short for 珠吉街道
    const rest = match[0] === '街' ? '道' : '';
    const longest = hanBefore(folded, end);
    for (const full of regions.lengthsEndingIn((folded.slice(Math.max(0, end - 2), end) + rest).slice(-2))) {
      const length = full - rest.length;
      if (length > longest) continue;
      if (length < 2) break;
      const start = end - length;
      const name = folded.slice(start, end) + rest;
      const entries = regions.named(name);
      if (entries.length === 0) continue;
      const previous = mentions.at(-1);
      if (NO_NAMES.has(name)) break;
      if (COMMON_NOUNS.has(name) && previous?.end !== start) break;
      // 冠县经济开发区 names no 县经济开发区: a list that leaves the county's own name out
      if (previous && previous.end === start + 1 && /^[县市区旗].*(?:开发区|园区)$/.test(name)) break;
      // 召开县委常委会: the end of a word and the beginning of another
      if (/^召开/.test(folded.slice(start - 1, end))) break;
      // 西夏区 within a longer name that ends at the same place was found first; one that it overlaps gives way
      if (previous && previous.end > start) mentions.pop();
      mentions.push({ name, start, end, entries });
      break;
    }
  }
  return mentions;
}

interface Evidence {
  /** The title, folded. */
  title: string | null;
  /** Who signs, publishes: folded. */
  signatures: readonly string[];
  /** Text in front of the first section, folded. */
  preamble: string;
  /** The whole text, folded. */
  text: string;
  indexNumber: string | null;
}

/** What was found, and whether there was a name that could mean several divisions. */
export interface FoundRegion {
  region: RegionEntry | null;
  ambiguous: boolean;
}

const LEVEL_WORDS: readonly (readonly [RegionLevel, RegExp])[] = [
  ['TOWNSHIP', /[我全][镇乡]|[我全]街|我办事处/g],
  ['COUNTY', /[我全](?:县|区|旗)/g],
  ['PREFECTURE', /[我全](?:市|州|盟)/g],
  ['PROVINCE', /[我全]省|全自治区/g],
];

/** The level that a report speaks from (我县, 全镇), or null where it does not say. */
function spokenLevel(text: string): RegionLevel | null {
  const counts = LEVEL_WORDS.map(([level, pattern]) => [level, text.match(pattern)?.length ?? 0] as const);
  const [level, count] = counts.reduce((best, next) => (next[1] > best[1] ? next : best));
  return count > 0 ? level : null;
}

/** The division code within an index number or the unified credit code of its publisher: 11 140522 K03478216C. */
const divisionCode = (indexNumber: string | null): string | null =>
  /^(?:1[1-9])?(\d{6})(?=\D|[A-Z\d]{9,})/.exec(indexNumber ?? '')?.[1] ?? null;

const withoutEnding = (name: string): string => name.replace(/(?:省|市|县|区|自治区|自治州|自治县|地区|盟)$/, '');

/** How much else in the report speaks for one of several divisions of a name. */
function support(entry: RegionEntry, text: string, code: string | null, sites: ReadonlySet<string>): number {
  const above = entry.path.slice(0, -1);
  let score = sites.has(entry.path[0]!) ? 2 : 0;
  above.forEach((name) => {
    if (text.includes(name)) score += 4;
    else if (name.length > 2 && text.includes(withoutEnding(name))) score += 1;
  });
  if (code !== null) {
    if (entry.code.startsWith(code.replace(/(?:00)+$/, ''))) score += 8;
    else if (entry.code.slice(0, 4) === code.slice(0, 4)) score += 5;
    else if (entry.code.slice(0, 2) === code.slice(0, 2)) score += 2;
  }
  return score;
}

function choose(entries: readonly RegionEntry[], text: string, code: string | null): FoundRegion {
  const current = entries.filter(({ until }) => until === null);
  const pool = current.length > 0 ? current : entries;
  if (pool.length <= 1) return { region: pool[0] ?? null, ambiguous: false };
  const sites = provincesOfSites(text);
  const ranked = pool
    .map((entry) => ({ entry, score: support(entry, text, code, sites) }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  if (first!.score > 0 && first!.score > second!.score) return { region: first!.entry, ambiguous: false };
  return { region: null, ambiguous: true };
}

/** The chain of names that opens a title (湖南省株洲市攸县2020年…): its last is the one that reports. */
function leading(mentions: readonly Mention[], title: string): Mention | null {
  let last: Mention | null = null;
  for (const mention of mentions) {
    const gap = title.slice(last?.end ?? 0, mention.start);
    if (last === null ? gap.length > 12 : !/^(?:人民政府)?$/.test(gap)) break;
    last = mention;
  }
  return last;
}

/** 聊城高新技术产业开发区 lies in 聊城市: a zone bears the name of its division without the ending. */
const ZONE =
  /^(?<name>[\u4e00-\u9fff]{2,4}?)(?:国家级?|国际)?(?:高新|经济|经开|开发|工业|综合保税|保税|旅游|循环)[\u4e00-\u9fff]{0,12}(?:区|园)/;

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
  for (const mention of mentions) {
    const entries = level === null ? mention.entries : mention.entries.filter((entry) => entry.level === level);
    if (entries.length === 0) continue;
    const known = scores.get(mention.name) ?? { entries, score: 0 };
    const speaks = text.startsWith('人民政府', mention.end) && mention.end <= preamble.length + 200;
    known.score += speaks ? 5 : 1;
    scores.set(mention.name, known);
  }
  let best: { entries: readonly RegionEntry[]; score: number } | null = null;
  for (const candidate of scores.values()) if (best === null || candidate.score > best.score) best = candidate;
  return best?.entries ?? null;
}

/**
 * The division that reports: named by the title, else by who signs, else the one that the text speaks of most at the
 * level it speaks from. A name that several divisions share is decided by the divisions above it in the text and by the
 * division code in the index number; null where it stays open.
 */
export function readRegion(
  { title, signatures, preamble, text, indexNumber }: Evidence,
  regions: RegionTable,
): FoundRegion {
  const code = divisionCode(indexNumber);
  for (const place of [title, ...signatures]) {
    if (place === null) continue;
    const mention = leading(findMentions(place, regions), place);
    if (mention) return choose(mention.entries, text, code);
  }
  const zone = title === null ? [] : zoneOf(title, regions);
  if (zone.length > 0) return choose(zone, text, code);
  const level = spokenLevel(text);
  const mentions = findMentions(text, regions);
  const best = mostMentioned(mentions, level, text, preamble) ?? mostMentioned(mentions, null, text, preamble);
  if (best) return choose(best, text, code);
  const byCode = code === null ? null : regions.byCode(code);
  return { region: byCode && (level === null || byCode.level === level) ? byCode : null, ambiguous: false };
}
