import type { Span } from '../../records/span.ts';
import { trimSpan } from '../document.ts';
import { type Marker, markersWithin, readMarker } from './markers.ts';

/** A paragraph, with the marker that opens it if there is one. */
export interface Block extends Span {
  marker: Marker | null;
}

/** Lines shorter than this are not searched for markers inside: their line breaks were kept. */
const LONG_LINE = 300;
/** A heading without a closing mark, followed by the first marker below it, is no longer than this. */
const LONGEST_BARE_HEADING = 45;

const endsSentence = (folded: string, at: number): boolean => /[。!?:”》\s]/u.test(folded[at - 1] ?? '');

/**
 * Markers inside a line whose line breaks were lost in conversion: behind the end of a sentence, or directly behind
 * a heading, and in sequence, so that a lone (一) in running text stays text.
 */
function lostLineStarts(folded: string, line: Span, first: Marker | null): Marker[] {
  if (line.end - line.start < LONG_LINE) return [];
  const candidates = markersWithin(folded, line);
  const last = new Map<string, number>(first ? [[first.kind, first.ordinal]] : []);
  const lastSecond = new Map<string, number>();
  for (const { kind, ordinal, start } of candidates) {
    if (ordinal === 2 && endsSentence(folded, start)) lastSecond.set(kind, start);
  }
  const accepted: Marker[] = [];
  let previous = first;
  candidates.forEach((marker) => {
    const behindHeading =
      previous !== null &&
      marker.ordinal === 1 &&
      marker.start - previous.end <= LONGEST_BARE_HEADING &&
      !/[。;]/u.test(folded.slice(previous.end, marker.start));
    if (!behindHeading && !endsSentence(folded, marker.start)) return;
    const continues = marker.ordinal === (last.get(marker.kind) ?? Number.NaN) + 1;
    const opens = marker.ordinal === 1 && (lastSecond.get(marker.kind) ?? 0) > marker.start;
    if (!continues && !opens) return;
    last.set(marker.kind, marker.ordinal);
    accepted.push(marker);
    previous = marker;
  });
  return accepted;
}

/** Cuts lines into blocks: a block ends where its line ends or where the next marker begins. */
export function readBlocks(folded: string, lines: readonly Span[]): Block[] {
  return lines.flatMap((line) => {
    const first = readMarker(folded, line.start);
    const inside = lostLineStarts(folded, line, first);
    const starts = [
      { start: line.start, marker: first as Marker | null },
      ...inside.map((marker) => ({ start: marker.start, marker })),
    ];
    return starts
      .map(({ start, marker }, index) => ({ ...trimSpan(folded, start, starts[index + 1]?.start ?? line.end), marker }))
      .filter(({ start, end }) => end > start);
  });
}
