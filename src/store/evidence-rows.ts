import type { Span } from '../records/span.ts';

/** How many records of one kind a report has keys for: its own start at its number times this. */
export const KEYS_PER_REPORT = 2 ** 20;

/** The columns that all that stands in a text has, and where in its list it was. */
export interface EvidenceRow extends Span {
  id: number;
  reportId: number;
  ordinal: number;
  text: string;
}

/**
 * Keys for the records of one kind of a report: numbered as they stand in the text, whatever the order of the list.
 * Rows come back in the order of the list, so that references by index become references by `id`.
 */
export function evidenceRows(reportId: number, text: string, records: readonly Span[]): EvidenceRow[] {
  const inText = [...records.keys()].sort((a, b) => records[a]!.start - records[b]!.start || a - b);
  const rows: EvidenceRow[] = [];
  let ordinal = 0;
  for (const [position, index] of inText.entries()) {
    const { start, end } = records[index]!;
    const before = inText[position - 1];
    ordinal = before !== undefined && records[before]!.start === start ? ordinal + 1 : 0;
    rows[index] = {
      id: reportId * KEYS_PER_REPORT + position,
      reportId,
      ordinal,
      start,
      end,
      text: text.slice(start, end),
    };
  }
  return rows;
}
