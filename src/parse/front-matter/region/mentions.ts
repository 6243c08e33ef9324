import { COMMON_NOUNS, NAME_END, NO_NAMES } from '../../../knowledge/division-words.ts';
import type { RegionEntry, RegionTable } from '../../../knowledge/region-table.ts';

/** A name of a division in folded text. */
export interface Mention {
  name: string;
  start: number;
  end: number;
  entries: readonly RegionEntry[];
}

const STREET = '街'.charCodeAt(0);
const WAY = '道'.charCodeAt(0);

/** Longer names are not looked for. */
const LONGEST_NAME = 15;

/** How many Chinese characters stand before a place, no more than a name has. */
function hanBefore(folded: string, end: number): number {
  let length = 0;
  while (length < LONGEST_NAME && folded.charCodeAt(end - length - 1) >= 0x3400) length++;
  return length;
}

/** All names of divisions in folded text, the longest at each place. */
export function findMentions(folded: string, regions: RegionTable): Mention[] {
  const mentions: Mention[] = [];
  NAME_END.lastIndex = 0;
  // most endings are no name's: nothing is made of a match but where it ends
  while (NAME_END.test(folded)) {
    const end = NAME_END.lastIndex;
    // 珠吉街 is short for 珠吉街道
    const last = folded.charCodeAt(end - 1);
    const rest = last === STREET ? '道' : '';
    const lengths =
      rest === '' ? regions.lengthsEndingIn(folded.charCodeAt(end - 2), last) : regions.lengthsEndingIn(last, WAY);
    const longest = lengths.length === 0 ? 0 : hanBefore(folded, end);
    for (const full of lengths) {
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
      if (folded.startsWith('召开', start - 1)) break;
      // 天津市市场监管局 is of no 津市市
      if (
        previous &&
        previous.end === end - 1 &&
        start > previous.start &&
        /^市[场容]/.test(folded.slice(end - 1, end + 1))
      )
        break;
      // 西夏区 within a longer name that ends at the same place was found first; one that it overlaps gives way
      if (previous && previous.end > start) mentions.pop();
      mentions.push({ name, start, end, entries });
      break;
    }
  }
  return mentions;
}

/** The branch of a city's bureau in one of its districts: 广州市公安局增城区分局. */
const isBranch = (title: string, gap: string, { end }: Mention): boolean =>
  /^[\u4e00-\u9fff]{2,12}局$/.test(gap) && title.startsWith('分局', end);

/** The chain of names that opens a title (湖南省株洲市攸县2020年…): its last is the one that reports. */
export function leading(mentions: readonly Mention[], title: string): Mention | null {
  let last: Mention | null = null;
  for (const mention of mentions) {
    const gap = title.slice(last?.end ?? 0, mention.start);
    if (last === null ? gap.length > 12 : !/^(?:人民政府)?$/.test(gap) && !isBranch(title, gap, mention)) break;
    last = mention;
  }
  return last;
}
