import type { Span } from '../records/span.ts';

/** A text with a longer line keeps each paragraph on a line of its own. */
const LONGEST_LINE = 80;
/** Shorter lines are headings and rows of lists. */
const SHORTEST_WIDTH = 20;
/** How much shorter than the width a full line can be: a word or a mark that moved to the next. */
const SLACK = 6;
/** Fewer full lines are a coincidence. */
const FEWEST_FULL = 6;

const ENDS_SENTENCE = /[。;；:：!！?？]$/;
const ENDS_IN_MARK = /[。;；:：!！?？,，、)）”》]$/;
/** What opens a paragraph of its own whatever stands above it. */
const OPENS =
  /^(?:[一二三四五六七八九十]{1,3}\s?[、.．]|[(（〔]?[一二三四五六七八九十\d]{1,3}[)）〕]|\d{1,2}\s?[、.．](?!\d)|[①-⑳●•·◆■]|第[一二三四五六七八九十]{1,3}[章部条]|\|)/;

interface Line {
  text: string;
  /** White space in front of it. */
  indent: number;
  /** Where what it says begins and ends. */
  start: number;
  end: number;
}

/** The lines that hold something; null as soon as one is too long for a text that was wrapped. */
function shortLines(source: string): Line[] | null {
  const lines: Line[] = [];
  for (let from = 0; from < source.length; ) {
    const found = source.indexOf('\n', from);
    const to = found < 0 ? source.length : found;
    // white space aside no line is that long
    if (to - from > 2 * LONGEST_LINE) return null;
    const text = source.slice(from, to).trim();
    if (text.length > LONGEST_LINE) return null;
    const written = source.slice(from, to).trimEnd();
    const indent = written.length - text.length;
    if (text !== '') lines.push({ text, indent, start: from + indent, end: from + written.length });
    from = to + 1;
  }
  return lines;
}

/** The width at which the lines of a text were broken; null where they were not. */
function widthOf(lines: readonly Line[]): number | null {
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => b - a);
  // a line or two may be longer: figures take less room
  const width = lengths[Math.floor(lengths.length / 20)] ?? 0;
  if (width < SHORTEST_WIDTH) return null;
  const full = lines.filter(({ text }) => text.length >= width - SLACK);
  if (full.length < FEWEST_FULL || full.length * 2 < lines.length) return null;
  return full.filter(({ text }) => !ENDS_IN_MARK.test(text)).length * 2 >= full.length ? width : null;
}

/**
 * The line breaks of a text that was wrapped at a width, as far as they part one paragraph: behind a full line that ends
 * no sentence. None where any line is longer than a wrapped one.
 */
export function wrappedBreaks(source: string): Span[] {
  const lines = shortLines(source);
  const width = lines === null ? null : widthOf(lines);
  if (lines === null || width === null) return [];
  return lines.slice(1).flatMap((line, index) => {
    const above = lines[index]!;
    const goesOn =
      above.text.length >= width - SLACK &&
      !ENDS_SENTENCE.test(above.text) &&
      line.indent <= above.indent &&
      !OPENS.test(line.text);
    return goesOn ? [{ start: above.end, end: line.start }] : [];
  });
}
