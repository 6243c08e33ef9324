import type { IncomingMessage } from 'node:http';
import type { Limits } from '../limits/limits.ts';
import { checkOperations } from './check-operations.ts';
import { readJson } from './read-json.ts';

/**
 * Reads the body of a request for operations.
 *
 * @throws HttpError as `readJson` does, and 400 for what holds no operations.
 */
export async function readBody(request: IncomingMessage, limits: Limits): Promise<unknown> {
  const body = await readJson(request, limits);
  checkOperations(body, limits);
  return body;
}
