import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { AppError } from '../errors.ts';

/**
 * An argument that cannot be used as given.
 *
 * @param argument Where it stands: `['filter', 'report', 'region', 'within']`.
 */
export function badArgument(argument: readonly string[], message: string): GraphQLError {
  return new GraphQLError(`${argument.join('.')}: ${message}`, { extensions: { code: 'BAD_USER_INPUT', argument } });
}

/** What a resolver throws comes wrapped, with its place in the query. */
const causeOf = (error: unknown): unknown => (error instanceof GraphQLError ? (error.originalError ?? error) : error);

/**
 * The fault of the server behind an error, for its log; null for an error that is the caller's. Errors of GraphQL are
 * made for the caller, and so is an `AppError` about the input.
 */
export function faultOf(error: unknown): unknown {
  const cause = causeOf(error);
  const isCallers = cause instanceof GraphQLError || (cause instanceof AppError && cause.code === 'BAD_INPUT');
  return isCallers ? null : cause;
}

/** What of an error goes out: all of one that is the caller's; of a fault of the server nothing of its insides. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = causeOf(error);
  if (cause instanceof GraphQLError) return formatted;
  const { locations, path } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  if (cause instanceof AppError && cause.code === 'BAD_INPUT') {
    return { ...place, message: cause.message, extensions: { code: 'BAD_USER_INPUT' } };
  }
  return { ...place, message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}
