import type { Document } from '../../document.ts';

/** What has more cells in a line is no table. */
export const MOST_CELLS = 100;

/** Lines of a document that hold a mark, in text order. */
function linesWith(mark: string, { folded, lines }: Document): number[] {
  const found: number[] = [];
  let next = folded.indexOf(mark);
  for (let at = 0; next >= 0 && at < lines.length; at++) {
    const { start, end } = lines[at]!;
    // a mark on a line that is none of the document's
    if (next < start) next = folded.indexOf(mark, start);
    if (next < 0 || next >= end) continue;
    found.push(at);
    next = folded.indexOf(mark, end);
  }
  return found;
}

/** A cell between tabs, which stand in running text too. */
const SHORT_CELL = /^[^。;!?\t]{0,30}$/;

/** Lines with tabs that are rows: they hold nothing but short cells, and a line beside them holds as many. */
function linesOfTabs(document: Document): number[] {
  const cells = new Map<number, number>();
  for (const at of linesWith('\t', document)) {
    const { start, end } = document.lines[at]!;
    const row = document.folded.slice(start, end).split('\t');
    if (row.length <= MOST_CELLS && row.every((cell) => SHORT_CELL.test(cell))) cells.set(at, row.length);
  }
  return [...cells]
    .filter(([at, count]) => cells.get(at - 1) === count || cells.get(at + 1) === count)
    .map(([at]) => at);
}

/** The lines of a document that are rows of tables, by bars or by tabs: their places among its lines, in text order. */
export function rowLines(document: Document): readonly number[] {
  const barred = linesWith('|', document);
  const tabbed = linesOfTabs(document);
  return tabbed.length === 0 ? barred : [...new Set([...barred, ...tabbed])].sort((a, b) => a - b);
}
