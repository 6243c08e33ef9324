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

const isHeader = (row: readonly Phrase[]): boolean => row.every(({ folded }) => !/\d/.test(folded));

/**
 * The label of a number in a table that was flattened into lines with bars: head of its row and head of its column.
 * Null where the number stands in no such table.
 *
 * @example 类别 | 收到案件 above 行政复议 | 75件 labels 75件 as 行政复议收到案件
 */
export function tableLabel(document: Document, candidate: Candidate): string | null {
  const at = indexAround(document.lines, candidate.start);
  if (at === null) return null;
  const line = document.lines[at]!;
  if (!document.folded.slice(line.start, line.end).includes('|')) return null;
  const row = cells(document, line);
  const column = row.findIndex(({ start, end }) => start <= candidate.start && candidate.start < end);
  for (let above = at - 1; above >= Math.max(0, at - ROWS_SEARCHED); above--) {
    const head = cells(document, document.lines[above]!);
    if (head.length < 2) return null;
    if (head.length === row.length && isHeader(head)) {
      const rowHead = row.find(({ folded }) => folded !== '')!;
      return (/\d/.test(rowHead.folded) ? '' : rowHead.text) + head[column]!.text;
    }
  }
  return null;
}
