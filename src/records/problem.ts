import type { Span } from './span.ts';

/** What can be odd about a document. A document is never an error: what is odd is stored with its place. */
export const PROBLEM_CODES = [
  'EMPTY_TEXT',
  'NO_PERIOD_YEAR',
  'NO_REGION',
  'AMBIGUOUS_REGION',
  'NO_SECTIONS',
  'MARKER_OUT_OF_ORDER',
  'UNBALANCED_TITLE_MARKS',
  'REPLACEMENT_CHARACTER',
  'OTHER',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Something odd about a document, with a sentence for the reader and the place it concerns. */
export interface Problem extends Span {
  code: ProblemCode;
  message: string;
}
