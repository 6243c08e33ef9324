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

/** Whether the same is given; to give nothing but nulls is to give nothing. */
export function isSameGiven(one: Given | null, other: Given | null): boolean {
  return (
    (one?.periodYear ?? null) === (other?.periodYear ?? null) &&
    (one?.regionCode ?? null) === (other?.regionCode ?? null) &&
    (one?.body?.name ?? null) === (other?.body?.name ?? null) &&
    (one?.body?.kind ?? null) === (other?.body?.kind ?? null)
  );
}
