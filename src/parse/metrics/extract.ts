import { OF_VAGUE_SHARES, VAGUE_SHARES } from '../../knowledge/vague-shares.ts';
import type { Span } from '../../records/span.ts';
import { matchesOf } from '../../text/matches-of.ts';
import type { Candidate, Decision, Filter, Reader, Scope, Steps } from './candidate.ts';
import { findRuns, type Runs } from './runs.ts';
import { readCellFigures } from './table/cell-figures.ts';

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
    const reading = match && reader.read(match);
    if (!match || !reading) continue;
    reached = begins + match[0].length;
    const start = offset + begins;
    const { value, valueMax, unit, qualifier } = reading;
    const unitEnd = start + reading.unitEnd;
    found.push({
      start,
      end: offset + reached,
      value,
      valueMax,
      unit: { start: unitEnd - unit.length, end: unitEnd, folded: unit },
      qualifier,
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

/** Shares in words that have no value. Most texts tell none. */
function vagueShares({ folded, paragraphs }: Scope): Span[] {
  if (!OF_VAGUE_SHARES.test(folded)) return [];
  return paragraphs.flatMap(({ start, end }) =>
    matchesOf(VAGUE_SHARES, folded.slice(start, end)).map(({ 0: words, index }) => ({
      start: start + index,
      end: start + index + words.length,
    })),
  );
}

const filtersFor = (written: Candidate['written'], { filters }: Steps): readonly Filter[] =>
  filters.filter((filter) => filter.written === undefined || filter.written === written);

/** The first filter that does not keep a candidate. */
function droppedBy(filters: readonly Filter[], candidate: Candidate, scope: Scope): Filter | undefined {
  for (const filter of filters) if (!filter.keeps(candidate, scope)) return filter;
  return undefined;
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
  for (const { start, end } of scope.paragraphs) {
    const text = folded.slice(start, end);
    const runs = findRuns(folded, start, end);
    for (const reader of steps.readers)
      propose(reader, text, reader.written === 'HAN' ? runs.HAN : runs.FIGURES, start, found);
    if (onDecision) addFigures(text, runs.FIGURES, start, figures);
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
  if (onDecision) tellLost(vagueShares(scope), 'no-value');
  const metrics: Candidate[] = [];
  const [ofFigures, ofNumerals] = [filtersFor('FIGURES', steps), filtersFor('HAN', steps)];
  for (const candidate of proposed) {
    const dropped = droppedBy(candidate.written === 'HAN' ? ofNumerals : ofFigures, candidate, scope);
    decide(!dropped, dropped?.name ?? candidate.reader, candidate);
    if (dropped) continue;
    for (const { refine } of steps.refiners) refine(candidate, scope);
    metrics.push(candidate);
  }
  return metrics;
}
