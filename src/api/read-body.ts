import type { IncomingMessage } from 'node:http';
import { HttpError } from './http-error.ts';

/** 1 MB: the largest sensible query has some kilobytes. */
const MOST_BYTES = 1_000_000;

/**
 * Reads the JSON body of a request; of another content type nothing, which GraphQL refuses with its own words.
 *
 * @throws HttpError 400 for what is no JSON, 413 for what is too long, 415 for what is compressed.
 */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(request.headers['content-type'] ?? '')) {
    request.resume();
    return undefined;
  }
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') {
    throw new HttpError(415, 'UNSUPPORTED_MEDIA_TYPE', `The body is compressed (${encoding}); send it as plain JSON.`);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  // The connection has to live on for the answer.
  const body: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
  for await (const chunk of body) {
    size += chunk.length;
    if (size > MOST_BYTES)
      throw new HttpError(413, 'PAYLOAD_TOO_LARGE', `The body is longer than ${MOST_BYTES} bytes.`);
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch (error) {
    throw new HttpError(400, 'BAD_REQUEST', `The body is no JSON: ${(error as Error).message}`);
  }
}
