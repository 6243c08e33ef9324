import type { Problem } from '../../records/problem.ts';
import type { Span } from '../../records/span.ts';
import type { Document } from '../document.ts';
import { type Block, readBlocks } from './blocks.ts';
import { withoutContents } from './contents.ts';
import { type Heading, readHeading } from './heading.ts';
import type { MarkerKind } from './markers.ts';
import { isPartHeading, isUnnumberedHeading } from './unnumbered-heading.ts';

/** A section while it is being read: its heading, its place in the tree, and the paragraphs directly below it. */
export interface OutlineSection extends Span {
  /** Its own place in the list. */
  index: number;
  marker: string;
  kind: MarkerKind;
  ordinal: number;
  depth: number;
  /** Index of the section around it. */
  parent: number | null;
  heading: Heading;
  /** Paragraphs before the first subsection; the heading's own is the first and begins behind the marker. */
  paragraphs: Span[];
}

/** What opens a section. */
type Opening = Pick<OutlineSection, 'kind' | 'ordinal' | 'start'>;

/** The tree of sections in text order, and the paragraphs in front of it. */
export interface Outline {
  sections: OutlineSection[];
  preamble: Span[];
  problems: Problem[];
}

function openSection(
  { text, folded }: Document,
  block: Block,
  open: readonly OutlineSection[],
  index: number,
): OutlineSection {
  const from = block.marker?.end ?? block.start;
  const heading = block.marker
    ? readHeading(folded, from, block.end)
    : { start: block.start, end: block.end - (folded[block.end - 1] === ':' ? 1 : 0), textStart: block.end };
  return {
    index,
    marker: block.marker ? text.slice(block.marker.start, block.marker.end) : '',
    kind: block.marker?.kind ?? 'unnumbered',
    ordinal: block.marker?.ordinal ?? 0,
    depth: open.length + 1,
    parent: open.at(-1)?.index ?? null,
    start: block.start,
    end: block.end,
    heading,
    paragraphs: [{ start: heading.start, end: block.end }],
  };
}

/**
 * Which of the open sections a marker is a sibling of: one of its kind, the innermost of several that it follows;
 * -1 where there is none. A first behind a first without any text is below it: 一、主要举措 above 一、加强领导.
 */
function siblingOf(kind: MarkerKind, ordinal: number, start: number, open: readonly OutlineSection[]): number {
  const outermost = open.findIndex((section) => section.kind === kind);
  const innermost = open.findLastIndex((section) => section.kind === kind);
  if (innermost < 0 || ordinal === 0) return outermost;
  const section = open[innermost]!;
  const isBare = section.paragraphs.length === 1 && section.heading.textStart >= section.end;
  if (ordinal === 1 && section.ordinal === 1 && isBare && innermost === open.length - 1 && section.end < start)
    return -1;
  return ordinal > section.ordinal && (open[outermost]!.ordinal + 1 !== ordinal || section.ordinal + 1 === ordinal)
    ? innermost
    : outermost;
}

/** A marker's kind that is open already is a sibling of that section; a new kind nests. */
function closeFor({ kind, ordinal, start }: Opening, heading: string, open: OutlineSection[]): void {
  // 第一部分 and its like are the top of the tree, and then all of it
  if (kind === 'part' || (kind === 'unnumbered' && open[0]?.kind !== 'part' && isPartHeading(heading))) open.splice(0);
  const sibling = siblingOf(kind, ordinal, start, open);
  if (sibling >= 0) open.splice(sibling);
  // an unnumbered topic behind a finished numbered one is its sibling, not a part of it
  else if (kind === 'unnumbered' && open.length > 1) open.splice(1);
}

/** Numbers that do not follow the one before among siblings: a marker was lost, or mistyped. */
function outOfOrder(sections: readonly OutlineSection[]): Problem[] {
  const last = new Map<string, number>();
  const problems: Problem[] = [];
  for (const { kind, ordinal, parent, marker, start } of sections) {
    if (kind === 'unnumbered') continue;
    const key = `${parent} ${kind}`;
    const before = last.get(key);
    last.set(key, ordinal);
    // the first of a list that was begun elsewhere may have any number
    if (before === undefined ? ordinal >= 1 : ordinal === before + 1) continue;
    problems.push({
      code: 'MARKER_OUT_OF_ORDER',
      message: `Marker ${marker} does not follow the one before it.`,
      start,
      end: start + marker.length,
    });
  }
  return problems;
}

/**
 * Reads the numbered tree of a report. Depth is nesting, whatever the markers.
 *
 * @param end where the report's own text is over (signature, closing phrase)
 */
export function readOutline(document: Document, end: number): Outline {
  const { folded, lines } = document;
  const blocks = readBlocks(
    folded,
    withoutContents(
      folded,
      lines.filter((line) => line.start < end),
    ),
  );
  const sections: OutlineSection[] = [];
  const preamble: Span[] = [];
  const open: OutlineSection[] = [];
  for (const [index, block] of blocks.entries()) {
    const isHeading = block.marker !== null || isUnnumberedHeading(document, blocks, index, sections.length > 0);
    if (!isHeading) {
      const current = open.at(-1);
      if (current) current.paragraphs.push({ start: block.start, end: block.end });
      else preamble.push({ start: block.start, end: block.end });
    } else {
      closeFor(
        block.marker ?? { kind: 'unnumbered', ordinal: 0, start: block.start },
        folded.slice(block.start, block.end),
        open,
      );
      const section = openSection(document, block, open, sections.length);
      sections.push(section);
      open.push(section);
    }
    for (const section of open) section.end = block.end;
  }
  return { sections, preamble, problems: outOfOrder(sections) };
}
