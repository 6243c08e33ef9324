/** Values by code unit: looking a string up takes several times as long. */
const byUnit = (values: Readonly<Record<string, number>>): ReadonlyMap<number, number> =>
  new Map(Object.entries(values).map(([character, value]) => [character.charCodeAt(0), value]));

const DIGITS = byUnit({
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
});

const MULTIPLIERS = byUnit({ 十: 10, 百: 100, 千: 1_000, 万: 10_000, 亿: 100_000_000 });

/** The factor of a written multiplier (`万` is 10000, `百万` is a million); 1 for none. */
export function multiplierOf(characters: string): number {
  let factor = 1;
  for (let at = 0; at < characters.length; at++) factor *= MULTIPLIERS.get(characters.charCodeAt(at)) ?? 1;
  return factor;
}

/** Longer figures are no exact number. */
const MOST_FIGURES = 15;

const POINT = '.'.charCodeAt(0);

/**
 * The value of figures, with a point among them or none; NaN where anything else stands there. `Number` takes several times as long.
 *
 * @example readFigures('99.5') // 99.5
 */
export function readFigures(written: string): number {
  if (written === '' || written.length > MOST_FIGURES) return Number.NaN;
  let value = 0;
  // what a whole number of so few figures is divided by is exact, so the quotient is what stands there
  let divisor = 0;
  for (let at = 0; at < written.length; at++) {
    const unit = written.charCodeAt(at);
    const figure = unit - 0x30;
    if (figure >= 0 && figure <= 9) {
      value = value * 10 + figure;
      divisor *= 10;
    } else if (unit === POINT && divisor === 0 && at > 0) divisor = 1;
    else return Number.NaN;
  }
  return divisor === 0 ? value : value / divisor;
}

/**
 * Reads a Chinese numeral in folded text, written with multipliers or digit by digit.
 *
 * @returns null when it is no numeral
 * @example readNumeral('十一万五千') // 115000
 * @example readNumeral('二〇二三') // 2023
 */
export function readNumeral(numeral: string): number | null {
  if (numeral === '') return null;
  if (numeral.length > 1 && /^[零〇一二两三四五六七八九]+$/.test(numeral)) {
    return Number([...numeral].map((digit) => DIGITS.get(digit.charCodeAt(0))).join(''));
  }
  let total = 0;
  let group = 0;
  let digit: number | null = null;
  let last = 1;
  for (let at = 0; at < numeral.length; at++) {
    const unit = numeral.charCodeAt(at);
    const factor = MULTIPLIERS.get(unit);
    if (factor === undefined) {
      const value = DIGITS.get(unit);
      if (value === undefined) return null;
      digit = value;
      if (value === 0) last = 1;
    } else if (factor >= 10_000) {
      // 亿 multiplies all that stands before it, 万 only what stands since the last 亿
      if (factor === 100_000_000) {
        total = (total + group + (digit ?? (total + group === 0 ? 1 : 0))) * factor;
      } else {
        total += (group + (digit ?? (group === 0 ? 1 : 0))) * factor;
      }
      group = 0;
      digit = null;
      last = factor;
    } else {
      group += (digit ?? 1) * factor;
      digit = null;
      last = factor;
    }
  }
  // 三百五 is 350: a last digit without its multiplier takes the next lower one
  if (digit !== null) group += last >= 100 ? digit * (last / 10) : digit;
  return total + group;
}

/** First character of each run of numbered signs, and the last ordinal of the run: ①, ⑴, ㈠, Ⅰ, ⒈. */
const SIGNS: readonly (readonly [first: string, count: number])[] = [
  ['\u2460', 20],
  ['\u2474', 20],
  ['\u3220', 10],
  ['\u2160', 10],
  ['\u2488', 20],
];

/**
 * The number of an enumerator: figures, a Chinese numeral, or one sign.
 *
 * @returns 0 when it is none
 * @example readOrdinal('十二') // 12
 * @example readOrdinal('③') // 3
 */
export function readOrdinal(written: string): number {
  const figures = readFigures(written);
  if (!Number.isNaN(figures)) return figures;
  for (const [first, count] of SIGNS) {
    const ordinal = written.charCodeAt(0) - first.charCodeAt(0) + 1;
    if (ordinal >= 1 && ordinal <= count) return ordinal;
  }
  return readNumeral(written) ?? 0;
}
