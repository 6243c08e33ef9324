import type { Span } from './span.ts';
import type { Theme } from './theme.ts';

/** Done in the period, planned for the next, or else: under way, given up. */
export const MEASURE_STATUSES = ['DONE', 'PLANNED', 'OTHER'] as const;
export type MeasureStatus = (typeof MEASURE_STATUSES)[number];

/** One thing that was done or is planned (举措): the smallest enumerated unit of a section. */
export interface Measure extends Span {
  /** Its first sentence, without enumerator and closing mark. */
  lead: string;
  status: MeasureStatus;
  theme: Theme | null;
  /** Index of the section it stands in. */
  section: number;
}
