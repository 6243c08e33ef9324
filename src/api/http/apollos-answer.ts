import type { IncomingMessage } from 'node:http';
import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { Context } from '../context.ts';
import type { Answer } from './answer.ts';
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
  const headers: Record<string, string> = { 'cache-control': 'no-store' };
  for (const [name, value] of result.headers) headers[name] = value;
  return { status: statusOf(result), headers, body: result.body.string };
}

/** Those headers of a request that the GraphQL server looks at. */
export function headersOf({ headers: { accept, 'content-type': contentType } }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  if (accept !== undefined) map.set('accept', accept);
  if (contentType !== undefined) map.set('content-type', contentType);
  return map;
}
