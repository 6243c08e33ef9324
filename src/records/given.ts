import type { Body } from './body.ts';

/**
 * What whoever imports a report knows of it, from the list it was on, say. It goes before what the text says; null: not
 * known, so the text decides.
 */
export interface Given {
  periodYear: number | null;
  /** A division's code: `140522`. */
  regionCode: string | null;
  body: Body | null;
}
