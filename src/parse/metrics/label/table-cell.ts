import type { Document } from '../../document.ts';
import { indexAround } from '../../spans.ts';
import type { Candidate } from '../candidate.ts';
import { type Phrase, phrase } from './phrases.ts';

/** A header is looked for no farther above a row than this. */
const ROWS_SEARCHED = 30;

/** Cells of a line of a flattened table: `行政复议 | 75件 | 62件`. */
function cells(document: Document, line: { start: number; end: number }): (Phrase & { start: number; end: number })[] {
  let from = line.start;
  return document.folded
    .slice(line.start, line.end)
    .split('|')
    .map((cell) => {
      const start = from + (cell.length - cell.trimStart().length);
      const end = from + cell.trimEnd().length;
      from += cell.length + 1;
      return { ...phrase(document, start, Math.max(start, end)), start, end };
    });
}

/** Years in the head of a column: 2023年, 2023年度收案. */
const YEARS = /(?:19|20)\d{2}(?=年)/g;
/** A year that is written without 年 is one beside others only: 2022 | 2023. */
const BARE_YEAR = /^(?:19|20)\d{2}$/;
const YEAR_BEFORE = /^(?:上一?|去)年(?:度|同期)*(?:[件总]?数量?)?$/;
const PLANNED = /计划|目标|任务|预[计期测]|拟/;

/** The year that a head names, the last of several; null where it names none. */
function yearOf({ folded }: Phrase): number | null {
  const years = folded.match(BARE_YEAR) ?? folded.match(YEARS);
  return years === null ? null : Number(years.at(-1));
}

/** The line between the head and the rows of some tables: --- | :---: */
const isRule = (row: readonly Phrase[]): boolean => row.every(({ folded }) => /^:?-*:?$/.test(folded));

function isHeader(row: readonly Phrase[]): boolean {
  const bare = row.filter(({ folded }) => BARE_YEAR.test(folded)).length;
  return row.every(({ folded }) => (BARE_YEAR.test(folded) ? bare > 1 : !/\d/.test(folded.replace(YEARS, ''))));
}

/** Whether a column is of another year than the newest that the table tells of. */
function isOfOtherYear(head: readonly Phrase[], column: number): boolean {
  const { folded } = head[column]!;
  if (YEAR_BEFORE.test(folded)) return true;
  const newest = Math.max(...head.filter((cell) => !PLANNED.test(cell.folded)).map((cell) => yearOf(cell) ?? 0));
  const year = yearOf(head[column]!);
  return year !== null && newest > 0 && year !== newest;
}

/** The label of a cell, and whether the cell tells of another year than the newest of its table. */
interface CellLabel {
  label: string;
  otherYear: boolean;
}

/**
 * The label of a number in a table that was flattened into lines with bars: head of its row and head of its column.
 * Without heads of columns a number that is alone in its cell has the nearest words of its row in front of it.
 * Null where the number stands in no such table.
 *
 * @example 类别 | 收到案件 above 行政复议 | 75件 labels 75件 as 行政复议收到案件
 * @example 类别 | 2022年 | 2023年 above 行政复议 | 62件 | 75件 labels 62件 as 行政复议2022年, a figure of another year
 */
export function tableLabel(document: Document, candidate: Candidate): CellLabel | null {
  const at = indexAround(document.lines, candidate.start);
  if (at === null) return null;
  const line = document.lines[at]!;
  if (!document.folded.slice(line.start, line.end).includes('|')) return null;
  const row = cells(document, line);
  const column = row.findIndex(({ start, end }) => start <= candidate.start && candidate.start < end);
  const cell = row[column];
  if (cell === undefined) return null;
  // rows may be numbered: 1 | 行政复议 | 75件
  const first = row.slice(0, column).find(({ folded }) => !/^\d*$/.test(folded));
  const rowHead = first === undefined || /\d/.test(first.folded) ? '' : first.text;
  for (let above = at - 1; above >= Math.max(0, at - ROWS_SEARCHED); above--) {
    const head = cells(document, document.lines[above]!);
    if (head.length < 2) break;
    if (head.length === row.length && !isRule(head) && isHeader(head))
      return { label: rowHead + head[column]!.text, otherYear: isOfOtherYear(head, column) };
  }
  const isAlone = cell.start === candidate.start && cell.end === candidate.end;
  // without heads one row may tell several things: 讲座 | 6场 | 手册 | 800册
  const named = row.slice(0, column).findLast(({ folded }) => /^\D*[\u4e00-\u9fff]{2}\D*$/.test(folded));
  return isAlone && named ? { label: named.text, otherYear: false } : null;
}
