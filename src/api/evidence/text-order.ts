import type { Values } from '../../store/query/reader.ts';

interface Placed {
  readonly start: number;
  readonly end: number;
}

/**
 * Records of a text in the order in which they stand there. Of what begins at one place the longer goes first, so that
 * what is around comes before what is in it; for the rest the order that they came in.
 */
export function inTextOrder(rows: readonly Values[]): Values[] {
  return [...rows].sort((a, b) => compare(a as unknown as Placed, b as unknown as Placed));
}

const compare = (a: Placed, b: Placed): number => a.start - b.start || b.end - a.end;
