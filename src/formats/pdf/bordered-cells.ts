import { joinPieces } from '../join-pieces.ts';
import type { PageItem, Rule } from './page-item.ts';
import { lineText, type PageLine, pageLines } from './page-lines.ts';
import { MIDDLE } from './split-at-rules.ts';

/** A cell of a table: the borders around it, and what stands in it. */
export interface Cell extends Rule {
  items: PageItem[];
  text: string;
}

/** In points: borders that are nearer than this are one. */
const SAME = 2.5;
/** Borders of a page, upright ones and level ones. */
export interface Borders {
  upright: readonly Rule[];
  level: readonly Rule[];
}

/** The cell around a place; null where there is no border on one of its sides. */
function cellAround(x: number, y: number, { upright, level }: Borders): Rule | null {
  const cell = {
    ...{ left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY },
    ...{ top: Number.NEGATIVE_INFINITY, bottom: Number.POSITIVE_INFINITY },
  };
  for (const { left, right, top, bottom } of upright) {
    if (top - SAME > y || bottom + SAME < y) continue;
    if (left <= x) cell.left = Math.max(cell.left, left);
    else cell.right = Math.min(cell.right, right);
  }
  for (const { left, right, top, bottom } of level) {
    if (left - SAME > x || right + SAME < x) continue;
    if (top <= y) cell.top = Math.max(cell.top, top);
    else cell.bottom = Math.min(cell.bottom, bottom);
  }
  return Object.values(cell).every(Number.isFinite) ? cell : null;
}

/** The lines that some pieces of a page make by themselves. */
export const linesOf = (items: PageItem[]): PageLine[] => pageLines({ width: 0, height: 0, items, rules: [] });

/** Whether two borders are one. */
export const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= SAME;

const isSame = (a: Rule, b: Rule): boolean => isNear(a.left, b.left) && isNear(a.top, b.top);

/** The cells of a page that something stands in, each with its text; its lines are one. */
export function cellsOf(items: readonly PageItem[], borders: Borders): Cell[] {
  const cells: Cell[] = [];
  for (const item of items) {
    if (item.text.trim() === '') continue;
    const around = cellAround((item.left + item.right) / 2, item.baseline - MIDDLE * item.size, borders);
    if (!around) continue;
    const known = cells.find((cell) => isSame(cell, around));
    if (known) known.items.push(item);
    else cells.push({ ...around, items: [item], text: '' });
  }
  for (const cell of cells) {
    const lines = linesOf(cell.items).map(lineText);
    cell.text = lines.reduce(
      (text, more) => (/\d$/.test(text) && /^\d/.test(more) ? text + more : joinPieces(text, more)),
      '',
    );
  }
  return cells;
}
