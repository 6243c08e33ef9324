import type { IncomingMessage } from 'node:http';
import type { KnownDocuments } from '../documents/known-documents.ts';
import { knownOperationIn } from '../documents/known-operation.ts';
import type { Settings } from '../settings.ts';
import type { ApiResponse } from './api-response.ts';
import { headersOf } from './apollos-answer.ts';
import { cacheHeaders, isKept } from './cache-headers.ts';
import { HttpError } from './http-error.ts';
import { preferredType } from './media-type.ts';
import type { OperationAnswerer } from './operation-answerer.ts';
import { readBody } from './read-body.ts';
import { answerSender, send } from './send.ts';

/** A request, what is to become its response, and the id of both. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ApiResponse;
  readonly requestId: string;
}

/**
 * Answers GraphQL by GET and POST, HEAD with the headers of a GET, and in a browser shows Sandbox.
 *
 * @param search `?query=…`
 * @throws HttpError for what is no such request.
 */
export type GraphqlEndpoint = (exchange: Exchange, search: string) => Promise<void>;

/**
 * @param answer Answers what is asked.
 * @param documents Those that need no validation any more.
 * @param version That of the corpus, for tags.
 */
export function graphqlEndpoint(
  answer: OperationAnswerer,
  documents: KnownDocuments,
  version: () => Promise<string>,
  settings: Settings,
): GraphqlEndpoint {
  const { limits, release, cacheSeconds: seconds } = settings;
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
    const known = knownOperationIn(documents, body);
    const type = preferredType(request.headers.accept);
    const inFull = () => ({ method, headers: headersOf(request), search, body });
    return sendAnswer(response, await answer({ requestId, known, type, cache, inFull }));
  };
}

/** A HEAD is answered as the same GET would be; Node keeps the body back. */
const methodOf = ({ method = 'GET' }: IncomingMessage): string => (method === 'HEAD' ? 'GET' : method);
