import { type FieldNode, GraphQLError } from 'graphql';
import { badArgument } from '../errors.ts';
import type { LimitName } from './limits.ts';

/** What went over which limit. */
export interface Excess {
  readonly limit: LimitName;
  /** What the limit is set to. */
  readonly most: number;
  /** What was asked for. Absent where counting stops at the limit. */
  readonly value?: number;
}

/**
 * A query that is too large as a whole: `QUERY_TOO_LARGE`.
 *
 * @param fault `is 43 fields deep`
 * @param advice What to do: `Ask for …`
 */
export function queryTooLarge(excess: Excess, fault: string, advice: string): GraphQLError {
  return new GraphQLError(`The query ${fault}; at most ${excess.most} are allowed. ${advice}`, {
    extensions: { code: 'QUERY_TOO_LARGE', ...excess, http: { status: 400 } },
  });
}

/**
 * An argument that is too large: `BAD_USER_INPUT`, with its place.
 *
 * @param node The field whose argument it is, if it is one of a query.
 */
export function argumentTooLarge(
  excess: Excess,
  argument: readonly string[],
  message: string,
  node: FieldNode | null = null,
): GraphQLError {
  const { message: whole, extensions } = badArgument(argument, message);
  return new GraphQLError(whole, {
    ...(node && { nodes: node }),
    extensions: { ...extensions, ...excess, http: { status: 400 } },
  });
}
