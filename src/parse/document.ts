import { isFurnitureLine } from '../knowledge/page-furniture.ts';
import type { Span } from '../records/span.ts';
import { characterSet } from '../text/character-set.ts';
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

const BREAKS = characterSet('\r\n\u2028\u2029');
/** A longer line is no furniture. */
const LONGEST_FURNITURE = 200;

function contentLines(folded: string): Span[] {
  const lines: Span[] = [];
  const add = (from: number, to: number): void => {
    const line = trimSpan(folded, from, to);
    const { start, end } = line;
    if (end > start && (end - start > LONGEST_FURNITURE || !isFurnitureLine(folded.slice(start, end))))
      lines.push(line);
  };
  let from = 0;
  for (let at = 0; at <= folded.length; at++) {
    if (at < folded.length && BREAKS[folded.charCodeAt(at)] === 0) continue;
    for (const lost of lostLineBreaks(folded, { start: from, end: at })) {
      add(from, lost);
      from = lost;
    }
    add(from, at);
    from = at + 1;
  }
  return lines;
}

export function readDocument(text: string): Document {
  const folded = fold(text);
  return { text, folded, themes: new ThemeReader(folded), lines: contentLines(folded) };
}
