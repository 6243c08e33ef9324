import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What ids in use are made of, and nothing that could forge a line of the log. */
const WELL_FORMED = /^[\w.:/+=@-]{1,128}$/;

/** Of the ids that are made here: a UUID, whose end counts on. To make each of chance takes as long as all else that is read of a request. */
const BEGIN = randomUUID().slice(0, -12);
let made = 0;

function nextId(): string {
  made += 1;
  return BEGIN + made.toString(16).padStart(12, '0');
}

/** The id of a request: the one that it came with, or a new one where it has none or one that is malformed. */
export function requestIdOf({ 'x-request-id': given }: IncomingHttpHeaders): string {
  return typeof given === 'string' && WELL_FORMED.test(given) ? given : nextId();
}
