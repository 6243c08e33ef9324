import type { Span } from '../../records/span.ts';

/** A stretch of text that the same spans cover from end to end. */
export interface Segment<T extends Span> extends Span {
  /** The narrowest first; among equals, in the order given. */
  covering: readonly T[];
}

const length = ({ start, end }: Span): number => end - start;

/**
 * Cuts a text wherever a span begins or ends, however spans nest and overlap: the segments follow each other without
 * gaps from 0 to `textLength`. Empty spans cut as well but cover nothing; what lies outside the text is left out.
 *
 * @example splitIntoSegments(4, [a = { start: 0, end: 3 }, b = { start: 2, end: 4 }]) // 0-2 [a], 2-3 [b, a], 3-4 [b]
 */
export function splitIntoSegments<T extends Span>(textLength: number, spans: readonly T[]): Segment<T>[] {
  const inside = (offset: number): boolean => offset > 0 && offset < textLength;
  const cuts = [...new Set([0, ...spans.flatMap(({ start, end }) => [start, end]).filter(inside), textLength])];
  cuts.sort((a, b) => a - b);
  // stable, so that spans of the same place keep their order
  const waiting = [...spans].sort((a, b) => a.start - b.start);
  const segments: Segment<T>[] = [];
  let next = 0;
  let active: T[] = [];
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1];
    if (end === undefined) break;
    active = active.filter((span) => span.end > start);
    for (let span = waiting[next]; span && span.start <= start; span = waiting[++next]) {
      if (span.end > start) active.push(span);
    }
    segments.push({ start, end, covering: active.toSorted((a, b) => length(a) - length(b)) });
  }
  return segments;
}
