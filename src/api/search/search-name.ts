import { createHash } from 'node:crypto';
import type { RecordKind } from '../../records/record-kind.ts';

/** As many hex digits of a SHA-256 as tell apart the searches that one client makes. */
const LENGTH = 12;

/**
 * A short name of a search, which its cursors carry: the same for whatever finds the same by its words, kinds and filter as
 * they are written, however they are spaced, in whichever script, in whatever order kinds and fields come.
 *
 * @param words As `searchWords` reads them.
 * @example searchName(['行政复议'], ['METRIC'], {}) // twelve hex digits
 */
export function searchName(words: readonly string[], kinds: readonly RecordKind[], filter: object): string {
  const searched = JSON.stringify([words, [...new Set(kinds)].sort(), filter], inOrderOfNames);
  return createHash('sha256').update(searched).digest('hex').slice(0, LENGTH);
}

/** What is absent from a filter and what is null in it count for nothing. */
function inOrderOfNames(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const given = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  return Object.fromEntries(given.sort(([a], [b]) => (a < b ? -1 : 1)));
}
