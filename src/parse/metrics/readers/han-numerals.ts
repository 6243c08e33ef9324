import { readNumeral } from '../../../text/numerals.ts';
import type { Reader } from '../candidate.ts';
import { EXACTNESS_BEHIND, GE, UNIT_AFTER_HAN } from './grammar.ts';

/** Chinese numerals with a classifier: `八项`, `十一万五千余人`, `百余场`. */
const COUNT = new RegExp(
  `(?<numeral>[零〇一二两三四五六七八九十百千万亿]{1,12})(?<about>[余多来几]?)(?<late>[万亿]?)` +
    `${GE}(?<unit>${UNIT_AFTER_HAN})(?<behind>${EXACTNESS_BEHIND})`,
  'y',
);

/** Two digits in a row tell between which a number lies: 七八个, 三五名. */
const DIGITS_IN_A_ROW = /^[一二两三四五六七八九]{2}$/;

export const hanNumeralsReader: Reader = {
  name: 'han-numerals',
  pattern: COUNT,
  written: 'HAN',
  read({ numeral, late }) {
    const between = DIGITS_IN_A_ROW.test(numeral!) ? [...numeral!].map((digit) => readNumeral(digit)!) : [];
    if (between.length === 2) return between[0]! < between[1]! ? [between[0]!, between[1]!] : null;
    const value = readNumeral(`${numeral}${late}`);
    return value === null ? null : [value, null];
  },
};
