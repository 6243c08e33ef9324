import { HEADS_FALLS, HEADS_PLANS, NAMES_FIGURES } from '../../../knowledge/table-heads.ts';
import { indexAround } from '../../spans.ts';
import type { Candidate } from '../candidate.ts';
import { isChangeAt } from '../table/cell-figures.ts';
import { nameOf, YEARS, yearOf } from '../table/heads.ts';
import type { Cell, Row } from '../table/row.ts';
import { unitAlone } from '../table/stated-unit.ts';
import type { Tables } from '../table/tables.ts';
import type { Phrase } from './phrases.ts';

const YEAR_BEFORE = /^(?:上一?|去)年(?:度|同期)*(?:[件总]?数量?)?$/;
/** A year and nothing else: 2022年度. */
const YEAR_ALONE = /^(?:19|20)\d{2}(?:年(?:度|全年)?)?$/;

/** The label of a cell, and what its place in the table says of it. */
interface CellLabel {
  label: string;
  /** Whether it tells of another year than the newest of its table, or of what was planned. */
  otherYear: boolean;
  /** Whether it tells how much something has changed, and then whether that fell. */
  isChange: boolean;
  isFall: boolean;
}

/** Whether a cell is of another year than the newest that the table tells of, or of a plan. */
function isOfOtherYear({ cells, heads, table }: Row, column: number): boolean {
  const head = heads?.cells[column];
  if (head) {
    if (YEAR_BEFORE.test(head.folded) || HEADS_PLANS.test(head.folded)) return true;
    const year = yearOf(head);
    if (year !== null && heads!.newest > 0 && year !== heads!.newest) return true;
  }
  const year = yearOf(cells.find(({ folded }) => folded !== '')!);
  return year !== null && year < table.newest;
}

/** The name at the head of a row: rows may be numbered (1 | 行政复议 | 75件), and a year is none. */
function rowName(row: readonly Cell[]): string {
  const first = row.find(({ folded }) => !/^\d*$/.test(folded) && !YEAR_ALONE.test(folded) && !unitAlone(folded, 0));
  if (first === undefined) return '';
  const { folded, text } = nameOf(first);
  return /\d/.test(folded.replace(YEARS, '')) ? '' : text;
}

/**
 * The label of a number in a table that was flattened into lines with bars: head of its row and head of its column.
 * Without heads of columns a number that is alone in its cell has the nearest words of its row in front of it, and where
 * the row has none, those above the table. Null where the number stands in no such table.
 *
 * @example 类别 | 收到案件 above 行政复议 | 75件 labels 75件 as 行政复议收到案件
 * @example 类别 | 2022年 | 2023年 above 行政复议 | 62件 | 75件 labels 62件 as 行政复议2022年, a figure of another year
 * @example 年度 | 办结案件 above 2023年 | 75件 labels 75件 as 办结案件2023年
 */
export function tableLabel(tables: Tables, candidate: Candidate): CellLabel | null {
  const row = tables.rowAt(candidate.start);
  if (row === null) return null;
  const { cells, heads, table } = row;
  const column = indexAround(cells, candidate.start);
  if (column === null) return null;
  const cell = cells[column]!;
  const front = cells.slice(0, column);
  const year = front.find(({ folded }) => YEAR_ALONE.test(folded) && yearOf({ folded, text: folded }) !== null);
  const ofYear = year === undefined ? '' : year.text;
  const isChange = isChangeAt(row, column);
  const told = {
    otherYear: isOfOtherYear(row, column),
    isChange,
    isFall: isChange && HEADS_FALLS.test((heads?.cells[column]?.folded ?? '') + cells[0]!.folded),
  };
  const head = heads?.cells[column];
  if (head) {
    const name = rowName(front);
    const { folded, text } = nameOf(head);
    const ofColumn = name !== '' && NAMES_FIGURES.test(folded) ? '' : text;
    return { label: name + ofColumn + ofYear, ...told };
  }
  if (cell.start !== candidate.start || cell.end !== candidate.end) return null;
  // without heads one row may tell several things: 讲座 | 6场 | 手册 | 800册
  const names = ({ folded }: Phrase): boolean =>
    /^\D*[\u4e00-\u9fff]{2}\D*$/.test(folded.replace(YEARS, '')) && !YEAR_ALONE.test(folded) && !unitAlone(folded, 0);
  const named = front.map(nameOf).findLast(names);
  if (named) return { label: named.text + ofYear, ...told };
  return ofYear === '' ? null : { label: table.caption.text + ofYear, ...told };
}
