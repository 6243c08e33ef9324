import { attribute, type Element } from './parse-page.ts';

/** A table of a report has no more columns; wider spans are a mistake. */
const MOST_COLUMNS = 60;
const MOST_ROWS = 1000;

const spanOf = (cell: Element, name: string, most: number): number => {
  const span = Number.parseInt(attribute(cell, name).slice(0, 9), 10);
  return Number.isNaN(span) || span < 1 ? 1 : Math.min(span, most);
};

/**
 * Where the cells of a table stand: a cell that spans columns leaves the ones behind its first empty, one that spans
 * rows leaves its column empty below. So every row has a cell in each column, and what stands below a heading is below it.
 */
export class RowCells {
  /** For each column the number of rows that are still covered from above. */
  private readonly covered: number[] = [];
  private column = 0;

  beginRow(): void {
    this.column = 0;
  }

  /** The empty cells in front of the next cell of the row, and those that it spans behind its first. */
  place(cell: Element): { before: number; behind: number } {
    const before = this.endRow();
    const width = spanOf(cell, 'colspan', MOST_COLUMNS);
    const below = spanOf(cell, 'rowspan', MOST_ROWS) - 1;
    const first = this.column;
    this.column = Math.max(first + 1, Math.min(first + width, MOST_COLUMNS));
    for (let column = first; below > 0 && column < this.column && column < MOST_COLUMNS; column++) {
      this.covered[column] = below;
    }
    return { before, behind: this.column - first - 1 };
  }

  /** The empty cells that follow the last one placed. */
  endRow(): number {
    const from = this.column;
    while ((this.covered[this.column] ?? 0) > 0) {
      this.covered[this.column]!--;
      this.column++;
    }
    return this.column - from;
  }
}
