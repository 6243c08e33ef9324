import { joinPieces } from '../join-pieces.ts';
import { isDeletion } from './drawn-elements.ts';
import type { Attributes } from './read-xml.ts';

/** A cell: its lines, and how many columns it is wide. */
export interface Cell {
  lines: readonly string[];
  width: number;
}

export interface Row {
  cells: Cell[];
  /** The row is a tracked deletion. */
  deleted: boolean;
}

/** Word knows no more columns. */
const MOST_COLUMNS = 63;
/** More characters in one cell than this are a passage, and its table lays out a page rather than data. */
const LONGEST_DATA = 200;
const BORDER = ' | ';

const columnsOf = (val: string | undefined): number => Math.min(Number(val) || 1, MOST_COLUMNS);

/** What a row (`trPr`) or its last cell (`tcPr`) says of itself. */
export function setRow(row: Row, name: string, { val }: Attributes): void {
  const cell = row.cells.at(-1);
  if (isDeletion(name)) row.deleted = true;
  if (name === 'gridBefore') row.cells.push({ lines: [], width: columnsOf(val) });
  if (name === 'gridSpan' && cell) cell.width = columnsOf(val);
}

const isPassage = ({ lines }: Cell): boolean =>
  lines.some((line) => line.includes(BORDER)) || lines.reduce((length, line) => length + line.length, 0) > LONGEST_DATA;

/** A cell that is wider stands in its first column, so that the columns behind it keep their places. */
function rowLine(cells: readonly Cell[]): string {
  const columns = cells.flatMap(({ lines, width }) => [
    lines.reduce(joinPieces, ''),
    ...Array<string>(width - 1).fill(''),
  ]);
  return columns.join(BORDER).trim();
}

/**
 * The lines of a table: a row of data is a line with bars between its cells, a row that lays out text is its cells' lines
 * one below the other.
 *
 * @example tableLines([…]) // ['类别 | 收到案件', '行政复议 | 75件']
 */
export function tableLines(rows: readonly Row[]): string[] {
  return rows.flatMap(({ cells, deleted }) => {
    const filled = deleted ? [] : cells.filter(({ lines }) => lines.length > 0);
    if (filled.length < 2 || filled.some(isPassage)) return filled.flatMap(({ lines }) => lines);
    return [rowLine(cells)];
  });
}
