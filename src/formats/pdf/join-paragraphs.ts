import { joinPieces } from '../join-pieces.ts';
import type { Margins } from './margins.ts';
import type { PageLine } from './page-lines.ts';

/** A line with what is known of it besides. */
export interface FlowLine extends PageLine {
  text: string;
  /** A row of a table: a line by itself. */
  isRow: boolean;
  /** The first of its page: how far it stands from the line before says nothing. */
  opensPage: boolean;
  margins: Margins;
}

const MARKER =
  /^(?:第[一二三四五六七八九十]{1,3}(?:部分|[章节条])|[一二三四五六七八九十]{1,3}[、..]|[((][一二三四五六七八九十\d]{1,3}[))]|\d{1,2}(?:[、.]|\.(?!\d))|[\u2460-\u2487\u3220-\u3229]|[●○◆◇■□▲△★☆※•·➢►▶])/;
/** What is a paragraph's beginning only where nothing else shows where they begin. */
const POINT = /^[一二三四五六七八九十]是/;
const ENDS_SENTENCE = /[。!?:\uff01\uff1f\uff1a]$/;
/** What a line is not broken within. */
const UNBROKEN_START = /^[\w%.,/:+-]+/;

/** In sizes. */
const INDENT = 1.2;
const ALIGNED = 0.6;
/** A line that ends nearer to the margin than this was broken there: marks that may not begin a line take two characters along. */
const REACHES = 2.2;
/** Where paragraphs are indented, a line at the margin begins none, and this is only for lines that stand by themselves. */
const REACHES_NEARLY = 4;
/** One that ends a sentence goes on only if it reaches the margin really. */
const REACHES_AT_END = 1.2;
/** Larger than the usual distance of lines by this factor: a new paragraph. */
const WIDER = 1.2;
/** Characters of different paragraphs differ in size by this factor. */
const SIZE_DIFFERS = 1.12;
/** Larger than running text by this factor: a title, whose lines are broken by hand. */
const TITLE = 1.2;

const differs = (a: number, b: number, factor: number): boolean => Math.max(a, b) > Math.min(a, b) * factor;

/** How much shorter than its column a line is, in sizes; what would not have fitted is counted as filled. */
function shortage(line: FlowLine, next: FlowLine): number {
  const unbroken = UNBROKEN_START.exec(next.text)?.[0].length ?? 0;
  // a figure is about half as wide as a character; one that starts a line could always have been the first of a word
  return (line.margins.right - line.right) / line.size - unbroken * 0.6;
}

const isCentred = ({ left, right, margins, size }: FlowLine): boolean =>
  left - margins.left > size && Math.abs(left - margins.left - (margins.right - right)) < 1.5 * size;

function continuesTitle(line: FlowLine, next: FlowLine): boolean {
  return line.size > TITLE * line.margins.size && isCentred(line) && isCentred(next) && !ENDS_SENTENCE.test(line.text);
}

/**
 * Whether the beginning of a line is that of a paragraph though nothing of its place says so. Where paragraphs are indented,
 * what looks like a marker at the margin is mostly one of running text: 第|(二)项.
 */
function opensParagraph(line: FlowLine, next: FlowLine): boolean {
  const ended = ENDS_SENTENCE.test(line.text);
  if (MARKER.test(next.text)) return ended || !next.margins.indented;
  return POINT.test(next.text) && ended && !next.margins.indented;
}

/** Whether a line goes on in the next one, within one paragraph whose first line is given. */
function goesOn(first: FlowLine, line: FlowLine, next: FlowLine): boolean {
  if (line.isRow || next.isRow || differs(line.size, next.size, SIZE_DIFFERS)) return false;
  const distance = next.baseline - line.baseline;
  if (!next.opensPage && distance > WIDER * Math.max(next.margins.pitch, next.size)) return false;
  if (continuesTitle(line, next)) return true;
  const reaches = line.margins.indented ? REACHES_NEARLY : REACHES;
  if (shortage(line, next) > (ENDS_SENTENCE.test(line.text) ? REACHES_AT_END : reaches)) return false;
  if (opensParagraph(line, next)) return false;
  // a page of another width has margins of its own
  const [from, to] = [line.left - line.margins.left, next.left - next.margins.left].map((x) => x / next.size) as [
    number,
    number,
  ];
  if (to < INDENT) return true;
  // below a marker that hangs out, or in a block that is indented as a whole
  const hangs = MARKER.test(first.text) && next.left > first.left + ALIGNED * next.size;
  return hangs ? line === first || Math.abs(to - from) < ALIGNED : false;
}

/** Figures on both sides of a break are one number. */
const join = (text: string, more: string): string =>
  /\d[,.]?$/.test(text.slice(-2)) && /^\d/.test(more) ? text + more : joinPieces(text, more);

/** The paragraphs of a document, out of its lines from all pages. */
export function joinParagraphs(lines: readonly FlowLine[]): string[] {
  const paragraphs: string[][] = [];
  let first: FlowLine | null = null;
  lines.forEach((line, index) => {
    const last = lines[index - 1];
    if (first && last && goesOn(first, last, line)) paragraphs.at(-1)!.push(line.text);
    else {
      first = line;
      paragraphs.push([line.text]);
    }
  });
  return paragraphs.map((pieces) => pieces.reduce(join));
}
