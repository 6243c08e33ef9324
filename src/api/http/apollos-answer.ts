import type { IncomingMessage } from 'node:http';
import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { Context } from '../context.ts';
import type { Answer } from './send.ts';
import { statusOf } from './status.ts';

/**
 * The answer of the GraphQL server to a request, whatever it is.
 *
 * @param context May throw what is wrong with the request.
 */
export async function apollosAnswer(
  apollo: ApolloServer<Context>,
  httpGraphQLRequest: HTTPGraphQLRequest,
  context: () => Promise<Context>,
): Promise<Answer> {
  const result = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context });
  // Only an answer in parts comes otherwise, and of those there are none.
  if (result.body.kind !== 'complete') throw new Error('an answer in parts');
  const headers = { 'cache-control': 'no-store', ...Object.fromEntries(result.headers) };
  return { status: statusOf(result), headers, body: result.body.string };
}

/** The headers of a request, as the GraphQL server takes them. */
export function headersOf({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}
