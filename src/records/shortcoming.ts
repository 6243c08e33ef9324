import type { Span } from './span.ts';
import type { Theme } from './theme.ts';

/** One stated deficiency (不足), the causes told with it included. */
export interface Shortcoming extends Span {
  /** The text without enumerator and closing mark. */
  statement: string;
  theme: Theme | null;
  /** Index of the section it stands in. */
  section: number;
}
