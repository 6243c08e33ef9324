import { createServer } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import type { Reader } from '../../store/query/reader.ts';
import type { Context } from '../context.ts';
import type { RegisteredDocuments } from '../documents/registered-document.ts';
import { logFault } from '../log-faults.ts';
import type { Operations } from '../plan/operations.ts';
import type { Settings } from '../settings.ts';
import { answerClientErrors } from './answer-client-errors.ts';
import { ApiResponse, type ApiServer } from './api-response.ts';
import { documentsEndpoint } from './documents-endpoint.ts';
import { exportEndpoint } from './export-endpoint.ts';
import { type Exchange, graphqlEndpoint } from './graphql-endpoint.ts';
import { HttpError } from './http-error.ts';
import { keptAnswers } from './kept-answers.ts';
import { allowOrigins, compressPieces } from './middleware.ts';
import { operationAnswerer } from './operation-answerer.ts';
import { requestIdOf } from './request-id.ts';
import { send, sendError, sendLine } from './send.ts';
import { versionOfTurn } from './version-of-turn.ts';

/** What GraphQL is answered with. */
interface Answering {
  readonly operations: Operations;
  readonly documents: RegisteredDocuments;
  /** Shares the operations. Has been started. */
  readonly apollo: ApolloServer<Context>;
}

/**
 * Serves the API over HTTP: GraphQL, and in a browser Sandbox, at `/graphql`; registered documents at `/documents/`; tables at `/export/`; for whoever watches it `/healthz` (the process
 * lives), `/readyz` (the database can be read) and `/metrics` (how many operations were answered by whom).
 *
 * @param metrics What `/metrics` says.
 * @returns A server that does not listen yet.
 */
export function createHttpServer(
  { operations, documents: registered, apollo }: Answering,
  reader: Reader,
  settings: Settings,
  metrics: () => string | Promise<string>,
): ApiServer {
  const version = versionOfTurn(reader);
  const answerOperation = operationAnswerer(operations, apollo, reader, settings);
  const graphql = graphqlEndpoint(answerOperation, operations.known, version, settings);
  const documents = documentsEndpoint(answerOperation, registered, version, settings);
  const exports = exportEndpoint(reader, settings);
  const allow = allowOrigins(settings.corsOrigins);
  const kept = keptAnswers(version, settings.cacheBytes);
  const compressed = compressPieces(settings.compressFrom);

  const options = {
    ServerResponse: ApiResponse,
    maxHeaderSize: settings.limits.headerBytes,
    ...timeouts(settings.requestSeconds),
  };
  const server = createServer(options, (request, response) => {
    const exchange = { request, response, requestId: requestIdOf(request.headers) };
    response.standing.push('x-request-id', exchange.requestId, 'vary', 'Accept, Accept-Encoding');
    const respond = () => {
      const [path, search] = split(request.url ?? '/');
      answer(exchange, path, search).catch((error: unknown) => fail(exchange, error));
    };
    allow(request, response, () => kept(request, response, respond));
  });
  answerClientErrors(server, settings);
  return server;

  /** Operations are what most requests are for: nothing stands between them and who answers them. */
  function answer(exchange: Exchange, path: string, search: string): Promise<void> {
    if (path === '/graphql') return graphql(exchange, search);
    if (isBelow(path, '/documents')) return documents(exchange, path, search);
    return answerOther(exchange, path, search);
  }

  async function answerOther(exchange: Exchange, path: string, search: string): Promise<void> {
    const { response } = exchange;
    if (isBelow(path, '/export')) return answerInPieces(exchange, () => exports(exchange, path, search));
    if (path === '/healthz') return sendLine(response, 200, 'ok');
    if (path === '/readyz') return sendReadiness(exchange);
    if (path === '/metrics') return sendLine(response, 200, await metrics());
    if (path === '/') return send(response, 302, { location: '/graphql' }, '');
    throw new HttpError(404, 'NOT_FOUND', `There is nothing at ${path}; the API is at /graphql.`);
  }

  function answerInPieces({ request, response }: Exchange, answering: () => Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      compressed(request, response.settle(), () => answering().then(resolve, reject));
    });
  }

  async function sendReadiness({ response, requestId }: Exchange): Promise<void> {
    try {
      await reader.version();
    } catch (error) {
      logFault(error, requestId);
      return sendLine(response, 503, 'the database cannot be read');
    }
    return sendLine(response, 200, 'ready');
  }
}

/** Node looks for late requests in intervals only, of half a minute unless it is told otherwise. */
function timeouts(seconds: number) {
  const requestTimeout = seconds * 1000;
  return { requestTimeout, headersTimeout: requestTimeout, connectionsCheckingInterval: requestTimeout / 4 };
}

/** Whether an address is `/export`, or begins with `/export/`. */
const isBelow = (path: string, place: string): boolean =>
  path.startsWith(place) && (path.length === place.length || path[place.length] === '/');

/** `/graphql?query=…` -> `/graphql` and `?query=…`, in which question marks may follow. */
function split(url: string): [path: string, search: string] {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark)];
}

function fail({ request, response, requestId }: Exchange, error: unknown): void {
  const hasLeft = request.destroyed && !request.complete;
  if (!(error instanceof HttpError) && !hasLeft) logFault(error, requestId);
  if (hasLeft || response.headersSent || response.destroyed) response.destroy();
  else if (error instanceof HttpError) sendError(response, error);
  else sendError(response, new HttpError(500, 'INTERNAL_SERVER_ERROR', 'Internal server error'));
}
