import type { Theme } from './theme.ts';

/** What kind of figure it is: counted over the period, counted at its end, a share, a set limit, or else. */
export const INDICATOR_NATURES = ['FLOW', 'STOCK', 'RATE', 'LIMIT', 'OTHER'] as const;
export type IndicatorNature = (typeof INDICATOR_NATURES)[number];

/** An entry of the indicator catalogue: the same fact in two reports has the same indicator. */
export interface Indicator {
  /** `RECONSIDERATION_APPLICATIONS` */
  id: string;
  /** Definition in Chinese. */
  zh: string;
  /** Definition in English. */
  en: string;
  /** The unit figures are compared in: `件`. */
  unit: string;
  theme: Theme;
  /** Id of the wider entry that this one is a part of. */
  parent: string | null;
  nature: IndicatorNature;
}
