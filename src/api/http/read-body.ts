import type { IncomingMessage } from 'node:http';
import type { Limits } from '../limits/limits.ts';
import { HttpError } from './http-error.ts';

/**
 * Reads the JSON body of a request; of another content type nothing, which GraphQL refuses with its own words.
 *
 * @throws HttpError 400 for what is no JSON or a list of too many operations, 413 for what is too long, 415 for what is
 *   compressed.
 */
export async function readBody(request: IncomingMessage, limits: Limits): Promise<unknown> {
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(request.headers['content-type'] ?? '')) {
    request.resume();
    return undefined;
  }
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') {
    throw new HttpError(415, 'UNSUPPORTED_MEDIA_TYPE', `The body is compressed (${encoding}); send it as plain JSON.`);
  }
  const body = parse(await readText(request, limits.bodyBytes));
  if (Array.isArray(body) && body.length > limits.batch) throw batchTooLong(limits.batch, body.length);
  return body;
}

async function readText(request: IncomingMessage, most: number): Promise<string> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > most) throw bodyTooLong(most, announced);
  const chunks: Buffer[] = [];
  let size = 0;
  // The connection has to live on for the answer.
  const body: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
  for await (const chunk of body) {
    size += chunk.length;
    if (size > most) throw bodyTooLong(most, size);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new HttpError(400, 'BAD_REQUEST', `The body is no JSON: ${(error as Error).message}`);
  }
}

/** @param value How many bytes there are at least. */
const bodyTooLong = (most: number, value: number): HttpError =>
  new HttpError(
    413,
    'PAYLOAD_TOO_LARGE',
    `The body has ${value} bytes or more; at most ${most} are allowed. Ask in several requests.`,
    { limit: 'bodyBytes', most, value },
  );

const batchTooLong = (most: number, value: number): HttpError =>
  new HttpError(
    400,
    'BATCH_TOO_LARGE',
    most === 1
      ? `The body is a list of ${value} operations; send each in a request of its own, or ask for all in one query.`
      : `The body is a list of ${value} operations; at most ${most} are allowed. Send the others in another request.`,
    { limit: 'batch', most, value },
  );
