import { FURNITURE_LINES } from '../knowledge/page-furniture.ts';
import type { Span } from '../records/span.ts';
import { fold } from '../text/fold.ts';

/** A text ready to be read: as it stands, folded offset for offset, and cut into its lines. */
export interface Document {
  /** The source as read; everything a record quotes is a slice of this. */
  text: string;
  /** The same in Simplified characters and half width: what patterns are matched against. */
  folded: string;
  /** Lines that hold something, without the white space around them and without page furniture. */
  lines: readonly Span[];
}

/** The span without the white space at its ends; empty at its start when nothing is left. */
export function trimSpan(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text[from]!)) from++;
  while (to > from && /\s/u.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}

function contentLines(folded: string): Span[] {
  const lines: Span[] = [];
  for (const match of folded.matchAll(/[^\r\n\u2028\u2029]+/gu)) {
    const line = trimSpan(folded, match.index, match.index + match[0].length);
    if (line.end > line.start) lines.push(line);
  }
  return lines.filter(({ start, end }) => {
    if (end - start > 200) return true;
    const text = folded.slice(start, end);
    return !FURNITURE_LINES.some((pattern) => pattern.test(text));
  });
}

export function readDocument(text: string): Document {
  const folded = fold(text);
  return { text, folded, lines: contentLines(folded) };
}
