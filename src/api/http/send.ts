import type { Answer } from './answer.ts';
import type { ApiResponse } from './api-response.ts';
import { compressWhole } from './compress-whole.ts';
import type { HttpError } from './http-error.ts';
import { sendTogether } from './send-together.ts';

type Headers = Answer['headers'];

/** Sends a response, compressed where the client takes it so: which is waited for, else it is sent at once. */
export type SendAnswer = (response: ApiResponse, answer: Answer) => Promise<void> | undefined;

/** @param compressFrom From how many bytes on answers are compressed. */
export function answerSender(compressFrom: number): SendAnswer {
  return (response, { status, headers, body }) => {
    const { method, headers: asked } = response.req;
    const isShort = method === 'HEAD' || Buffer.byteLength(body) < compressFrom;
    const compressing = isShort ? null : compressWhole(asked['accept-encoding'], body);
    if (!compressing) {
      send(response, status, headers, body);
      return undefined;
    }
    return compressing.then(({ encoding, body: bytes }) =>
      send(response, status, { ...headers, 'content-encoding': encoding }, bytes),
    );
  };
}

/** Sends a response whole, beside the headers that it has in any case. */
export function send(response: ApiResponse, status: number, headers: Headers, body?: string | Uint8Array): void {
  const all = [...response.standing];
  for (const name in headers) all.push(name, headers[name]!);
  if (body !== undefined) all.push('content-length', String(Buffer.byteLength(body)));
  response.writeHead(status, all);
  sendTogether(() => response.end(body));
  response.onSent?.({ status, headers, body: body ?? '' });
}

/** Sends a line for people and programs that watch the server. */
export function sendLine(response: ApiResponse, status: number, line: string): void {
  send(response, status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }, `${line}\n`);
}

/** Sends an error in the form of those of GraphQL, and closes the connection. */
export function sendError(response: ApiResponse, { status, code, message, details }: HttpError): void {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    // What is left of a body that nobody reads must not be taken for the next request.
    connection: 'close',
  };
  send(response, status, headers, JSON.stringify({ errors: [{ message, extensions: { code, ...details } }] }));
}
