import type { Candidate, Decision, Scope, Steps } from './candidate.ts';

/** Keeps, of candidates that overlap, the one that begins first; of two that begin together, the longer. */
function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const ordered = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = -1;
  return ordered.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
}

/**
 * Finds metrics: readers propose, filters drop (each drop is reported with the name of its rule), refiners complete.
 *
 * @returns the candidates that are metrics, in text order
 */
export function extract(scope: Scope, steps: Steps, onDecision: (decision: Decision) => void): Candidate[] {
  const proposed = scope.paragraphs.flatMap((paragraph) => steps.readers.flatMap(({ read }) => read(scope, paragraph)));
  return withoutOverlaps(proposed)
    .filter((candidate) => {
      const dropped = steps.filters.find(({ keeps }) => !keeps(candidate, scope));
      if (!dropped) return true;
      const { start, end } = candidate;
      onDecision({ rule: dropped.name, start, end, text: scope.folded.slice(start, end) });
      return false;
    })
    .map((candidate) => steps.refiners.reduce((refined, { refine }) => refine(refined, scope), candidate));
}
