import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Limits } from '../limits/limits.ts';
import { HttpError } from './http-error.ts';

/**
 * Reads the JSON body of a request; a byte-order mark before it, as some programs on Windows write it, is no part of it.
 *
 * @throws HttpError 400 for what is no JSON, 413 for what is too long, 415 for what is of another type or compressed.
 */
export async function readJson(request: IncomingMessage, limits: Limits): Promise<unknown> {
  checkType(request.headers);
  return parse(await readText(request, limits.bodyBytes));
}

function checkType({ 'content-type': type = '', 'content-encoding': encoding = 'identity' }: IncomingHttpHeaders) {
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type)) {
    const sent = type === '' ? 'has no Content-Type' : `is ${type}`;
    const wanted = 'send JSON, with the header Content-Type: application/json.';
    throw new HttpError(415, 'UNSUPPORTED_MEDIA_TYPE', `The body ${sent}; ${wanted}`);
  }
  if (encoding !== 'identity') {
    throw new HttpError(415, 'UNSUPPORTED_MEDIA_TYPE', `The body is compressed (${encoding}); send it as plain JSON.`);
  }
}

/** By its events: an iterator over a stream takes as long as all else that is done with a small body. */
function readText(request: IncomingMessage, most: number): Promise<string> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > most) throw bodyTooLong(most, announced);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= most) {
        chunks.push(chunk);
        return;
      }
      // The connection has to live on for the answer.
      request.off('data', take).pause();
      reject(bodyTooLong(most, size));
    };
    request.on('data', take);
    request.on('end', () => resolve((chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)).toString()));
    request.on('close', () => {
      if (!request.complete) reject(new Error('the client has left'));
    });
  });
}

function parse(text: string): unknown {
  if (text === '') throw new HttpError(400, 'BAD_REQUEST', 'The body is empty; send JSON like {"query":"…"}.');
  try {
    return JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
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
