import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import type { Reader } from '../../store/query/reader.ts';
import { type Context, createContext } from '../context.ts';
import { checkNesting } from '../limits/check-nesting.ts';
import { takeTurns } from '../limits/take-turns.ts';
import type { Settings } from '../settings.ts';
import { answererAtOnce } from './answer-at-once.ts';
import { apollosAnswer, headersOf } from './apollos-answer.ts';
import { cacheHeaders, isKept } from './cache-headers.ts';
import { HttpError } from './http-error.ts';
import { queriesIn } from './queries-in.ts';
import { readBody } from './read-body.ts';
import { answerSender, send } from './send.ts';

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

/** @param version That of the corpus, for tags. */
export function graphqlEndpoint(
  apollo: ApolloServer<Context>,
  reader: Reader,
  version: () => Promise<string>,
  settings: Settings,
): GraphqlEndpoint {
  const { limits, release, cacheSeconds: seconds, querySeconds } = settings;
  const answerAtOnce = answererAtOnce(reader);
  const sendAnswer = answerSender(settings.compressFrom);

  /** Made before anything is read: what an import changes meanwhile the next request will see under another tag. */
  const cacheOf = async (request: IncomingMessage, search: string) =>
    methodOf(request) === 'GET'
      ? cacheHeaders(search, request.headers, { version: await version(), release, seconds })
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
    const http = { method, headers: headersOf(request), search, body };
    const answer = (asked: Reader, onStatement: () => void) =>
      apollosAnswer(apollo, http, async () => {
        for (const query of queriesIn(search, body)) checkNesting(limits, query);
        return createContext(takeTurns(asked, querySeconds, onStatement), { requestId, cacheHeaders: cache });
      });
    await sendAnswer(response, await answerAtOnce(answer));
  };
}

/** A HEAD is answered as the same GET would be; Node keeps the body back. */
const methodOf = ({ method = 'GET' }: IncomingMessage): string => (method === 'HEAD' ? 'GET' : method);
