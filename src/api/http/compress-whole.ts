import { promisify } from 'node:util';
import { brotliCompress, constants, deflate, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import { BROTLI_QUALITY } from './middleware.ts';

/** A body as it is sent. */
interface Compressed {
  readonly encoding: string;
  readonly body: Uint8Array;
}

const [brotli, zip, flate] = [promisify(brotliCompress), promisify(gzip), promisify(deflate)];
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } };

/** Each way of compressing a body; Brotli and gzip where the client does not mind. */
const ways: Readonly<Record<string, (body: string | Uint8Array) => Promise<Uint8Array>>> = {
  br: (body) => brotli(body, quality),
  gzip: (body) => zip(body),
  deflate: (body) => flate(body),
};
const ENCODINGS = [...Object.keys(ways), 'identity'];

/** Clients are of few kinds, each of which sends the same header with all requests. */
const chosen = new LRUCache<string, string>({ max: 100 });

/**
 * Compresses a body that is there whole, in the way that the client likes best: off this thread, and at once, which takes less than
 * a stream does that nobody knows the end of.
 *
 * @param accepted The header `Accept-Encoding`, if there is one.
 * @returns Null when the client takes it as it is, or wants it so.
 */
export function compressWhole(accepted: string | undefined, body: string | Uint8Array): Promise<Compressed> | null {
  if (accepted === undefined) return null;
  const encoding = encodingFor(accepted);
  const compress = ways[encoding];
  return compress ? compress(body).then((bytes) => ({ encoding, body: bytes })) : null;
}

function encodingFor(accepted: string): string {
  const known = chosen.get(accepted);
  if (known !== undefined) return known;
  const negotiator = new Negotiator({ headers: { 'accept-encoding': accepted } });
  const encoding = negotiator.encoding(ENCODINGS, { preferred: ['br', 'gzip'] }) ?? 'identity';
  chosen.set(accepted, encoding);
  return encoding;
}
