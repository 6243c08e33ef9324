import type { Qualifier } from '../../records/metric.ts';
import type { Span } from '../../records/span.ts';
import { indexAround } from '../spans.ts';
import type { Candidate, Decision, Groups, Reader, Scope, Steps } from './candidate.ts';

/** How exact the words at a number make it. */
function qualifierOf({ about = '', lateAbout = '', behind }: Groups): Qualifier {
  if (/[余多]/.test(about + lateAbout)) return 'MORE_THAN';
  if (/[来几]/.test(about)) return 'ABOUT';
  if (behind === '以上') return 'MORE_THAN';
  if (behind === '左右' || behind === '上下') return 'ABOUT';
  return behind === '以内' || behind === '以下' ? 'AT_MOST' : 'EXACT';
}

/** Where the unit stands: told by the pattern's indices, else before the last word of what matched. */
function unitOf(match: RegExpExecArray): Span {
  const place = match.indices?.groups?.unit;
  if (place) return { start: place[0], end: place[1] };
  const end = match.index + match[0].length - match.groups!.behind!.length;
  return { start: end - match.groups!.unit!.length, end };
}

/** What one reader finds in a paragraph. */
function propose({ name, head, pattern, written, read }: Reader, text: string, offset: number): Candidate[] {
  const found: Candidate[] = [];
  head.lastIndex = 0;
  for (let begins = head.exec(text); begins; begins = head.exec(text)) {
    pattern.lastIndex = begins.index;
    const match = pattern.exec(text);
    const value = match && read(match.groups!);
    if (!match || !value) continue;
    head.lastIndex = Math.max(head.lastIndex, match.index + match[0].length);
    const start = offset + match.index;
    const unit = unitOf(match);
    found.push({
      start,
      end: start + match[0].length,
      value: value[0],
      valueMax: value[1],
      unit: { start: offset + unit.start, end: offset + unit.end },
      qualifier: qualifierOf(match.groups!),
      reader: name,
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

/** Figures that no reader proposed, since no unit follows them: telephone numbers, hotlines, numbers of documents. */
function withoutUnit({ folded, paragraphs }: Scope, proposed: readonly Candidate[]): Decision[] {
  return paragraphs.flatMap((paragraph) =>
    [...folded.slice(paragraph.start, paragraph.end).matchAll(/\d+(?:\.\d+)?/g)]
      .map(({ 0: text, index }) => ({
        kept: false,
        rule: 'no-unit',
        text,
        start: paragraph.start + index,
        end: paragraph.start + index + text.length,
      }))
      .filter(({ start }) => indexAround(proposed, start) === null),
  );
}

/**
 * Finds metrics: readers propose, filters drop (each drop is reported with the name of its rule), refiners complete.
 *
 * @param onDecision told what became of each number; a figure that nothing proposed has the rule `no-unit`
 * @returns the candidates that are metrics, in text order
 */
export function extract(scope: Scope, steps: Steps, onDecision?: (decision: Decision) => void): Candidate[] {
  const proposed = withoutOverlaps(
    scope.paragraphs.flatMap(({ start, end }) => {
      const text = scope.folded.slice(start, end);
      return steps.readers.flatMap((reader) => propose(reader, text, start));
    }),
  );
  if (onDecision) withoutUnit(scope, proposed).forEach(onDecision);
  return proposed
    .filter((candidate) => {
      const dropped = steps.filters.find(({ keeps }) => !keeps(candidate, scope));
      if (onDecision) {
        const { start, end, reader } = candidate;
        onDecision({ kept: !dropped, rule: dropped?.name ?? reader, start, end, text: scope.folded.slice(start, end) });
      }
      return !dropped;
    })
    .map((candidate) => steps.refiners.reduce((refined, { refine }) => refine(refined, scope), candidate));
}
