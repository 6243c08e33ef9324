import { HEADS_PLANS } from '../../../knowledge/table-heads.ts';
import type { Span } from '../../../records/span.ts';
import type { Document } from '../../document.ts';
import { indexAround } from '../../spans.ts';
import { type Phrase, phrase } from '../label/phrases.ts';
import { captionUnit, headUnit, type StatedUnit, unitAlone } from './stated-unit.ts';

/** A cell of a table that was flattened into lines: `行政复议 | 75件 | 62件`. */
export interface Cell extends Phrase, Span {}

/** Heads of columns. */
export interface Heads {
  cells: readonly Cell[];
  /** What each column is counted in, where its head or the line below tells. */
  units: (StatedUnit | null)[];
  /** The newest year that the heads name; 0 where they name none. */
  newest: number;
}

/** What the rows of a table share. */
export interface Table {
  /** The words on the line above it, empty where that is no caption. */
  caption: Phrase;
  /** What the line above it says it counts in. */
  unit: StatedUnit | null;
  /** The newest year at the head of a row; 0 where no row has one. */
  newest: number;
}

export interface Row extends Span {
  cells: readonly Cell[];
  heads: Heads | null;
  table: Table;
}

/** Years in a head: 2023年, 2023年度收案. */
export const YEARS = /(?:19|20)\d{2}(?=年)/g;
/** A year that is written without 年 is one beside others only: 2022 | 2023. */
const BARE_YEAR = /^(?:19|20)\d{2}$/;

/** The year that a head names, the last of several; null where it names none. */
export function yearOf({ folded }: Phrase): number | null {
  const years = folded.match(BARE_YEAR) ?? folded.match(YEARS);
  return years === null ? null : Number(years.at(-1));
}

/** The line between the head and the rows of some tables: --- | :---: */
const isRule = (row: readonly Phrase[]): boolean => row.every(({ folded }) => /^:?-*:?$/.test(folded));

function isHeads(row: readonly Phrase[]): boolean {
  const bare = row.filter(({ folded }) => BARE_YEAR.test(folded)).length;
  return row.every(({ folded }) => (BARE_YEAR.test(folded) ? bare > 1 : !/\d/.test(folded.replace(YEARS, ''))));
}

/** What a table says where it has no figure. */
const NO_FIGURE = /^(?:无|[-—/]+|\/|)$/;

/** A row without figures is none of heads: 行政强制 | 无 | 无, 办结案件 | 件 | —. */
const isEmpty = (row: readonly Phrase[]): boolean =>
  row.length > 1 && row.slice(1).every(({ folded }) => NO_FIGURE.test(folded) || unitAlone(folded, 0) !== null);

/** What each column is counted in, told on a line of its own below the heads: | 件 | 人次. */
function addUnits({ units }: Heads, cells: readonly Cell[]): void {
  cells.forEach(({ folded, start }, column) => {
    units[column] ??= unitAlone(folded, start);
  });
}

const LONGEST_CAPTION = 40;
/** What has more cells in a line is no table. */
const MOST_CELLS = 100;
const CAPTION_MARK = /[。;,!?]/;
/** A marker or 表1 in front of a caption, what only announces the table and its unit behind it. */
const CAPTION_EDGES =
  /^(?:\(?[一二三四五六七八九十\d]{1,3}(?:\)[、.]?|[、.])|(?:附?表|图)\s*[\d一二三四五六七八九十]{0,2})\s*[:.、]?\s*|\s*\(?(?:计量)?单位\s*:.*$|(?:情况)?(?:如下|见下)?表?\s*:?$/g;

function captionOf(document: Document, line: Span | undefined): Table {
  const { start, end } = line ?? { start: 0, end: 0 };
  const none = { caption: phrase(document, start, start), unit: null, newest: 0 };
  if (end - start > LONGEST_CAPTION) return none;
  const folded = document.folded.slice(start, end);
  if (CAPTION_MARK.test(folded)) return none;
  const bare = folded.replace(CAPTION_EDGES, '');
  const from = folded.indexOf(bare);
  return {
    ...none,
    caption: phrase(document, start + from, start + from + bare.length),
    unit: captionUnit(folded, start),
  };
}

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

function headsOf(cells: readonly Cell[]): Heads {
  const told = cells.filter(({ folded }) => !HEADS_PLANS.test(folded));
  return {
    cells,
    units: cells.map(({ folded, start }) => headUnit(folded, start).unit),
    newest: Math.max(0, ...told.map((cell) => yearOf(cell) ?? 0)),
  };
}

/** Whether some head stands over several columns: what spans them leaves their cells blank. */
const spans = (cells: readonly Cell[]): boolean =>
  cells.some(({ folded }, column) => folded === '' && column > 0 && cells[column - 1]!.folded !== '');

/**
 * Heads on two lines: 行政处罚(件) | | 行政许可(件) | above 受理 | 办结 | 受理 | 办结. A head that alone is over all of them
 * is the table's and tells no more than what they are counted in.
 */
function headsBelow(over: readonly Cell[], cells: readonly Cell[]): Heads {
  const ofTable = over.filter(({ folded }) => folded !== '').length === 1;
  const units: (StatedUnit | null)[] = [];
  let last: Cell | null = null;
  const joined = cells.map((cell, column) => {
    const own = over[column]!;
    if (own.folded !== '') last = own;
    units.push(headUnit(cell.folded, cell.start).unit ?? (last && headUnit(last.folded, last.start).unit));
    if (cell.folded === '' && !ofTable) return own;
    if (ofTable || last === null) return cell;
    const above = nameOf(last);
    return { ...cell, folded: above.folded + cell.folded, text: above.text + cell.text };
  });
  return { ...headsOf(joined), units };
}

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

/** The lines of a document that are rows of tables, in text order. */
function linesOfRows(document: Document): readonly number[] {
  const barred = linesWith('|', document);
  const tabbed = linesOfTabs(document);
  return tabbed.length === 0 ? barred : [...new Set([...barred, ...tabbed])].sort((a, b) => a - b);
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
    for (const at of linesOfRows(document)) {
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

const ITS_NUMBER = /^\(?\d{1,2}[、.)]\s*(?=\D)/;

/** The name that a head states, without its number and its unit. */
export function nameOf({ folded, text }: Phrase): Phrase {
  const from = ITS_NUMBER.exec(folded)?.[0].length ?? 0;
  const { length } = headUnit(folded, 0);
  return { folded: folded.slice(from, length), text: text.slice(from, length) };
}
