import { type Cell, cellsOf, isNear, linesOf } from './bordered-cells.ts';
import { joinParagraphs } from './join-paragraphs.ts';
import { marginsOf } from './margins.ts';
import type { Page, PageItem } from './page-item.ts';
import { lineText, type PageLine } from './page-lines.ts';
import { splitAtRules } from './split-at-rules.ts';

/** Cells in rows from top to bottom, each from left to right. */
function rowsOf(cells: readonly Cell[]): Cell[][] {
  const rows: Cell[][] = [];
  for (const cell of [...cells].sort((a, b) => a.top - b.top)) {
    const row = rows.at(-1);
    if (row && isNear(row[0]!.top, cell.top)) row.push(cell);
    else rows.push([cell]);
  }
  return rows.map((row) => row.sort((a, b) => a.left - b.left));
}

/** Rows that follow one another without a gap are one table. */
function tablesOf(rows: readonly Cell[][]): Cell[][][] {
  const tables: Cell[][][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    if (row[0]!.top > bottom && !isNear(row[0]!.top, bottom)) {
      tables.push([]);
      bottom = Number.NEGATIVE_INFINITY;
    }
    tables.at(-1)!.push(row);
    bottom = Math.max(bottom, ...row.map((cell) => cell.bottom));
  }
  return tables;
}

/** Left borders of the columns in which something stands. */
const columnsOf = (table: readonly (readonly Cell[])[]): number[] =>
  table
    .flat()
    .map(({ left }) => left)
    .sort((a, b) => a - b)
    .filter((left, index, all) => index === 0 || !isNear(left, all[index - 1]!));

function lineOf(row: readonly Cell[], columns: readonly number[]): PageLine {
  const items = row.flatMap((cell) => cell.items);
  const cells = columns.map((column) => row.find(({ left }) => isNear(left, column))?.text ?? '');
  return {
    segments: row.map(({ text, left, right }) => ({ text, left, right })),
    left: Math.min(...items.map(({ left }) => left)),
    right: Math.max(...items.map(({ right }) => right)),
    baseline: Math.min(...items.map(({ baseline }) => baseline)),
    size: items[0]!.size,
    cells,
  };
}

/** Characters: cells with more lay out text. */
const LONGEST = 200;

const isRow = (row: readonly Cell[]): boolean => row.every(({ text }) => text.length <= LONGEST);

/** What stands in a cell as a page by itself: a line for each paragraph. */
function paragraphsOf({ items, left, right }: Cell): PageLine[] {
  const lines = linesOf(items);
  const margins = marginsOf([lines]);
  const flow = lines.map((line) => ({ ...line, text: lineText(line), isRow: false, opensPage: false, margins }));
  return joinParagraphs(flow).map((text) => ({ ...lines[0]!, segments: [{ text, left, right }], cells: [text] }));
}

/** What tables with borders make of a page. */
export interface BorderedRows {
  /** Lines that stay together: a row is one; of a row that lays out text, the paragraphs of its cells one after the other. */
  blocks: PageLine[][];
  /** The pieces of the page that are in none. */
  rest: PageItem[];
}

/**
 * The rows of the tables of a page whose cells have borders all around, whatever the number of lines within them. A cell over
 * several rows stands in the first, one over several columns too. A row with one filled cell is none, be it a frame around the
 * page; one with a long cell lays out text.
 */
export function borderedRows(page: Page): BorderedRows {
  const upright = page.rules.filter(({ left, right, top, bottom }) => bottom - top > right - left);
  const level = page.rules.filter((rule) => !upright.includes(rule));
  if (upright.length < 2 || level.length < 2) return { blocks: [], rest: page.items };
  const items = splitAtRules(page.items, upright);
  const taken = new Set<PageItem>();
  const blocks: PageLine[][] = [];
  for (const table of tablesOf(rowsOf(cellsOf(items, { upright, level })))) {
    const columns = columnsOf(table);
    for (const row of table) {
      if (row.length < 2) continue;
      blocks.push(isRow(row) ? [lineOf(row, columns)] : row.flatMap(paragraphsOf));
      for (const cell of row) for (const item of cell.items) taken.add(item);
    }
  }
  return { blocks, rest: items.filter((item) => !taken.has(item)) };
}
