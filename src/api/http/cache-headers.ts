import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import fresh from 'fresh';

/**
 * The headers by which the answer to a GET may be kept and asked for again, made without answering it: the same request has
 * the same answer for as long as the program and the corpus are the same.
 *
 * @param search `?query=…`
 * @param about Version of the corpus, release of the program, and for how many seconds nobody need ask again.
 * @example { etag: 'W/"Zm9v…"', 'cache-control': 'public, max-age=0, must-revalidate' }
 */
export function cacheHeaders(
  search: string,
  { accept = '' }: IncomingHttpHeaders,
  { version, release, seconds }: { version: string; release: string; seconds: number },
): Readonly<Record<string, string>> {
  const hash = createHash('sha256').update([release, version, accept, search].join('\n'));
  return {
    // Weak: compressed it is other bytes.
    etag: `W/"${hash.digest('base64url').slice(0, 27)}"`,
    'cache-control': `public, max-age=${seconds}, must-revalidate`,
  };
}

/**
 * Whether the client has the answer already. `*` asks for any answer: whether there is one nobody knows without answering.
 * A `Cache-Control: no-cache` beside the tags, which `fetch` puts there, asks caches on the way for what is done here.
 */
export function isKept(
  { 'if-none-match': tags }: IncomingHttpHeaders,
  cache: Readonly<Record<string, string>>,
): boolean {
  return tags !== undefined && tags !== '*' && fresh({ 'if-none-match': tags }, cache);
}
