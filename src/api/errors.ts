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

/**
 * What of an error goes out. Errors of GraphQL are made for the caller, and so is an `AppError` about the input;
 * anything else is a fault of the server: it is logged whole and says nothing of its insides.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  // What a resolver throws comes wrapped, with its place in the query.
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (cause instanceof GraphQLError) return withVariable(formatted);
  const { locations, path } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  if (cause instanceof AppError && cause.code === 'BAD_INPUT') {
    return { ...place, message: cause.message, extensions: { code: 'BAD_USER_INPUT' } };
  }
  console.error(cause);
  return { ...place, message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

/** Says of a variable that cannot be used where in it the fault lies: `['filter', 'and', '0', 'periodYear', 'eq']`. */
function withVariable(error: GraphQLFormattedError): GraphQLFormattedError {
  const found = /^Variable "\$(?<name>\w+)" (?:.* at "(?<path>\w+(?:\.\w+|\[\d+\])*)"; )?/s.exec(error.message)?.groups;
  if (!found || error.extensions?.code !== 'BAD_USER_INPUT') return error;
  const variable = (found.path ?? found.name!).split(/[.[\]]+/).filter(Boolean);
  return { ...error, extensions: { ...error.extensions, variable } };
}
