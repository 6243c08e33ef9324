import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What ids in use are made of, and nothing that could forge a line of the log. */
const WELL_FORMED = /^[\w.:/+=@-]{1,128}$/;

/** The id of a request: the one that it came with, or a new one where it has none or one that is malformed. */
export function requestIdOf({ 'x-request-id': given }: IncomingHttpHeaders): string {
  return typeof given === 'string' && WELL_FORMED.test(given) ? given : randomUUID();
}
