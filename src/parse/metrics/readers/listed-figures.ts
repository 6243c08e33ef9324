import type { Reader } from '../candidate.ts';
import { GE, UNIT_AFTER_FIGURES } from './grammar.ts';

const FIGURE = '\\d{1,6}(?:\\.\\d{1,3})?';

/** Figures of a list whose unit stands behind the last: the 3 and the 5 of `3、5、42个工作日`. */
const LISTED = new RegExp(
  `(?<!\\.)(${FIGURE})(?=(?:、${FIGURE}){0,6}、${FIGURE}\\s?${GE}(${UNIT_AFTER_FIGURES}))`,
  'dy',
);

export const listedFiguresReader: Reader = {
  name: 'listed-figures',
  // a point of decimals or the mark of the list: behind most figures stands neither
  beginsIn: (text, start, end) => (text[end] === '、' || text[end] === '.' ? start : null),
  pattern: LISTED,
  written: 'FIGURES',
  read({ 1: figure, 2: unit = '', indices }) {
    // the unit stands behind the list: 42个工作日
    const unitEnd = indices![2]![1] - indices![0]![0];
    return { value: Number(figure), valueMax: null, unit, unitEnd, qualifier: 'EXACT' };
  },
};
