import Negotiator from 'negotiator';
import { HttpError } from './http-error.ts';

/** What answers are sent as: the first where the client does not mind. */
const TYPES = ['application/json; charset=utf-8', 'application/graphql-response+json; charset=utf-8'] as const;

/**
 * The media type of an answer that the client likes best.
 *
 * @param accept The header, if there is one.
 * @throws HttpError 406 when it takes neither.
 */
export function mediaType(accept: string | undefined): string {
  if (accept === undefined || accept === '*/*') return TYPES[0];
  const type = new Negotiator({ headers: { accept } }).mediaType([...TYPES]);
  if (type !== undefined) return type;
  throw new HttpError(406, 'NOT_ACCEPTABLE', `Answers are ${TYPES.join(' or ')}; the request accepts only ${accept}.`);
}
