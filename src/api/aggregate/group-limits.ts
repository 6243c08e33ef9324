import { badArgument } from '../errors.ts';
import { DEFAULT_LIMITS } from '../limits/limits.ts';

export const USUAL_GROUPS = 100;
export const USUAL_FACET_VALUES = 20;

/** How many there may be, in descriptions. */
export const MOST_GROUPS = `at most ${DEFAULT_LIMITS.groups} unless the server allows another number`;

/** @throws GraphQLError `BAD_USER_INPUT` for a negative number of groups. */
export function groupLimit(first: number | null | undefined, usual: number): number {
  const limit = first ?? usual;
  // What is too large the limits have refused.
  if (limit >= 0) return limit;
  throw badArgument(['first'], `must be 0 or more, not ${limit}`);
}
