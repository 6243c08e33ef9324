import { isMarker } from './marker.ts';
import type { Page, PageItem } from './page-item.ts';

/** Text of a line between gaps: a cell of a table, a part of the line or all of it. */
export interface Segment {
  text: string;
  left: number;
  right: number;
}

/** A line of a page. In points, from the upper left corner. */
export interface PageLine {
  segments: Segment[];
  left: number;
  right: number;
  baseline: number;
  /** Of most of its characters. */
  size: number;
  /** Of a row of a table with borders: what stands in each column, or nothing; of a paragraph in such a table: that alone. */
  cells?: readonly string[];
}

/** Pieces whose baselines are nearer than this, in sizes, stand on one line: raised and lowered figures too. */
const SAME_LINE = 0.45;
/** Gaps in sizes: a space between words, what may part columns (the library closes lesser gaps), a space meant in Chinese. */
const WORD_GAP = 0.15;
const SEGMENT_GAP = 0.6;
const MEANT_GAP = 0.9;

const HAN_START = /^[\u0300-\uffff]/;
const HAN_END = /[\u0300-\uffff]$/;

/** Bold made by drawing a piece twice, a little apart. */
const isDouble = (item: PageItem, last: PageItem): boolean =>
  item.text === last.text && Math.abs(item.left - last.left) < 0.3 * item.size && item.right > item.left;

/** Spaces within Chinese come from lines drawn out to the margin, unless there are several. */
const withoutDrawnSpaces = (text: string): string =>
  text.replace(/(?<=[\u0300-\uffff]) (?! )|(?<! ) (?=[\u0300-\uffff])/g, '').replace(/ {2,}/g, ' ');

/** Two neighbours of a line as one: with a space where there is one between words, or a wide one in Chinese. */
export function mergeSegments(first: Segment, second: Segment, size: number): Segment {
  const gap = second.left - first.right;
  const betweenWords = !HAN_END.test(first.text.slice(-1)) && !HAN_START.test(second.text);
  const space = gap > (betweenWords ? WORD_GAP : MEANT_GAP) * size ? ' ' : '';
  return { text: first.text + space + second.text, left: first.left, right: Math.max(first.right, second.right) };
}

/** Segments with gaps wider than given between them, in sizes; a marker belongs to what it numbers. */
export function splitAt(gap: number, segments: readonly Segment[], size: number): Segment[] {
  const split: Segment[] = [];
  for (const segment of segments) {
    const last = split.at(-1);
    const isNear = last && (segment.left - last.right <= gap * size || (split.length === 1 && isMarker(last.text)));
    if (isNear) split[split.length - 1] = mergeSegments(last, segment, size);
    else split.push(segment);
  }
  return split;
}

/** A line of running text. */
export const lineText = ({ segments, size }: PageLine): string =>
  splitAt(Number.POSITIVE_INFINITY, segments, size)[0]?.text ?? '';

function segmentsOf(items: readonly PageItem[], size: number): Segment[] {
  const segments: Segment[] = [];
  let last: PageItem | null = null;
  for (const item of items) {
    const text = withoutDrawnSpaces(item.text.trim());
    if (text === '' || (last && isDouble(item, last))) continue;
    last = item;
    segments.push({ text, left: item.left, right: item.right });
  }
  return splitAt(SEGMENT_GAP, segments, size);
}

function lineOf(pieces: PageItem[]): PageLine | null {
  const items = pieces.sort((a, b) => a.left - b.left);
  const widest = items.reduce((a, b) => (b.right - b.left > a.right - a.left ? b : a));
  const segments = segmentsOf(items, widest.size);
  if (segments.length === 0) return null;
  return {
    segments,
    left: segments[0]!.left,
    right: segments.reduce((most, { right }) => Math.max(most, right), 0),
    baseline: widest.baseline,
    size: widest.size,
  };
}

/**
 * The lines of a page from top to bottom. Text in two columns is read across them.
 */
export function pageLines({ items }: Page): PageLine[] {
  const filled = items.filter(({ text }) => text.trim() !== '').sort((a, b) => a.baseline - b.baseline);
  const groups: PageItem[][] = [];
  let [reached, size] = [Number.NEGATIVE_INFINITY, 0];
  for (const item of filled) {
    if (item.baseline - reached > SAME_LINE * Math.max(size, item.size)) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)!.push(item);
    // raised figures come first and are small: what is larger tells where the line is
    if (item.size >= size) [reached, size] = [item.baseline, item.size];
  }
  return groups.flatMap((group) => lineOf(group) ?? []);
}
