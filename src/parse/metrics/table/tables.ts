import type { Span } from '../../../records/span.ts';
import type { Document } from '../../document.ts';
import { indexAround } from '../../spans.ts';
import { type Phrase, phrase } from '../label/phrases.ts';
import { captionOf } from './caption.ts';
import { addUnits, headsBelow, headsOf, isHeads, spans, yearOf } from './heads.ts';
import type { Cell, Heads, Row } from './row.ts';
import { MOST_CELLS, rowLines } from './row-lines.ts';
import { unitAlone } from './stated-unit.ts';

/** The line between the head and the rows of some tables: --- | :---: */
const isRule = (row: readonly Phrase[]): boolean => row.every(({ folded }) => /^:?-*:?$/.test(folded));

/** What a table says where it has no figure. */
const NO_FIGURE = /^(?:无|[-—/]+|\/|)$/;

/** A row without figures is none of heads: 行政强制 | 无 | 无, 办结案件 | 件 | —. */
const isEmpty = (row: readonly Phrase[]): boolean =>
  row.length > 1 && row.slice(1).every(({ folded }) => NO_FIGURE.test(folded) || unitAlone(folded, 0) !== null);

function cellsOf(document: Document, line: Span): Cell[] {
  let from = line.start;
  const written = document.folded.slice(line.start, line.end);
  return written.split(written.includes('|') ? '|' : '\t').map((cell) => {
    const start = from + (cell.length - cell.trimStart().length);
    const end = Math.max(start, from + cell.trimEnd().length);
    from += cell.length + 1;
    return { ...phrase(document, start, end), start, end };
  });
}

/** The tables of a document that were flattened into lines, with bars or tabs between their cells. */
export class Tables {
  readonly rows: readonly Row[];

  constructor(document: Document) {
    const rows: Row[] = [];
    let table = captionOf(document, undefined);
    let heads = new Map<number, Heads>();
    let over: readonly Cell[] | null = null;
    let last = -2;
    for (const at of rowLines(document)) {
      const line = document.lines[at]!;
      if (at > last + 1) {
        table = captionOf(document, document.lines[at - 1]);
        heads = new Map();
        over = null;
      }
      last = at;
      const cells = cellsOf(document, line);
      if (cells.length > MOST_CELLS) continue;
      const above = heads.get(cells.length) ?? null;
      rows.push({ start: line.start, end: line.end, cells, heads: above, table });
      if (isRule(cells)) continue;
      const isBelow = over?.length === cells.length;
      const wide: readonly Cell[] | null = isBelow ? over : null;
      over = null;
      if (!isHeads(cells))
        table.newest = Math.max(table.newest, yearOf(cells.find(({ folded }) => folded !== '')!) ?? 0);
      else if (!isEmpty(cells)) {
        heads.set(cells.length, wide ? headsBelow(wide, cells) : headsOf(cells));
        if (spans(cells)) over = cells;
      } else if (above) addUnits(above, cells);
      else if (spans(cells)) over = cells;
    }
    this.rows = rows;
  }

  /** The row that holds a place of the text; null where none does. */
  rowAt(at: number): Row | null {
    if (this.rows.length === 0) return null;
    const index = indexAround(this.rows, at);
    return index === null ? null : this.rows[index]!;
  }
}
