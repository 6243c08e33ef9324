import type { Qualifier } from '../../records/metric.ts';
import type { Span } from '../../records/span.ts';
import type { Candidate, Decision, Groups, Reader, Scope, Steps } from './candidate.ts';

/** How exact the words at a number make it. */
function qualifierOf({ about = '', lateAbout = '', behind }: Groups): Qualifier {
  if (/[余多]/u.test(about + lateAbout)) return 'MORE_THAN';
  if (/[来几]/u.test(about)) return 'ABOUT';
  if (behind === '以上') return 'MORE_THAN';
  if (behind === '左右' || behind === '上下') return 'ABOUT';
  return behind === '以内' || behind === '以下' ? 'AT_MOST' : 'EXACT';
}

/** What one reader finds in a paragraph. */
function propose({ pattern, written, read }: Reader, folded: string, paragraph: Span): Candidate[] {
  const found: Candidate[] = [];
  for (const match of folded.slice(paragraph.start, paragraph.end).matchAll(pattern)) {
    const groups = match.groups!;
    const value = read(groups);
    if (value === null) continue;

    const [unitStart, unitEnd] = match.indices!.groups!.unit!;
    const start = paragraph.start + match.index;
    const unit = { start: paragraph.start + unitStart, end: paragraph.start + unitEnd };
    found.push({
      start,
      end: start + match[0].length,
      value: value[0],
      valueMax: value[1],
      unit,
      qualifier: qualifierOf(groups),
      written,
    });
  }
  return found;
}

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
  const proposed = scope.paragraphs.flatMap((paragraph) =>
    steps.readers.flatMap((reader) => propose(reader, scope.folded, paragraph)),
  );
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
