import { UNITS } from '../../../knowledge/units.ts';
import { characterSet } from '../../../text/character-set.ts';
import { readNumeral } from '../../../text/numerals.ts';
import type { Reader } from '../candidate.ts';
import { EXACTNESS_BEHIND, GE, qualifierOf, UNIT_AFTER_HAN } from './grammar.ts';

/** Chinese numerals with a classifier: `八项`, `十一万五千余人`, `百余场`. */
const COUNT = new RegExp(
  `([零〇一二两三四五六七八九十百千万亿]{1,12})([余多来几]?)([万亿]?)` +
    `${GE}(${UNIT_AFTER_HAN})(${EXACTNESS_BEHIND})`,
  'y',
);

/** Two digits in a row tell between which a number lies: 七八个, 三五名. */
const DIGITS_IN_A_ROW = /^[一二两三四五六七八九]{2}$/;

/** The number, or the two that it lies between; null where it is none. */
function boundsOf(numeral: string, late: string): readonly [value: number, valueMax: number | null] | null {
  if (numeral.length === 2 && DIGITS_IN_A_ROW.test(numeral)) {
    const [low, high] = [...numeral].map((digit) => readNumeral(digit)!);
    return low! < high! ? [low!, high!] : null;
  }
  const value = readNumeral(numeral + late);
  return value === null ? null : [value, null];
}

/** What can stand behind the numeral, or be its last character: 五千克 counts 千克. */
const GOES_ON = characterSet(
  `余多来几个${UNITS.flatMap(({ text, afterHan }) => (afterHan ? [text[0]] : [])).join('')}`,
);

export const hanNumeralsReader: Reader = {
  name: 'han-numerals',
  beginsIn: (text, start, end) =>
    end < text.length && (GOES_ON[text.charCodeAt(end)] === 1 || GOES_ON[text.charCodeAt(end - 1)] === 1)
      ? start
      : null,
  pattern: COUNT,
  written: 'HAN',
  read({ 0: whole, 1: numeral = '', 2: about = '', 3: late = '', 4: unit = '', 5: behind = '' }) {
    const bounds = boundsOf(numeral, late);
    if (bounds === null) return null;
    const [value, valueMax] = bounds;
    return { value, valueMax, unit, unitEnd: whole.length - behind.length, qualifier: qualifierOf(about, behind) };
  },
};
