import { HEADS_CHANGES, HEADS_NO_FIGURES, HEADS_SHARES, HEADS_UNITS } from '../../../knowledge/table-heads.ts';
import { isNoun, isShare } from '../../../knowledge/unit-kinds.ts';
import type { Span } from '../../../records/span.ts';
import { indexAround } from '../../spans.ts';
import type { Candidate } from '../candidate.ts';
import type { Row } from './row.ts';
import { headUnit, type StatedUnit, unitAlone } from './stated-unit.ts';
import type { Tables } from './tables.ts';

/** A cell (folded) that holds a figure and nothing else; the sign is that of a change. */
const FIGURE =
  /^(?<sign>[-+]?)(?<figure>\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(?:\.(?<decimals>\d{1,6}))?\s?(?<multiplier>[万亿]?)(?<unit>%|‰|个?百分点)?$/d;

/** Counted in the unit of the row: a cell of its own, or the head of the row. */
function unitOfRow({ cells, heads }: Row, column: number): StatedUnit | null {
  for (let at = column - 1; at > 0; at--) {
    const { folded, start } = cells[at]!;
    const unit = unitAlone(folded, start);
    // 乡镇 in a cell is a place, unless the column is one of units
    if (unit && (HEADS_UNITS.test(heads?.cells[at]?.folded ?? '') || !isNoun(folded))) return unit;
  }
  for (let at = column - 1; at >= 0; at--) {
    const { unit } = headUnit(cells[at]!.folded, cells[at]!.start);
    if (unit) return unit;
  }
  return null;
}

/** The unit of a bare figure, told somewhere else in its table; null where none is or the column counts nothing. */
function unitOf(row: Row, column: number, folded: string): StatedUnit | null {
  const { cells, heads, table } = row;
  const head = heads?.cells[column]?.folded ?? '';
  if (HEADS_NO_FIGURES.test(head) || HEADS_NO_FIGURES.test(cells[0]!.folded)) return null;
  const own = heads?.units[column] ?? null;
  if (own && isShare(folded.slice(own.start, own.end))) return own;
  if (HEADS_SHARES.test(head) && own === null) return null;
  const ofRow = unitOfRow(row, column);
  if (ofRow) return ofRow;
  if (own || HEADS_SHARES.test(cells[0]!.folded)) return own;
  const corner = heads?.cells[0];
  return (corner ? headUnit(corner.folded, corner.start).unit : null) ?? table.unit;
}

/** Whether a figure stands where changes against another period do. */
export const isChangeAt = ({ cells, heads }: Row, column: number): boolean =>
  HEADS_CHANGES.test(heads?.cells[column]?.folded ?? '') || HEADS_CHANGES.test(cells[0]!.folded);

function figureAt(folded: string, row: Row, column: number): Candidate | null {
  const cell = row.cells[column]!;
  const match = FIGURE.exec(cell.folded);
  if (!match) return null;
  const { sign, figure, decimals, multiplier, unit: written } = match.groups!;
  if (sign !== '' && !isChangeAt(row, column)) return null;
  // 75% without a sign is read as anywhere else
  if (written !== undefined && sign === '') return null;
  const [from, to] = match.indices!.groups!.unit ?? [0, 0];
  const unit = written ? { start: cell.start + from, end: cell.start + to, factor: 1 } : unitOf(row, column, folded);
  if (unit === null) return null;
  const number = Number(`${figure!.replaceAll(',', '')}.${decimals ?? 0}`);
  const factor = unit.factor * (multiplier === '万' ? 10_000 : multiplier === '亿' ? 100_000_000 : 1);
  const value = factor === 1 ? number : Number((number * factor).toPrecision(15));
  return {
    start: cell.start,
    end: cell.end,
    value: sign === '-' ? -value : value,
    valueMax: null,
    unit: { start: unit.start, end: unit.end, folded: folded.slice(unit.start, unit.end) },
    qualifier: 'EXACT',
    reader: 'table-figures',
    written: 'FIGURES',
  };
}

/** Whether the first cell of a row names it, or numbers it: a figure below a head of its own does neither. */
const hasName = ({ cells, heads }: Row): boolean =>
  !FIGURE.test(cells[0]!.folded) ||
  !heads?.cells[0]?.folded ||
  cells.some(({ folded }) => folded !== '' && !FIGURE.test(folded));

/**
 * Figures that are alone in a cell of a table and have their unit elsewhere in it: in the head of the row or of the column
 * (办结案件(件) | 12), in a cell of its own (办结案件 | 件 | 12), or on the line above (单位:件).
 *
 * @param paragraphs where metrics stand
 */
export function readCellFigures(folded: string, { rows }: Tables, paragraphs: readonly Span[]): Candidate[] {
  const found: Candidate[] = [];
  for (const row of rows) {
    if (indexAround(paragraphs, row.start) === null) continue;
    for (let column = hasName(row) ? 1 : 0; column < row.cells.length; column++) {
      const figure = figureAt(folded, row, column);
      if (figure) found.push(figure);
    }
  }
  return found;
}
