import { readNumeral } from '../../../text/numerals.ts';
import type { Candidate, Reader } from '../candidate.ts';
import { qualifierOf } from './grammar.ts';

/** Shares in words: `百分之九十五以上`, `千分之三`, `百分之98.5`. */
const SHARE =
  /(?<unit>[百千]分之)(?<number>\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百]+(?:点[零〇一二三四五六七八九]+)?)(?<behind>(?:以上|左右|以内|以下)?)/dgu;

function shareOf(written: string): number | null {
  if (/^\d/u.test(written)) return Number(written);
  const [whole, fraction] = written.split('点');
  const value = readNumeral(whole!);
  if (value === null || fraction === undefined) return value;
  return value + Number(`0.${[...fraction].map((digit) => readNumeral(digit)).join('')}`);
}

export const percentInWordsReader: Reader = {
  name: 'percent-in-words',
  read({ folded }, paragraph) {
    const text = folded.slice(paragraph.start, paragraph.end);
    const found: Candidate[] = [];
    for (const match of text.matchAll(SHARE)) {
      const value = shareOf(match.groups!.number!);
      if (value === null) continue;
      const [unitStart, unitEnd] = match.indices!.groups!.unit!;
      found.push({
        start: paragraph.start + match.index,
        end: paragraph.start + match.index + match[0].length,
        value,
        valueMax: null,
        unit: { start: paragraph.start + unitStart, end: paragraph.start + unitEnd },
        qualifier: qualifierOf('', match.groups!.behind!),
        written: 'HAN',
      });
    }
    return found;
  },
};
