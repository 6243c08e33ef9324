import type { RecordKind } from '../../records/record-kind.ts';
import { KEYS_PER_REPORT } from '../evidence-rows.ts';

/** What the kinds are in the index: another code for one means another index (see `INDEX_VERSION`). */
export const KIND_CODES = { REPORT: 0, SECTION: 1, MEASURE: 2, METRIC: 3, SHORTCOMING: 4, CITATION: 5 } as const;

/** How many codes there is room for. */
export const KINDS = 8;

/** How many keys of the index a report has: the first is its own, the others are those of what stands in it. */
export const SEARCH_KEYS_PER_REPORT = KEYS_PER_REPORT * KINDS;

const kinds = Object.fromEntries(Object.entries(KIND_CODES).map(([kind, code]) => [code, kind])) as Record<
  number,
  RecordKind
>;

/** The record that a key of the index stands for: its kind, and its key in its own table. */
export function recordAt(searchKey: number): { kind: RecordKind; id: number } {
  const kind = kinds[searchKey % KINDS]!;
  const id = Math.floor(searchKey / (kind === 'REPORT' ? SEARCH_KEYS_PER_REPORT : KINDS));
  return { kind, id };
}
