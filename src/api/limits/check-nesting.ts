import { queryTooLarge } from './limit-error.ts';
import type { Limits } from './limits.ts';
import { nestingOf } from './nesting-of.ts';

/**
 * Refuses a query whose brackets nest too deep, before it is parsed: the parser calls itself for each of them, and whatever
 * goes through the query after it does too.
 *
 * @throws GraphQLError `QUERY_TOO_LARGE`.
 */
export function checkNesting({ nesting: most }: Limits, query: string): void {
  if (query.length <= most) return;
  const value = nestingOf(query);
  if (value <= most) return;
  const advice = 'Ask for what lies deeper in another query, and put conditions side by side.';
  throw queryTooLarge({ limit: 'nesting', most, value }, `has brackets nested ${value} deep`, advice);
}
