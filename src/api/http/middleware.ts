import type { IncomingMessage, ServerResponse } from 'node:http';
import compression from 'compression';
import cors from 'cors';

/** What looks at a request before it is answered, and calls `next` unless it has answered it itself. */
export type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * Lets pages of other sites ask (CORS), without credentials, and answers their preflights.
 *
 * @param origins `['*']` for all, none for none.
 */
export function allowOrigins(origins: readonly string[]): Middleware {
  if (origins.length === 0) return (_request, _response, next) => next();
  return cors({
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'POST'],
    exposedHeaders: ['ETag', 'X-Request-Id'],
    maxAge: 86_400,
  });
}

/** Compresses answers of so many bytes or more in the way that the client likes best: Brotli, gzip or deflate. */
export function compress(threshold: number): Middleware {
  // Its types are those of Express, of which it uses nothing.
  return compression({ threshold }) as unknown as Middleware;
}
