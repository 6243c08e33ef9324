import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { Context } from './context.ts';
import { HttpError } from './http-error.ts';
import { readBody } from './read-body.ts';

/**
 * Serves the API over HTTP: GraphQL, and in a browser Sandbox, at `/graphql`; `/healthz` for whoever watches it.
 *
 * @param apollo Started already.
 * @param createContext Called for each request.
 * @returns A server that does not listen yet.
 */
export function createHttpServer(apollo: ApolloServer<Context>, createContext: () => Context): Server {
  return createServer((request, response) => {
    answer(request, response).catch((error: unknown) => fail(response, error));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path = '/', query] = (request.url ?? '/').split('?', 2);
    if (path === '/graphql') return graphql(request, response, query === undefined ? '' : `?${query}`);
    if (path === '/healthz') return send(response, 200, { 'content-type': 'text/plain' }, 'ok\n');
    if (path === '/') return send(response, 302, { location: '/graphql' }, '');
    throw new HttpError(404, 'NOT_FOUND', `There is nothing at ${path}; the API is at /graphql.`);
  }

  async function graphql(request: IncomingMessage, response: ServerResponse, search: string): Promise<void> {
    const { method = 'GET' } = request;
    if (method !== 'GET' && method !== 'POST') {
      response.setHeader('allow', 'GET, POST');
      throw new HttpError(405, 'METHOD_NOT_ALLOWED', `GraphQL is asked by GET or POST, not ${method}.`);
    }
    const httpGraphQLRequest: HTTPGraphQLRequest = {
      method,
      headers: headersOf(request),
      search,
      body: method === 'POST' ? await readBody(request) : undefined,
    };
    const result = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => createContext() });
    const headers = Object.fromEntries(result.headers);
    if (result.body.kind === 'complete') return send(response, result.status ?? 200, headers, result.body.string);
    response.writeHead(result.status ?? 200, headers);
    for await (const chunk of result.body.asyncIterator) response.write(chunk);
    response.end();
  }
}

function headersOf({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}

function send(response: ServerResponse, status: number, headers: Record<string, string>, body: string): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  if (!(error instanceof HttpError)) console.error(error);
  const { status, code, message } =
    error instanceof HttpError ? error : new HttpError(500, 'INTERNAL_SERVER_ERROR', 'Internal server error');
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  // What is left of a body that nobody reads must not be taken for the next request.
  const headers = { 'content-type': 'application/json; charset=utf-8', connection: 'close' };
  send(response, status, headers, body);
}
