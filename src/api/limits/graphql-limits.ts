import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { queryTooLarge } from './limit-error.ts';
import type { Limits } from './limits.ts';

/**
 * What goes out for a query that GraphQL itself found too large, for which it has no clear error: at the limit of tokens, or
 * at its own limit of comparing fields of one name. Anything else as it is.
 */
export function nameOwnLimits({ tokens }: Limits, formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { message } = formatted;
  if (/ tokens\. Parsing aborted\.$/.test(message)) {
    const advice = 'Give values as variables, or ask in several queries.';
    return replaced(
      formatted,
      queryTooLarge({ limit: 'tokens', most: tokens }, `has more than ${tokens} tokens`, advice),
    );
  }
  if (message === 'Validation aborted.') {
    const repetitive = 'The query repeats the same fields too often; ask for each once in a selection.';
    return { message: repetitive, extensions: { code: 'QUERY_TOO_LARGE' } };
  }
  return formatted;
}

function replaced(formatted: GraphQLFormattedError, { message, extensions }: GraphQLError): GraphQLFormattedError {
  const { http: _status, ...shown } = extensions;
  return { ...formatted, message, extensions: shown };
}
