import type { Limits } from '../limits/limits.ts';
import { HttpError } from './http-error.ts';

/**
 * Refuses a body that holds no operations, or more than one request may.
 *
 * @param body As it was parsed.
 * @throws HttpError 400, `BATCH_TOO_LARGE` for any list where there are no batches, else `BAD_REQUEST`.
 */
export function checkOperations(body: unknown, { batch: most }: Limits): void {
  if (!Array.isArray(body)) {
    checkOperation(body, 'The body');
    return;
  }
  if (most === 1 || body.length > most) throw batchTooLong(most, body.length);
  if (body.length === 0) throw malformed('The body is an empty list; it must hold operations', '[{"query":"…"}]');
  for (const [index, operation] of body.entries()) checkOperation(operation, `Operation ${index + 1} of the list`);
}

function checkOperation(operation: unknown, name: string): void {
  const kind = kindOf(operation);
  if (kind) throw malformed(`${name} is ${kind}; it must be an object`, '{"query":"…","variables":{}}');
}

/** What a value of JSON is that is no operation; null for an object with something in it. */
function kindOf(value: unknown): string | null {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value !== 'object') return `a ${typeof value}`;
  return Object.keys(value).length === 0 ? 'an empty object' : null;
}

const malformed = (fault: string, example: string): HttpError =>
  new HttpError(400, 'BAD_REQUEST', `${fault} like ${example}.`);

function batchTooLong(most: number, value: number): HttpError {
  const operations = value === 1 ? '1 operation' : `${value} operations`;
  const advice =
    most === 1
      ? 'send each in a request of its own, or ask for all in one query.'
      : `at most ${most} are allowed. Send the others in another request.`;
  const message = `The body is a list of ${operations}; ${advice}`;
  return new HttpError(400, 'BATCH_TOO_LARGE', message, { limit: 'batch', most, value });
}
