import { createNameIndex, type NameIndex } from './name-index.ts';
import type { RegionRow } from './region-row.ts';
import { type TextColumn, textAt, textColumn } from './text-column.ts';

/**
 * Rows of divisions in columns, with what they are looked up by: plain data, which can be kept and is there again without
 * anything being made of it. A division goes by its place in the order of the rows.
 */
export interface RegionIndex {
  codes: TextColumn;
  /** First and last date of each with `/` between them, either of which may be missing; empty where both are. */
  periods: TextColumn;
  byName: NameIndex;
}

/** @param rows In the order of their codes. */
export const createRegionIndex = (rows: readonly RegionRow[]): RegionIndex => ({
  codes: textColumn(rows.map((row) => row[0])),
  periods: textColumn(rows.map((row) => (row.length > 2 ? `${row[2] ?? ''}/${row[3] ?? ''}` : ''))),
  byName: createNameIndex(rows),
});

/** ISO dates of the first and the last list that show a division; null where a row has none. */
export interface Period {
  from: string | null;
  until: string | null;
}

/** Of nearly all divisions no date is known. */
const ALWAYS: Readonly<Period> = { from: null, until: null };

export function periodAt({ periods }: RegionIndex, place: number): Readonly<Period> {
  const period = textAt(periods, place);
  if (period === '') return ALWAYS;
  const [from, until] = period.split('/');
  return { from: from || null, until: until || null };
}
