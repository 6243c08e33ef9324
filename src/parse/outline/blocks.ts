import type { Span } from '../../records/span.ts';
import { characterSet } from '../../text/character-set.ts';
import { trimSpan } from '../document.ts';
import { type Marker, markersWithin, readMarker } from './markers.ts';
import { isWrapped } from './wrapped-line.ts';

/** A paragraph, with the marker that opens it if there is one. */
export interface Block extends Span {
  marker: Marker | null;
  /** Whether the bullet of a list stands in front of it. */
  hasBullet: boolean;
}

/** Lines shorter than this are not searched for markers inside: their line breaks were kept. */
const LONG_LINE = 300;
/** A heading without a closing mark, followed by the first marker below it, is no longer than this. */
const LONGEST_BARE_HEADING = 45;

const endsSentence = (folded: string, at: number): boolean => /[。!?:”》\s]/.test(folded[at - 1] ?? '');

/** 1.力量不足。2.宣传不够。 on one line of its own. */
const isListOnOneLine = (folded: string, { start, end }: Span, first: Marker | null): boolean =>
  first?.kind === 'arabic' && first.ordinal === 1 && /[。;]\s?2\s?[、.](?!\d)/.test(folded.slice(start, end));

/**
 * Markers inside a line whose line breaks were lost in conversion: behind the end of a sentence, or directly behind
 * a heading, and in sequence, so that a lone (一) in running text stays text.
 */
function lostLineStarts(folded: string, line: Span, first: Marker | null): Marker[] {
  if (line.end - line.start < LONG_LINE && !isListOnOneLine(folded, line, first)) return [];
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
      !/[。;]/.test(folded.slice(previous.end, marker.start));
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

/** What a list without numbers puts in front of its lines. */
const BULLETS = characterSet('●○◆◇■□▲△★☆※•·➢►▶\uf06c\uf0d8');

/** What stands in front of a line: the bullet of a list, or characters that were lost (???(一)). */
function rubbishBefore(folded: string, { start }: Span): number {
  if (folded[start] === '—') return /^—+(?=[\u4e00-\u9fff])/.exec(folded.slice(start, start + 4))?.[0].length ?? 0;
  if (BULLETS[folded.charCodeAt(start)] === 1) return /^.\s*/.exec(folded.slice(start, start + 4))![0].length;
  return folded.startsWith('??', start) ? /^[?\s]+/.exec(folded.slice(start, start + LONGEST_LOST))![0].length : 0;
}
const LONGEST_LOST = 12;

/** Where a marker can go on a list in one sentence. */
const GOES_ON = /[;,]\s*[(\d\u2460-\u2487]/;

/** (1)…;(2)…;(3)… in one sentence are items of running text, not headings. */
function opensList(folded: string, line: Span, { kind, ordinal }: Marker): boolean {
  if (line.end - line.start >= LONG_LINE || kind === 'han' || kind === 'part') return false;
  if (!GOES_ON.test(folded.slice(line.start, line.end))) return false;
  return markersWithin(folded, line).some(
    (marker) =>
      marker.kind === kind &&
      marker.ordinal === ordinal + 1 &&
      /[;,]\s*$/.test(folded.slice(marker.start - 3, marker.start)),
  );
}

/** A numbered row of a table, with bars between its cells as the line above or below has them. */
function isRow(folded: string, lines: readonly Span[], index: number): boolean {
  const hasBar = (at: number): boolean => {
    if (at < 0 || at >= lines.length) return false;
    const { start, end } = lines[at]!;
    return end - start < LONG_LINE && folded.slice(start, end).includes('|');
  };
  return hasBar(index) && (hasBar(index - 1) || hasBar(index + 1));
}

/** Cuts lines into blocks: a block ends where its line ends or where the next marker begins. */
export function readBlocks(folded: string, lines: readonly Span[]): Block[] {
  const blocks: Block[] = [];
  const add = (start: number, end: number, marker: Marker | null, hasBullet = false): void => {
    const span = trimSpan(folded, start, end);
    if (span.end > span.start) blocks.push({ start: span.start, end: span.end, marker, hasBullet });
  };
  lines.forEach((whole, index) => {
    const bullet = rubbishBefore(folded, whole);
    const line = { start: whole.start + bullet, end: whole.end };
    const marker = readMarker(folded, line.start);
    const isText = marker && (opensList(folded, line, marker) || isRow(folded, lines, index));
    const first = isText ? null : marker;
    const above = blocks.at(-1);
    if (above && marker === null && bullet === 0 && isWrapped(folded, above, line)) {
      above.end = line.end;
      return;
    }
    let start = line.start;
    let opens = first;
    for (const next of lostLineStarts(folded, line, first)) {
      add(start, next.start, opens);
      start = next.start;
      opens = next;
    }
    add(start, line.end, opens, bullet > 0 && start === line.start && folded[whole.start] !== '?');
  });
  return blocks;
}
