import { readNumeral } from '../../../text/numerals.ts';
import type { Reader } from '../candidate.ts';

const NUMBER = '[一二两三四五六七八九十]{1,3}';

/** Shares told as fractions: `四分之一`, `三分之二以上`. */
const FRACTION = new RegExp(
  `(?<denominator>${NUMBER})(?<unit>分之)(?<numerator>${NUMBER})(?<behind>(?:以上|左右|以内|以下)?)`,
  'dy',
);

/** A third of a hundred has no end. */
const DECIMALS = 2;

export const fractionsReader: Reader = {
  name: 'fractions',
  beginsIn: (text, start, end) => (text[end] === '分' && text[end + 1] === '之' ? start : null),
  pattern: FRACTION,
  written: 'HAN',
  read({ denominator, numerator }) {
    const parts = readNumeral(denominator!);
    const part = readNumeral(numerator!);
    if (parts === null || part === null || part >= parts) return null;
    return [Number(((100 * part) / parts).toFixed(DECIMALS)), null];
  },
};
