import type { Citation } from '../records/citation.ts';
import type { Span } from '../records/span.ts';

/** Where citations themselves stand: where their titles stand first. */
export const firstPlaces = (citations: readonly Citation[]): Span[] =>
  citations.map(({ places }) => places.reduce((a, b) => (b.start < a.start ? b : a)));
