import { OF_VAGUE_SHARES, VAGUE_SHARES } from '../../knowledge/vague-shares.ts';
import type { Qualifier } from '../../records/metric.ts';
import type { Span } from '../../records/span.ts';
import { matchesOf } from '../../text/matches-of.ts';
import type { Candidate, Decision, Groups, Reader, Scope, Steps, UnitPlace } from './candidate.ts';
import { findRuns, type Runs } from './runs.ts';
import { readCellFigures } from './table/cell-figures.ts';

/** How exact the words at a number make it. */
function qualifierOf({ about = '', lateAbout = '', behind }: Groups): Qualifier {
  if (about === '余' || about === '多' || lateAbout !== '') return 'MORE_THAN';
  if (about !== '') return 'ABOUT';
  if (behind === '以上') return 'MORE_THAN';
  if (behind === '左右' || behind === '上下') return 'ABOUT';
  return behind === '以内' || behind === '以下' ? 'AT_MOST' : 'EXACT';
}

/** Where in a paragraph, which begins at the offset, the unit stands: told by the pattern's indices, else before the last word of what matched. */
function unitOf(match: RegExpExecArray, offset: number): UnitPlace {
  const { unit = '', behind = '' } = match.groups!;
  const end = match.indices?.groups?.unit?.[1] ?? match.index + match[0].length - behind.length;
  return { start: offset + end - unit.length, end: offset + end, folded: unit };
}

/** Adds what one reader finds in a paragraph. */
function propose(reader: Reader, text: string, runs: Runs, offset: number, found: Candidate[]): void {
  const { name, pattern, written } = reader;
  let reached = 0;
  for (let run = 0; run < runs.length; run += 2) {
    const end = runs[run + 1]!;
    const from = Math.max(runs[run]!, reached);
    if (from >= end) continue;
    const begins = reader.beginsIn ? reader.beginsIn(text, from, end) : from;
    if (begins === null) continue;
    pattern.lastIndex = begins;
    const match = pattern.exec(text);
    const value = match && reader.read(match.groups!);
    if (!match || !value) continue;
    reached = begins + match[0].length;
    const start = offset + begins;
    found.push({
      start,
      end: offset + reached,
      value: value[0],
      valueMax: value[1],
      unit: unitOf(match, offset),
      qualifier: qualifierOf(match.groups!),
      reader: name,
      written,
    });
  }
}

/** Keeps, of candidates that overlap, the one that begins first; of two that begin together, the longer. */
function withoutOverlaps(candidates: Candidate[]): Candidate[] {
  candidates.sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = -1;
  return candidates.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
}

/** Adds the figures of a paragraph, their decimals included: a reader may have proposed them, or none. */
function addFigures(text: string, runs: Runs, offset: number, figures: Span[]): void {
  for (let run = 0; run < runs.length; run += 2) {
    const start = offset + runs[run]!;
    const hasDecimals = text[runs[run + 1]!] === '.' && runs[run + 2] === runs[run + 1]! + 1;
    if (hasDecimals) run += 2;
    figures.push({ start, end: offset + runs[run + 1]! });
  }
}

/**
 * Finds metrics: readers propose, filters drop (each drop is reported with the name of its rule), refiners complete.
 *
 * @param onDecision told what became of each number; a figure that nothing proposed has the rule `no-unit`, a share in
 *   words that have no value (过半) `no-value`
 * @returns the candidates that are metrics, in text order
 */
export function extract(scope: Scope, steps: Steps, onDecision?: (decision: Decision) => void): Candidate[] {
  const { folded } = scope;
  const found = readCellFigures(folded, scope.tables, scope.paragraphs);
  const figures: Span[] = [];
  const vague: Span[] = [];
  for (const { start, end } of scope.paragraphs) {
    const text = folded.slice(start, end);
    const runs = findRuns(folded, start, end);
    for (const reader of steps.readers) propose(reader, text, runs[reader.written], start, found);
    if (onDecision) {
      addFigures(text, runs.FIGURES, start, figures);
      for (const { 0: words, index } of OF_VAGUE_SHARES.test(text) ? matchesOf(VAGUE_SHARES, text) : [])
        vague.push({ start: start + index, end: start + index + words.length });
    }
  }
  const proposed = withoutOverlaps(found);
  const decide = (kept: boolean, rule: string, { start, end }: Span): void =>
    onDecision?.({ kept, rule, text: folded.slice(start, end), start, end });
  // telephone numbers, hotlines, numbers of documents
  const tellLost = (lost: readonly Span[], rule: string): void => {
    let at = 0;
    for (const number of lost) {
      while (at < proposed.length && proposed[at]!.end <= number.start) at++;
      const near = proposed[at];
      if (near === undefined || near.start > number.start) decide(false, rule, number);
    }
  };
  tellLost(figures, 'no-unit');
  tellLost(vague, 'no-value');
  const metrics: Candidate[] = [];
  for (const candidate of proposed) {
    const dropped = steps.filters.find(({ keeps }) => !keeps(candidate, scope));
    decide(!dropped, dropped?.name ?? candidate.reader, candidate);
    if (dropped) continue;
    for (const { refine } of steps.refiners) refine(candidate, scope);
    metrics.push(candidate);
  }
  return metrics;
}
