import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { Reader } from '../../store/query/reader.ts';
import { type Context, createContext } from '../context.ts';
import { logFault } from '../log-faults.ts';
import type { Settings } from '../settings.ts';
import { cacheHeaders, isKept } from './cache-headers.ts';
import { HttpError } from './http-error.ts';
import { allowOrigins, compress } from './middleware.ts';
import { readBody } from './read-body.ts';
import { requestIdOf } from './request-id.ts';
import { statusOf } from './status.ts';

/**
 * Serves the API over HTTP: GraphQL, and in a browser Sandbox, at `/graphql`; for whoever watches it `/healthz` (the process
 * lives) and `/readyz` (the database can be read).
 *
 * @param apollo Started already.
 * @returns A server that does not listen yet.
 */
export function createHttpServer(apollo: ApolloServer<Context>, reader: Reader, settings: Settings): Server {
  const { limits, corsOrigins, cacheSeconds, compressFrom, requestSeconds, release } = settings;
  const allow = allowOrigins(corsOrigins);
  const compressed = compress(compressFrom);
  const requestTimeout = requestSeconds * 1000;
  const timeouts = { requestTimeout, headersTimeout: requestTimeout, connectionsCheckingInterval: requestTimeout / 4 };

  return createServer(timeouts, (request, response) => {
    const requestId = requestIdOf(request.headers);
    response.setHeader('x-request-id', requestId);
    response.setHeader('vary', 'Accept, Accept-Encoding');
    const respond = () => {
      answer(request, response, requestId).catch((error: unknown) => fail(request, response, requestId, error));
    };
    allow(request, response, () => compressed(request, response, respond));
  });

  async function answer(request: IncomingMessage, response: ServerResponse, requestId: string): Promise<void> {
    const [path = '/', query] = (request.url ?? '/').split('?', 2);
    if (path === '/graphql') return graphql(request, response, query === undefined ? '' : `?${query}`, requestId);
    if (path === '/healthz') return send(response, 200, PLAIN, 'ok\n');
    if (path === '/readyz') return sendReadiness(response, requestId);
    if (path === '/') return send(response, 302, { location: '/graphql' }, '');
    throw new HttpError(404, 'NOT_FOUND', `There is nothing at ${path}; the API is at /graphql.`);
  }

  async function graphql(
    request: IncomingMessage,
    response: ServerResponse,
    search: string,
    requestId: string,
  ): Promise<void> {
    const { method = 'GET', headers } = request;
    if (method !== 'GET' && method !== 'POST') {
      response.setHeader('allow', 'GET, POST');
      throw new HttpError(405, 'METHOD_NOT_ALLOWED', `GraphQL is asked by GET or POST, not ${method}.`);
    }
    // Before anything is read: what an import changes meanwhile the next request will see under another tag.
    const about = async () => ({ version: await reader.version(), release, seconds: cacheSeconds });
    const cache = method === 'GET' ? cacheHeaders(search, headers, await about()) : {};
    if (method === 'GET' && isKept(headers, cache)) return send(response, 304, cache);
    const httpGraphQLRequest: HTTPGraphQLRequest = {
      method,
      headers: headersOf(request),
      search,
      body: method === 'POST' ? await readBody(request, limits) : undefined,
    };
    const result = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest,
      context: async () => createContext(reader, { requestId, cacheHeaders: cache }),
    });
    const resultHeaders = { 'cache-control': 'no-store', ...Object.fromEntries(result.headers) };
    const status = statusOf(result);
    if (result.body.kind === 'complete') return send(response, status, resultHeaders, result.body.string);
    response.writeHead(status, resultHeaders);
    for await (const chunk of result.body.asyncIterator) response.write(chunk);
    response.end();
  }

  async function sendReadiness(response: ServerResponse, requestId: string): Promise<void> {
    try {
      await reader.version();
    } catch (error) {
      logFault(error, requestId);
      return send(response, 503, PLAIN, 'the database cannot be read\n');
    }
    return send(response, 200, PLAIN, 'ready\n');
  }
}

const PLAIN = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };

function headersOf({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}

function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body?: string,
): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (body !== undefined) response.setHeader('content-length', Buffer.byteLength(body));
  response.statusCode = status;
  response.end(body);
}

function fail(request: IncomingMessage, response: ServerResponse, requestId: string, error: unknown): void {
  const hasLeft = request.destroyed && !request.complete;
  if (!(error instanceof HttpError) && !hasLeft) logFault(error, requestId);
  if (hasLeft || response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const { status, code, message, details } =
    error instanceof HttpError ? error : new HttpError(500, 'INTERNAL_SERVER_ERROR', 'Internal server error');
  const body = JSON.stringify({ errors: [{ message, extensions: { code, ...details } }] });
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    // What is left of a body that nobody reads must not be taken for the next request.
    connection: 'close',
  };
  send(response, status, headers, body);
}
