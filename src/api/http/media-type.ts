import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import { HttpError } from './http-error.ts';

/** What answers are sent as: the first where the client does not mind. */
export const MEDIA_TYPES = ['application/json; charset=utf-8', 'application/graphql-response+json; charset=utf-8'];

/** Clients are of few kinds, each of which sends the same header with all requests. */
const chosen = new LRUCache<string, string>({ max: 100 });

/**
 * The media type of an answer that the client likes best; null when it takes neither.
 *
 * @param accept The header, if there is one.
 */
export function preferredType(accept: string | undefined): string | null {
  if (accept === undefined || accept === '*/*') return MEDIA_TYPES[0]!;
  const known = chosen.get(accept);
  if (known !== undefined) return known;
  const type = new Negotiator({ headers: { accept } }).mediaType([...MEDIA_TYPES]) ?? null;
  if (type !== null) chosen.set(accept, type);
  return type;
}

/** @throws HttpError 406 when the client takes none. */
export function mediaType(accept: string | undefined): string {
  const type = preferredType(accept);
  if (type !== null) return type;
  throw new HttpError(
    406,
    'NOT_ACCEPTABLE',
    `Answers are ${MEDIA_TYPES.join(' or ')}; the request accepts only ${accept}.`,
  );
}
