import { multiplierOf } from '../../../text/numerals.ts';
import type { Reader } from '../candidate.ts';
import { EXACTNESS_BEHIND, GE, qualifierOf, UNIT_AFTER_FIGURES } from './grammar.ts';

/** Figures told by their multipliers: `3万2千余人次`, `1亿5000万元`. */
const COUNT = new RegExp(
  `(\\d{1,4})([万亿])(\\d{1,4})([百千]?万?)([余多]?)${GE}(${UNIT_AFTER_FIGURES})(${EXACTNESS_BEHIND})`,
  'y',
);

export const compoundFiguresReader: Reader = {
  name: 'compound-figures',
  beginsIn: (text, start, end) => (text[end] === '万' || text[end] === '亿' ? start : null),
  pattern: COUNT,
  written: 'FIGURES',
  read([whole, high, multiplier = '', low, lowMultiplier = '', about = '', unit = '', behind = '']) {
    const factor = multiplierOf(multiplier);
    const rest = Number(low) * multiplierOf(lowMultiplier);
    if (rest >= factor) return null;
    return {
      value: Number(high) * factor + rest,
      valueMax: null,
      unit,
      unitEnd: whole.length - behind.length,
      qualifier: qualifierOf(about, behind),
    };
  },
};
