import type { Section } from '../../records/section.ts';
import type { Span } from '../../records/span.ts';
import type { Document } from '../document.ts';

/** The folded text around a metric, as the rules that link it read it. */
export interface Context {
  /** Between the commas around the number. */
  clause: string;
  /** Where the clause begins. */
  clauseStart: number;
  /** Between the full stops around it. */
  sentence: string;
  sentenceStart: number;
  /** Headings of the sections around it, from the top down. */
  headings: string;
}

/** Sentences are read no farther than this to each side, so that a text without full stops stays linear. */
const REACH = 400;

function bounds(folded: string, { start, end }: Span, marks: string): Span {
  let from = start;
  while (from > 0 && start - from < REACH && !marks.includes(folded[from - 1]!)) from--;
  let to = end;
  while (to < folded.length && to - end < REACH && !marks.includes(folded[to]!)) to++;
  return { start: from, end: to };
}

export function contextOf(
  { folded }: Document,
  metric: Span,
  section: number | null,
  sections: readonly Section[],
): Context {
  const clause = bounds(folded, metric, ',。;:!?\n');
  const sentence = bounds(folded, metric, '。!?\n');
  const headings: string[] = [];
  for (let at = section; at !== null; at = sections[at]!.parent) headings.unshift(sections[at]!.heading);
  return {
    clause: folded.slice(clause.start, clause.end),
    clauseStart: clause.start,
    sentence: folded.slice(sentence.start, sentence.end),
    sentenceStart: sentence.start,
    headings: headings.join(' '),
  };
}
