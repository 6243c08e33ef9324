import { badArgument } from '../errors.ts';

export const USUAL_GROUPS = 100;
export const USUAL_FACET_VALUES = 20;
export const MOST_GROUPS = 1000;

/** @throws GraphQLError `BAD_USER_INPUT` for a number of groups out of bounds. */
export function groupLimit(first: number | null | undefined, usual: number): number {
  const limit = first ?? usual;
  if (limit >= 0 && limit <= MOST_GROUPS) return limit;
  throw badArgument(['first'], `must be between 0 and ${MOST_GROUPS}, not ${limit}`);
}
