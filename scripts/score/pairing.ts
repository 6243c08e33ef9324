import type { Span } from '../../src/records/span.ts';

/** Which parsed record answers to which gold record. */
export interface Pairing<Gold, Parsed> {
  pairs: [Gold, Parsed][];
  /** Gold records that nothing answers to. */
  missed: Gold[];
  /** Parsed records that answer to nothing. */
  spurious: Parsed[];
  /** Index of the gold record by index of the parsed one. */
  goldOf: ReadonlyMap<number, number>;
}

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Intersection over union of two spans, from 0 to 1. */
export function intersectionOverUnion(a: Span, b: Span): number {
  return overlap(a, b) / (Math.max(a.end, b.end) - Math.min(a.start, b.start) || 1);
}

/** The share of the shorter span that both have in common, from 0 to 1. */
export function shareOfShorter(a: Span, b: Span): number {
  return overlap(a, b) / Math.min(a.end - a.start, b.end - b.start);
}

/** Pairs each record at most once, the likest first; what is less alike than `floor` stays alone. Lists keep their order. */
export function pair<Gold, Parsed>(
  golds: readonly Gold[],
  parsed: readonly Parsed[],
  likeness: (gold: Gold, parsed: Parsed) => number,
  floor: number,
): Pairing<Gold, Parsed> {
  const candidates = golds
    .flatMap((gold, goldIndex) =>
      parsed.map((other, parsedIndex) => ({ likeness: likeness(gold, other), goldIndex, parsedIndex })),
    )
    .filter((candidate) => candidate.likeness >= floor)
    .sort((a, b) => b.likeness - a.likeness);
  const parsedOf = new Map<number, number>();
  const goldOf = new Map<number, number>();
  for (const { goldIndex, parsedIndex } of candidates) {
    if (parsedOf.has(goldIndex) || goldOf.has(parsedIndex)) continue;
    parsedOf.set(goldIndex, parsedIndex);
    goldOf.set(parsedIndex, goldIndex);
  }
  return {
    pairs: golds.flatMap((gold, index): [Gold, Parsed][] => {
      const other = parsed[parsedOf.get(index) ?? -1];
      return other === undefined ? [] : [[gold, other]];
    }),
    missed: golds.filter((_, index) => !parsedOf.has(index)),
    spurious: parsed.filter((_, index) => !goldOf.has(index)),
    goldOf,
  };
}
