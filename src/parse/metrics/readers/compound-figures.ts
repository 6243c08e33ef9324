import { multiplierOf } from '../../../text/numerals.ts';
import type { Reader } from '../candidate.ts';
import { EXACTNESS_BEHIND, GE, UNIT_AFTER_FIGURES } from './grammar.ts';

/** Figures told by their multipliers: `3万2千余人次`, `1亿5000万元`. */
const COUNT = new RegExp(
  `(?<high>\\d{1,4})(?<multiplier>[万亿])(?<low>\\d{1,4})(?<lowMultiplier>[百千]?万?)(?<about>[余多]?)` +
    `${GE}(?<unit>${UNIT_AFTER_FIGURES})(?<behind>${EXACTNESS_BEHIND})`,
  'y',
);

export const compoundFiguresReader: Reader = {
  name: 'compound-figures',
  beginsIn: (text, start, end) => (text[end] === '万' || text[end] === '亿' ? start : null),
  pattern: COUNT,
  written: 'FIGURES',
  read({ high, multiplier, low, lowMultiplier }) {
    const factor = multiplierOf(multiplier!);
    const rest = Number(low) * multiplierOf(lowMultiplier!);
    return rest < factor ? [Number(high) * factor + rest, null] : null;
  },
};
