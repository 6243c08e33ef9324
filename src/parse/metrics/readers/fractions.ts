import { readNumeral } from '../../../text/numerals.ts';
import type { Reader } from '../candidate.ts';
import { qualifierOf } from './grammar.ts';

const NUMBER = '[一二两三四五六七八九十]{1,3}';

/** Shares told as fractions: `四分之一`, `三分之二以上`. */
const FRACTION = new RegExp(`(${NUMBER})(分之)(${NUMBER})((?:以上|左右|以内|以下)?)`, 'y');

/** A third of a hundred has no end. */
const DECIMALS = 2;

export const fractionsReader: Reader = {
  name: 'fractions',
  beginsIn: (text, start, end) => (text[end] === '分' && text[end + 1] === '之' ? start : null),
  pattern: FRACTION,
  written: 'HAN',
  read([, denominator = '', unit = '', numerator = '', behind = '']) {
    const parts = readNumeral(denominator);
    const part = readNumeral(numerator);
    if (parts === null || part === null || part >= parts) return null;
    return {
      value: Number(((100 * part) / parts).toFixed(DECIMALS)),
      valueMax: null,
      unit,
      unitEnd: denominator.length + unit.length,
      qualifier: qualifierOf('', behind),
    };
  },
};
