import type { GraphQLFormattedError } from 'graphql';

/** What Apollo says of a persisted query that cannot be one, without a code, and what is said instead. */
const faults: Readonly<Record<string, string>> = {
  'Unsupported persisted query version':
    'extensions.persistedQuery: must be {"version":1,"sha256Hash":"…"}, the hash in hexadecimal digits',
  'provided sha does not match query':
    'extensions.persistedQuery.sha256Hash: is not the SHA-256 of the query that came with it, in lower-case hexadecimal digits',
};

/** What goes out for a persisted query that is malformed: `BAD_PERSISTED_QUERY`. Any other error as it is. */
export function namePersistedQueryFault(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const message = faults[formatted.message];
  return message === undefined ? formatted : { ...formatted, message, extensions: { code: 'BAD_PERSISTED_QUERY' } };
}
