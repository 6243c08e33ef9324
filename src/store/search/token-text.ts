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
  const add = (other: string): [number, number] => [tokens.add(other), tokens.length];
  const widths = /[\ud800-\udfff]/.test(form) ? null : widthsOf(form);
  const begins = widths && beginsOf(widths);
  return {
    part: ({ start, end }) => {
      // what is written as two units cannot be counted by units
      if (!widths || !begins) return add(form.slice(start, end));
      return start === end ? [0, 0] : [begins[start]!, begins[end - 1]! + widths[end - 1]!];
    },
    other: (other, { start, end } = NOTHING) => add(searchForm(other) + form.slice(start, end)),
    bytes: () => tokens.copy(),
  };
}

/** In bytes of UTF-8, as tokens have them: for ASCII they have characters beyond all others. */
function widthsOf(form: string): Uint8Array {
  const widths = new Uint8Array(form.length);
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i);
    widths[i] = code < 0x80 ? 4 : code < 0x800 ? 2 : 3;
  }
  return widths;
}

/** Where the token of each character begins: it has that character, the one after it, and a space. */
function beginsOf(widths: Uint8Array): Uint32Array {
  const begins = new Uint32Array(widths.length);
  for (let i = 1; i < widths.length; i++) begins[i] = begins[i - 1]! + widths[i - 1]! + widths[i]! + 1;
  return begins;
}
