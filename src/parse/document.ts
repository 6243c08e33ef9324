import { FURNITURE_LINE } from '../knowledge/page-furniture.ts';
import type { Span } from '../records/span.ts';
import { fold } from '../text/fold.ts';
import { isSpace } from '../text/white-space.ts';
import { lostLineBreaks } from './lost-lines.ts';
import { ThemeReader } from './theme-reader.ts';

/** A text ready to be read: as it stands, folded offset for offset, and cut into its lines. */
export interface Document {
  /** The source as read; everything a record quotes is a slice of this. */
  text: string;
  /** The same in Simplified characters and half width: what patterns are matched against. */
  folded: string;
  /** What its passages are about. */
  themes: ThemeReader;
  /** Lines that hold something, without the white space around them and without page furniture. */
  lines: readonly Span[];
}

/** The span without the white space at its ends; empty at its start when nothing is left. */
export function trimSpan(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

function contentLines(folded: string): Span[] {
  const lines: Span[] = [];
  for (const match of folded.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const whole = { start: match.index, end: match.index + match[0].length };
    const breaks = [...lostLineBreaks(folded, whole), whole.end];
    let from = whole.start;
    for (const at of breaks) {
      const line = trimSpan(folded, from, at);
      if (line.end > line.start) lines.push(line);
      from = at;
    }
  }
  return lines.filter(({ start, end }) => {
    if (end - start > 200) return true;
    return !FURNITURE_LINE.test(folded.slice(start, end));
  });
}

export function readDocument(text: string): Document {
  const folded = fold(text);
  return { text, folded, themes: new ThemeReader(folded), lines: contentLines(folded) };
}
