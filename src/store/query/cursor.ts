import type { Value } from './tree.ts';

/** What a cursor is one of: a list of what, in which order and direction. */
export type CursorHead = readonly [record: string, order: string, direction: string];

/** The place of a record in a list as a text: what the list is, then the record's values of the order's fields. */
export const cursorText = (parts: readonly (Value | undefined)[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');
