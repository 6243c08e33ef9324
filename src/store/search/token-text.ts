import type { Span } from '../../records/span.ts';
import { searchForm } from '../../text/search-form.ts';
import { TokenBytes } from './bigrams.ts';

/** Tokens of many texts in a row, the parts of one long text among them. */
export interface TokenText {
  /** Where the tokens of a part of the long text lie, in bytes. */
  part(span: Span): [start: number, end: number];
  /** Where those of another text lie, with a part of the long one behind it. */
  other(text: string, part?: Span): [start: number, end: number];
  /** All of them, in UTF-8. */
  bytes(): Uint8Array;
}

const NOTHING: Span = { start: 0, end: 0 };

/** One for all texts, which come one after the other: room is made once. */
const tokens = new TokenBytes();

/**
 * Makes the tokens of a text once for all its parts, which overlap, as sections and what stands in them do: those of a part
 * are a run of the whole's, the last of which ends with its first character. One text at a time: the next clears what is not taken.
 *
 * @example tokenText('行政复议').part({ start: 1, end: 3 }) // where '政复 复' lies in '行政 政复 复议 议'
 */
export function tokenText(text: string): TokenText {
  const form = searchForm(text);
  tokens.clear();
  tokens.add(form);
  // what is written as two units cannot be counted by units
  const begins = /[\ud800-\udfff]/.test(form) ? null : tokens.beginsOf(form);
  const add = (other: string): [number, number] => [tokens.add(other), tokens.length];
  return {
    part: ({ start, end }) => {
      if (!begins) return add(form.slice(start, end));
      return start === end ? [0, 0] : [begins[start]!, begins[end - 1]! + widthOf(form.charCodeAt(end - 1))];
    },
    other: (other, { start, end } = NOTHING) => add(searchForm(other) + form.slice(start, end)),
    bytes: () => tokens.copy(),
  };
}

/** In bytes of UTF-8, as tokens have it: for ASCII they have characters beyond all others. */
const widthOf = (code: number): number => (code < 0x80 ? 4 : code < 0x800 ? 2 : 3);
