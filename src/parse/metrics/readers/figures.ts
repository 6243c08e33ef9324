import { multiplierOf, readFigures } from '../../../text/numerals.ts';
import type { Reader } from '../candidate.ts';
import { EXACTNESS_BEHIND, GE, qualifierOf, UNIT_AFTER_FIGURES } from './grammar.ts';

/** Digits, with thousands marked or not, or broken by spaces as some pages have them: `1 5起`, `1 073户`; in a share the point can be a full stop: `11。3%`. */
const FIGURE =
  '(?:\\d{1,3}(?:,\\d{3}){1,4}(?!\\d)|\\d{1,3}(?: \\d{1,3}){1,2}(?!\\d)|\\d(?: \\d){1,5}(?!\\d)|\\d{1,12})(?:\\.\\d{1,6}| ?[.。]\\d{1,6}(?= ?%))?';
const RANGE = '\\s?(?:-|—|–|~|～|至|到){1,2}\\s?';

/** Figures with a unit: `6878户`, `56万余元`, `0.5—0.7万人`, `5个工作日`, `155.6%`, `10人以上`. */
const COUNT = new RegExp(
  `(${FIGURE})([百千万亿]{0,2})(?:%?${RANGE}(${FIGURE}))?` +
    `\\s?([十百千万亿]{0,2})([余多来几]?)([万亿]?)(余?)\\s?` +
    `${GE}(${UNIT_AFTER_FIGURES})(${EXACTNESS_BEHIND})`,
  'y',
);

/** Most figures are plain: only what is no number to begin with is searched for commas and spaces. */
function numberOf(figure: string): number {
  const figures = readFigures(figure);
  if (!Number.isNaN(figures)) return figures;
  const plain = Number(figure);
  return Number.isNaN(plain) ? Number(figure.replace(/[, ]/g, '').replace('。', '.')) : plain;
}

/** The product of a figure and its multiplier, without the noise of binary fractions: 701.79 x 10000 is 7017900. */
function times(figure: number, factor: number): number {
  if (factor === 1) return figure;
  const product = figure * factor;
  return Number.isInteger(product) ? product : Number(product.toPrecision(15));
}

export const figuresReader: Reader = {
  name: 'figures',
  pattern: COUNT,
  written: 'FIGURES',
  read({
    0: whole,
    1: first = '',
    2: firstMultiplier = '',
    3: second,
    4: multiplier = '',
    5: about = '',
    6: late = '',
    7: lateAbout = '',
    8: unit = '',
    9: behind = '',
  }) {
    const factor = multiplierOf(multiplier + late);
    const own = firstMultiplier ? multiplierOf(firstMultiplier) * (second ? 1 : factor) : factor;
    return {
      value: times(numberOf(first), own),
      valueMax: second === undefined ? null : times(numberOf(second), factor),
      unit,
      unitEnd: whole.length - behind.length,
      qualifier: qualifierOf(lateAbout || about, behind),
    };
  },
};
