import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { Reader } from '../../store/query/reader.ts';
import { type Context, createContext } from '../context.ts';
import { checkNesting } from '../limits/check-nesting.ts';
import { takeTurns } from '../limits/take-turns.ts';
import type { Settings } from '../settings.ts';
import { answerAtOnce } from './answer-at-once.ts';
import { cacheHeaders, isKept } from './cache-headers.ts';
import { HttpError } from './http-error.ts';
import { queriesIn } from './queries-in.ts';
import { readBody } from './read-body.ts';
import { send } from './send.ts';
import { statusOf } from './status.ts';

/** A request, what is to become its response, and the id of both. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
}

/**
 * Answers GraphQL by GET and POST, HEAD with the headers of a GET, and in a browser shows Sandbox.
 *
 * @param search `?query=…`
 * @throws HttpError for what is no such request.
 */
export type GraphqlEndpoint = (exchange: Exchange, search: string) => Promise<void>;

export function graphqlEndpoint(apollo: ApolloServer<Context>, reader: Reader, settings: Settings): GraphqlEndpoint {
  const { limits, release, cacheSeconds: seconds, querySeconds } = settings;

  /** Made before anything is read: what an import changes meanwhile the next request will see under another tag. */
  const cacheOf = async (request: IncomingMessage, search: string) =>
    methodOf(request) === 'GET'
      ? cacheHeaders(search, request.headers, { version: await reader.version(), release, seconds })
      : {};

  return async ({ request, response, requestId }, search) => {
    const method = methodOf(request);
    if (method !== 'GET' && method !== 'POST') {
      response.setHeader('allow', 'GET, HEAD, POST');
      throw new HttpError(405, 'METHOD_NOT_ALLOWED', `GraphQL is asked by GET or POST, not ${method}.`);
    }
    const cache = await cacheOf(request, search);
    if (isKept(request.headers, cache)) return send(response, 304, cache);
    const body = method === 'POST' ? await readBody(request, limits) : undefined;
    const answer = (asked: Reader) =>
      apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method, headers: headersOf(request), search, body },
        context: async () => {
          for (const query of queriesIn(search, body)) checkNesting(limits, query);
          return createContext(takeTurns(asked, querySeconds), { requestId, cacheHeaders: cache });
        },
      });
    const result = await answerAtOnce(reader, answer);
    // Only an answer in parts comes otherwise, and of those there are none.
    if (result.body.kind !== 'complete') throw new Error('an answer in parts');
    const headers = { 'cache-control': 'no-store', ...Object.fromEntries(result.headers) };
    send(response, statusOf(result), headers, result.body.string);
  };
}

/** A HEAD is answered as the same GET would be; Node keeps the body back. */
const methodOf = ({ method = 'GET' }: IncomingMessage): string => (method === 'HEAD' ? 'GET' : method);

function headersOf({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}
