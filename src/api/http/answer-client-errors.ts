import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import type { Settings } from '../settings.ts';
import { ApiResponse, type ApiServer } from './api-response.ts';
import { HttpError } from './http-error.ts';
import { requestIdOf } from './request-id.ts';
import { sendError } from './send.ts';

/** How long a client that still sends may take to read why it is not listened to, in milliseconds. */
const LINGER = 2000;

/** What Node finds wrong; where its parser has found it, the bytes that were parsed, and how many of them were in order. */
interface ClientError extends NodeJS.ErrnoException {
  rawPacket?: Buffer;
  bytesParsed?: number;
}

/**
 * Answers what Node finds to be no request that can be served in the form of all errors, for which Node itself has nothing
 * but a status: 431 for headers (the query of a GET among them) that are too long, 408 for what comes too slowly, 400 for
 * what is no HTTP.
 */
export function answerClientErrors(server: ApiServer, settings: Settings): void {
  /** The response to what came last over a connection. */
  const responses = new WeakMap<Socket, ApiResponse>();
  const refused = new WeakSet<Socket>();

  server.on('request', ({ socket }, response) => void responses.set(socket, response));

  server.on('clientError', (error: ClientError, socket) => {
    // What else comes over a connection that is closing is told of likewise.
    if (!(socket instanceof Socket) || refused.has(socket)) return;
    refused.add(socket);
    const last = responses.get(socket);
    const response = last && !last.writableFinished ? last : responseOn(socket);
    if (!socket.writable || response.headersSent) socket.destroy();
    else sendError(response, errorOf(error, settings));
  });
}

/** A response to what never became a request. */
function responseOn(socket: Socket): ApiResponse {
  const response = new ApiResponse(new IncomingMessage(socket));
  if (!socket.writable) return response;
  response.assignSocket(socket);
  response.standing.push('x-request-id', requestIdOf({}));
  response.once('finish', () => {
    response.detachSocket(socket);
    // Closed at once, with something unread in it, the connection would be reset and the answer lost.
    socket.end();
    setTimeout(() => socket.destroy(), LINGER).unref();
  });
  return response;
}

function errorOf(error: ClientError, { limits: { headerBytes: most }, requestSeconds }: Settings) {
  const { code } = error;
  if (code === 'HPE_HEADER_OVERFLOW') {
    const message = `Address and headers have more than ${most} bytes. Send a long query by POST, or as a persisted query.`;
    return new HttpError(431, 'HEADERS_TOO_LARGE', message, { limit: 'headerBytes', most });
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return new HttpError(408, 'REQUEST_TIMEOUT', `The request did not arrive within ${requestSeconds} seconds.`);
  }
  if (code === 'HPE_INVALID_URL' && isBeyondAscii(error)) {
    const message = 'The address has a character beyond ASCII, which must be percent-encoded';
    return new HttpError(400, 'BAD_REQUEST', `${message} (curl: -G --data-urlencode 'query=…').`);
  }
  return new HttpError(400, 'BAD_REQUEST', 'This is no request in HTTP.');
}

/** Whether the first byte that is not in order belongs to no character of ASCII. */
const isBeyondAscii = ({ rawPacket, bytesParsed = 0 }: ClientError): boolean => (rawPacket?.[bytesParsed] ?? 0) >= 0x80;
