import { type PageLine, type Segment, splitAt } from './page-lines.ts';

interface Extent {
  left: number;
  right: number;
}

/** In sizes: what parts two columns where little else tells of a table. */
const WIDE_GAP = 1.4;
/** In sizes: what is empty in two consecutive lines between two columns is at least so wide; in wide gaps. */
const GUTTER = 0.3;
const WIDE_GUTTER = 0.7;
const BORDER = ' | ';

const overlap = (a: Extent, b: Extent): number => Math.min(a.right, b.right) - Math.max(a.left, b.left);

const guttersOf = (segments: readonly Segment[]): Extent[] =>
  segments.slice(1).map(({ left }, index) => ({ left: segments[index]!.right, right: left }));

const wideSegments = ({ segments, size }: PageLine): Segment[] => splitAt(WIDE_GAP, segments, size);

/** A wide gap of the one line is over one of the other. */
function shareWideGutter(line: PageLine, next: PageLine): boolean {
  const below = guttersOf(wideSegments(next));
  return guttersOf(wideSegments(line)).some((gutter) =>
    below.some((other) => overlap(gutter, other) > WIDE_GUTTER * line.size),
  );
}

/** All gaps of the one line are over those of the other, however narrow. */
function shareAllGutters(line: PageLine, next: PageLine): boolean {
  const gutters = guttersOf(line.segments);
  const below = guttersOf(next.segments);
  return (
    gutters.length > 0 &&
    gutters.length === below.length &&
    gutters.every((gutter, index) => overlap(gutter, below[index]!) > GUTTER * line.size)
  );
}

/** Extents of the columns, of the rows with the usual number of cells; other rows may have cells over several columns. */
function columnsOf(rows: readonly (readonly Segment[])[]): Extent[] {
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [usual] = [...counts].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a), [0, 0]);
  const columns: Extent[] = [];
  for (const row of rows) {
    if (row.length !== usual) continue;
    row.forEach(({ left, right }, index) => {
      const column = columns[index] ?? { left, right };
      columns[index] = { left: Math.min(column.left, left), right: Math.max(column.right, right) };
    });
  }
  return columns;
}

/** The column that a cell stands in: the one that it has most in common with, or else is nearest to. */
function columnOf(segment: Segment, columns: readonly Extent[]): number {
  let best = 0;
  columns.forEach((column, index) => {
    if (overlap(segment, column) > overlap(segment, columns[best]!)) best = index;
  });
  return best;
}

function rowText(row: readonly Segment[], columns: readonly Extent[]): string {
  const cells = Array<string>(columns.length).fill('');
  for (const segment of row) {
    const column = columnOf(segment, columns);
    cells[column] = cells[column] ? `${cells[column]} ${segment.text}` : segment.text;
  }
  return cells.join(BORDER).trim();
}

/** The rows of what may be a table; null where too little speaks for one. */
function tableOf(lines: readonly PageLine[], isAligned: boolean, isWide: boolean): string[] | null {
  const rows = lines.map((line) => (isAligned ? line.segments : wideSegments(line)));
  const columns = columnsOf(rows);
  const isTable = lines.length > 1 && (isWide || lines.length > 2 || columns.length > 2);
  return isTable ? rows.map((row) => rowText(row, columns)) : null;
}

/**
 * The rows of the tables among the lines of a document: those with borders, and consecutive lines with gaps one below the other, two lines where the
 * gaps are wide or several, three where not.
 *
 * @returns for each line the row, cells with bars between them; null for a line of running text
 */
export function tableRows(lines: readonly PageLine[]): (string | null)[] {
  const rows: (string | null)[] = [];
  while (rows.length < lines.length) {
    const from = rows.length;
    const { cells } = lines[from]!;
    if (cells) {
      rows.push(cells.join(BORDER).trim());
      continue;
    }
    let to = from + 1;
    let [isAligned, isWide] = [false, false];
    for (; to < lines.length && !lines[to]!.cells; to++) {
      const aligned = shareAllGutters(lines[to - 1]!, lines[to]!);
      const wide = shareWideGutter(lines[to - 1]!, lines[to]!);
      if (!aligned && !wide) break;
      isAligned ||= aligned;
      isWide ||= wide;
    }
    const table = tableOf(lines.slice(from, to), isAligned, isWide);
    for (let at = from; at < to; at++) rows.push(table?.[at - from] ?? null);
  }
  return rows;
}
