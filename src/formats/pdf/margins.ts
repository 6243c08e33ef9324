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

/** Lines at least so long, as a share of the longest, are running text. */
const LONG = 0.6;
/** Of the long lines, so many reach at least as far as the margin says: a single one that stands out does not count. */
const REACHED_BY = 0.1;
/** Lines of running text differ in size by less than this factor. */
const SAME_SIZE = 1.12;
/** In sizes: two characters, give or take. */
const FIRST_INDENT = [1.2, 3] as const;
/** Of all lines, at least so many begin a paragraph. */
const INDENTED = 0.05;

/** Of values in order, the one that a share of them does not exceed. */
const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;

const lengthOf = ({ left, right }: PageLine): number => right - left;

/** The size in which most of the text is; rows of tables are mostly smaller. */
function usualSize(lines: readonly PageLine[]): number {
  const lengths = new Map<number, number>();
  for (const line of lines) {
    if (line.segments.length > 1) continue;
    // sizes come out of matrices, a little off
    const size = Math.round(line.size * 4) / 4;
    lengths.set(size, (lengths.get(size) ?? 0) + lengthOf(line));
  }
  return [...lengths].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
}

/** The column in which the running text of pages of one width stands. */
export function marginsOf(pages: readonly (readonly PageLine[])[]): Margins {
  const size = usualSize(pages.flat());
  const isRunning = (line: PageLine): boolean => Math.max(line.size, size) <= Math.min(line.size, size) * SAME_SIZE;
  const running = pages.map((page) => page.filter(isRunning));
  const lines = running.flat();
  const longest = lines.reduce((most, line) => Math.max(most, lengthOf(line)), 0);
  const long = lines.filter((line) => lengthOf(line) >= LONG * longest);
  const left = quantile(
    long.map((line) => line.left),
    REACHED_BY,
  );
  const right = -quantile(
    long.map((line) => -line.right),
    REACHED_BY,
  );
  // behind a long line mostly comes the next of its paragraph
  const distances = running.flatMap((page) =>
    page.slice(1).flatMap((line, index) => {
      const before = page[index]!;
      const distance = line.baseline - before.baseline;
      const isWithin = !before.cells && !line.cells && lengthOf(before) >= LONG * longest && distance < 3 * size;
      return isWithin ? [distance] : [];
    }),
  );
  const indents = lines.filter((line) => {
    const indent = (line.left - left) / size;
    return indent > FIRST_INDENT[0] && indent < FIRST_INDENT[1];
  });
  return {
    left,
    right,
    pitch: distances.length > 0 ? quantile(distances, 0.3) : 2 * size,
    size,
    indented: indents.length > INDENTED * lines.length,
  };
}
