import type { PageLine } from './page-lines.ts';

/** The column of running text, in points. */
export interface Margins {
  left: number;
  right: number;
  /** From baseline to baseline within a paragraph. */
  pitch: number;
  /** Of its characters. */
  size: number;
  /** Whether paragraphs begin with an indent. */
  indented: boolean;
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
};

/** Lines at least so long, as a share of the longest, are running text. */
const LONG = 0.6;
/** Of the lines that run on, so many reach at least as far as the margin says. */
const REACHED_BY = 0.1;

/** In sizes: two characters, give or take. */
const FIRST_INDENT = [1.2, 3] as const;
/** Of all lines, at least so many begin a paragraph. */
const INDENTED = 0.05;

/**
 * The column in which the running text of pages of one width stands: as far as a tenth of its long lines reach, so that
 * a single one that stands out does not count.
 */
export function marginsOf(pages: readonly (readonly PageLine[])[]): Margins {
  const lines = pages.flat();
  const longest = lines.reduce((length, { left, right }) => Math.max(length, right - left), 0);
  const long = lines.filter(({ left, right }) => right - left >= LONG * longest);
  const lefts = long.map(({ left }) => left).sort((a, b) => a - b);
  const rights = long.map(({ right }) => right).sort((a, b) => b - a);
  const reached = Math.floor(long.length * REACHED_BY);
  const size = median(long.map((line) => line.size));
  const distances = pages.flatMap((page) =>
    page.slice(1).flatMap((line, index) => {
      const distance = line.baseline - page[index]!.baseline;
      return long.length > 0 && distance < 3 * size ? [distance] : [];
    }),
  );
  const left = lefts[reached] ?? 0;
  const indents = lines.filter(
    (line) => line.left - left > FIRST_INDENT[0] * size && line.left - left < FIRST_INDENT[1] * size,
  );
  // the distance within paragraphs is the lesser one where most paragraphs are of one line
  const sorted = distances.sort((a, b) => a - b);
  return {
    left,
    right: rights[reached] ?? 0,
    pitch: sorted[Math.floor(sorted.length * 0.3)] ?? 2 * size,
    size,
    indented: indents.length > INDENTED * lines.length,
  };
}
