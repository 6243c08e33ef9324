import type { ServerResponse } from 'node:http';

/**
 * Tells the body of a response once it has been sent whole; not one that is longer than so many bytes. What looks after a response
 * later, as compression does, is recorded with what it makes of it.
 */
export function recordBody(response: ServerResponse, most: number, done: (body: Uint8Array) => void): void {
  const { write, end } = response;
  let chunks: Buffer[] | null = [];
  let size = 0;

  const take = (chunk: unknown): void => {
    if (!chunks || chunk === undefined || chunk === null || typeof chunk === 'function') return;
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer);
    size += bytes.length;
    if (size > most) chunks = null;
    else chunks.push(bytes);
  };

  response.write = ((...args: unknown[]) => {
    take(args[0]);
    return Reflect.apply(write, response, args);
  }) as typeof write;
  response.end = ((...args: unknown[]) => {
    take(args[0]);
    const result = Reflect.apply(end, response, args);
    if (chunks) done(copied(chunks, size));
    chunks = null;
    return result;
  }) as typeof end;
}

/** In memory of its own: a chunk may be a small part of a large buffer, which would be kept with it. */
function copied(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const body = Buffer.allocUnsafeSlow(size);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.length;
  }
  return body;
}
