import { HEADS_PLANS } from '../../../knowledge/table-heads.ts';
import type { Phrase } from '../label/phrases.ts';
import type { Cell, Heads } from './row.ts';
import { headUnit, type StatedUnit, unitAlone } from './stated-unit.ts';

/** Years in a head: 2023年, 2023年度收案. */
export const YEARS = /(?:19|20)\d{2}(?=年)/g;
/** A year that is written without 年 is one beside others only: 2022 | 2023. */
const BARE_YEAR = /^(?:19|20)\d{2}$/;

/** The year that a head names, the last of several; null where it names none. */
export function yearOf({ folded }: Phrase): number | null {
  const years = folded.match(BARE_YEAR) ?? folded.match(YEARS);
  return years === null ? null : Number(years.at(-1));
}

const ITS_NUMBER = /^\(?\d{1,2}[、.)]\s*(?=\D)/;

/** The name that a head states, without its number and its unit. */
export function nameOf({ folded, text }: Phrase): Phrase {
  const from = ITS_NUMBER.exec(folded)?.[0].length ?? 0;
  const { length } = headUnit(folded, 0);
  return { folded: folded.slice(from, length), text: text.slice(from, length) };
}

/** Whether a row holds heads of columns: its figures are years, and one that is written without 年 stands beside others. */
export function isHeads(row: readonly Phrase[]): boolean {
  const bare = row.filter(({ folded }) => BARE_YEAR.test(folded)).length;
  return row.every(({ folded }) => (BARE_YEAR.test(folded) ? bare > 1 : !/\d/.test(folded.replace(YEARS, ''))));
}

/** The heads that a row of cells states; the years of plans do not count for the newest. */
export function headsOf(cells: readonly Cell[]): Heads {
  const told = cells.filter(({ folded }) => !HEADS_PLANS.test(folded));
  return {
    cells,
    units: cells.map(({ folded, start }) => headUnit(folded, start).unit),
    newest: Math.max(0, ...told.map((cell) => yearOf(cell) ?? 0)),
  };
}

/** Whether some head stands over several columns: what spans them leaves their cells blank. */
export const spans = (cells: readonly Cell[]): boolean =>
  cells.some(({ folded }, column) => folded === '' && column > 0 && cells[column - 1]!.folded !== '');

/**
 * Heads on two lines: 行政处罚(件) | | 行政许可(件) | above 受理 | 办结 | 受理 | 办结. A head that alone is over all of them
 * is the table's and tells no more than what they are counted in.
 */
export function headsBelow(over: readonly Cell[], cells: readonly Cell[]): Heads {
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

/** What each column is counted in, told on a line of its own below the heads: | 件 | 人次. */
export function addUnits({ units }: Heads, cells: readonly Cell[]): void {
  cells.forEach(({ folded, start }, column) => {
    units[column] ??= unitAlone(folded, start);
  });
}
