import { joinPieces } from '../join-pieces.ts';
import type { Margins } from './margins.ts';
import { beginsWithMarker } from './marker.ts';
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

/** What is a paragraph's beginning only where nothing else shows where they begin. */
const POINT = /^[一二三四五六七八九十]是/;
const ENDS_SENTENCE = /[。!?:\uff01\uff1f\uff1a]$/;
/** What a line that is broken in front of it would have had to take in whole: a character or word with the marks around it. */
const LEAD =
  /^[([\u201c\u2018\uff08《「『]*(?:[\w%.,/:+-]+|.)(?:[,.;:!?%)\]、。\u201d\u2019\uff01\uff05\uff09\uff0c\uff1a\uff1b\uff1f》」』]+[\w%]*)*/su;
const LONGEST_LEAD = 40;

/** In sizes. */
const INDENT = 1.2;
const ALIGNED = 0.6;
/** How much more room there may be at the end of a line that was broken there: margins are found by how far lines reach. */
const SPARE = 1;
/** Behind a sentence a new paragraph is more likely. */
const SPARE_AT_END = 0.3;
/** Where paragraphs are indented, a line at the margin begins none, and this is only for lines that stand by themselves. */
const SPARE_IF_INDENTED = 3;
/** Larger than the usual distance of lines by this factor: a new paragraph. */
const WIDER = 1.2;
/** Characters of different paragraphs differ in size by this factor. */
const SIZE_DIFFERS = 1.12;
/** Larger than running text by this factor: a title, whose lines are broken by hand. */
const TITLE = 1.2;
/** In sizes: its lines stand far apart, but what is not of it stands farther. */
const TITLE_PITCH = 2.6;

const differs = (a: number, b: number, factor: number): boolean => Math.max(a, b) > Math.min(a, b) * factor;

/** How wide a text is about, in sizes. */
const widthOf = (text: string): number => text.length - 0.5 * (text.match(/[\x20-\xff]/g)?.length ?? 0);

/** The room left at the end of a line when what begins the next one had stood there, in sizes; none or less where it was broken. */
function room(line: FlowLine, next: FlowLine): number {
  const lead = LEAD.exec(next.text.slice(0, LONGEST_LEAD))?.[0] ?? '';
  return (line.margins.right - line.right) / line.size - widthOf(lead);
}

const isCentred = ({ left, right, margins, size }: FlowLine): boolean =>
  left - margins.left > size && Math.abs(left - margins.left - (margins.right - right)) < 1.5 * size;

function continuesTitle(line: FlowLine, next: FlowLine): boolean {
  if (next.opensPage || next.baseline - line.baseline > TITLE_PITCH * next.size) return false;
  return line.size > TITLE * line.margins.size && isCentred(line) && isCentred(next) && !ENDS_SENTENCE.test(line.text);
}

/**
 * Whether the beginning of a line is that of a paragraph though nothing of its place says so. Where paragraphs are indented,
 * what looks like a marker at the margin is mostly one of running text: 第|(二)项.
 */
function opensParagraph(line: FlowLine, next: FlowLine): boolean {
  const ended = ENDS_SENTENCE.test(line.text);
  if (beginsWithMarker(next.text)) return ended || !next.margins.indented;
  return POINT.test(next.text) && ended && !next.margins.indented;
}

/** Whether a line goes on in the next one, within one paragraph whose first line is given. */
function goesOn(first: FlowLine, line: FlowLine, next: FlowLine): boolean {
  if (line.isRow || next.isRow || differs(line.size, next.size, SIZE_DIFFERS)) return false;
  if (continuesTitle(line, next)) return true;
  const distance = next.baseline - line.baseline;
  if (!next.opensPage && distance > WIDER * Math.max(next.margins.pitch, next.size)) return false;
  const spare = line.margins.indented ? SPARE_IF_INDENTED : SPARE;
  if (room(line, next) > (ENDS_SENTENCE.test(line.text) ? SPARE_AT_END : spare)) return false;
  if (opensParagraph(line, next)) return false;
  // a page of another width has margins of its own
  const [from, to] = [line.left - line.margins.left, next.left - next.margins.left].map((x) => x / next.size) as [
    number,
    number,
  ];
  if (to < INDENT) return true;
  // below a marker that hangs out, or in a block that is indented as a whole
  const hangs = beginsWithMarker(first.text) && next.left > first.left + ALIGNED * next.size;
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
