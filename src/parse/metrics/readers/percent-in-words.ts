import { readNumeral } from '../../../text/numerals.ts';
import type { Reader } from '../candidate.ts';
import { qualifierOf } from './grammar.ts';

/** Shares in words: `百分之九十五以上`, `千分之三`, `百分之98.5`. */
const SHARE =
  /([百千]分之)(\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百]+(?:点[零〇一二三四五六七八九]+)?)((?:以上|左右|以内|以下)?)/y;

function shareOf(written: string): number | null {
  if (/^\d/.test(written)) return Number(written);
  const [whole, fraction] = written.split('点');
  const value = readNumeral(whole!);
  if (value === null || fraction === undefined) return value;
  return value + Number(`0.${[...fraction].map((digit) => readNumeral(digit)).join('')}`);
}

export const percentInWordsReader: Reader = {
  name: 'percent-in-words',
  // 百 is a numeral, and the last of those in front of 分之
  beginsIn: (text, _start, end) => (text[end] === '分' && text[end + 1] === '之' ? end - 1 : null),
  pattern: SHARE,
  written: 'HAN',
  read([, unit = '', number = '', behind = '']) {
    const value = shareOf(number);
    if (value === null) return null;
    return { value, valueMax: null, unit, unitEnd: unit.length, qualifier: qualifierOf('', behind) };
  },
};
