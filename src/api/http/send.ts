import type { ServerResponse } from 'node:http';
import { compressWhole } from './compress-whole.ts';
import type { HttpError } from './http-error.ts';

type Headers = Readonly<Record<string, string>>;

/** A response before it is sent. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string | Uint8Array;
}

/** Sends a response, compressed where the client takes it so. */
export type SendAnswer = (response: ServerResponse, answer: Answer) => Promise<void>;

/** @param compressFrom From how many bytes on answers are compressed. */
export function answerSender(compressFrom: number): SendAnswer {
  return async (response, { status, headers, body }) => {
    const { method, headers: asked } = response.req;
    const isShort = method === 'HEAD' || Buffer.byteLength(body) < compressFrom;
    const compressed = isShort ? null : compressWhole(asked['accept-encoding'], body);
    if (!compressed) return send(response, status, headers, body);
    const { encoding, body: bytes } = await compressed;
    send(response, status, { ...headers, 'content-encoding': encoding }, bytes);
  };
}

/** Sends a response whole, beside the headers that it has already. */
export function send(response: ServerResponse, status: number, headers: Headers, body?: string | Uint8Array): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (body !== undefined) response.setHeader('content-length', Buffer.byteLength(body));
  response.statusCode = status;
  response.end(body);
}

/** Sends a line for people and programs that watch the server. */
export function sendLine(response: ServerResponse, status: number, line: string): void {
  send(response, status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }, `${line}\n`);
}

/** Sends an error in the form of those of GraphQL, and closes the connection. */
export function sendError(response: ServerResponse, { status, code, message, details }: HttpError): void {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    // What is left of a body that nobody reads must not be taken for the next request.
    connection: 'close',
  };
  send(response, status, headers, JSON.stringify({ errors: [{ message, extensions: { code, ...details } }] }));
}
