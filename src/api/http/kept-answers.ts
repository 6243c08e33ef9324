import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { ApiResponse } from './api-response.ts';
import { isKept } from './cache-headers.ts';
import type { Middleware } from './middleware.ts';
import { send } from './send.ts';

/** An answer as it went out, compressed if it was. */
interface KeptAnswer {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** What an entry takes besides its body and its key, about. */
const OVERHEAD = 1000;

/**
 * Answers a GET that has been answered for the same version of the corpus with the same bytes, executing nothing: the pages that
 * many open.
 *
 * @param version That of the corpus.
 * @param bytes How much of them is kept: those that nobody has asked for longest make room. 0 for nothing.
 */
export function keptAnswers(version: () => Promise<string>, bytes: number): Middleware {
  if (bytes === 0) return (_request, _response, next) => next();
  const answers = new LRUCache<string, KeptAnswer>({
    maxSize: bytes,
    sizeCalculation: ({ body }, key) => body.byteLength + 2 * key.length + OVERHEAD,
  });
  let held = '';

  return (request, response, next) => {
    if (request.method !== 'GET' || !isAnswered(request)) return next();
    version().then(
      (current) => {
        // Nobody can ask for those of another version any more.
        if (current !== held) answers.clear();
        held = current;
        const key = keyOf(request);
        const kept = answers.get(key);
        if (kept) return sendKept(request, response, kept);
        response.onSent = ({ status, headers, body }) => {
          // An answer that is complete has a tag.
          if (current === held && status === 200 && headers.etag) answers.set(key, { headers, body: copied(body) });
        };
        next();
      },
      // Whoever answers the request meets the fault too, and tells it.
      () => next(),
    );
  };
}

/** Whether a request is for what may be kept: GraphQL and documents. */
const isAnswered = ({ url = '' }: IncomingMessage): boolean => /^\/(?:graphql\?|documents\/)/.test(url);

const keyOf = ({ url, headers: { accept, 'accept-encoding': encoding } }: IncomingMessage): string =>
  [url, accept, encoding].join('\n');

/** In memory of its own: a body may be a small part of a large buffer, which would be kept with it. */
const copied = (body: string | Uint8Array): Uint8Array => new Uint8Array(Buffer.from(body));

function sendKept({ headers: asked }: IncomingMessage, response: ApiResponse, { headers, body }: KeptAnswer): void {
  const { etag = '', 'cache-control': cacheControl = '' } = headers;
  if (isKept(asked, headers)) send(response, 304, { etag, 'cache-control': cacheControl });
  else send(response, 200, headers, body);
}
