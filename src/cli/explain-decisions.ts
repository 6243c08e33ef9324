import type { Decision } from '../parse/parse-report.ts';
import { alignColumns } from './align-columns.ts';

/** How much of the text is shown on either side, in UTF-16 code units. */
const CONTEXT = 15;

/**
 * Why numbers of a text are no metrics, a line each: place, rule, and the number between its neighbours.
 *
 * @example explainDecisions(text, decisions) // ['345-348  ordinal  …召开「第四次」会议…']
 */
export function explainDecisions(text: string, decisions: readonly Decision[]): string[] {
  const rows = [...decisions]
    .sort((a, b) => a.start - b.start)
    .map(({ rule, start, end }) => {
      const before = text.slice(Math.max(0, start - CONTEXT), start);
      const after = text.slice(end, end + CONTEXT);
      const shown = `${before}「${text.slice(start, end)}」${after}`.replace(/\s+/gu, ' ');
      return [`${start}-${end}`, rule, `…${shown}…`];
    });
  return alignColumns(rows, ['left', 'left', 'left']);
}
