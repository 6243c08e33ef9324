import { HttpError } from '../http/http-error.ts';
import type { Arguments } from '../reads.ts';
import { type DocumentRequest, isRecord } from './document-request.ts';
import { RESERVED, type RegisteredDocument } from './registered-document.ts';

/**
 * Reads what a POST asks of a document.
 *
 * @param body Its JSON: `{"variables":{…}}`, or `{}` where there are none.
 * @throws HttpError 400 for what is no object, or holds what is no part of such a request.
 */
export function requestInBody({ name, text }: RegisteredDocument, body: unknown): DocumentRequest {
  if (!isRecord(body)) throw malformed('The body must be an object like {"variables":{}}.');
  for (const key in body) {
    if (RESERVED.includes(key)) continue;
    throw malformed(`The body has ${key}; the document ${name} takes nothing but ${RESERVED.join(' and ')}.`);
  }
  const { variables = null, extensions } = body;
  const isPlain = (variables === null || isRecord(variables)) && extensions === undefined;
  return {
    variables: isPlain ? ((variables ?? {}) as Arguments) : null,
    spelledOut: () => ({ method: 'POST', search: '', body: { ...body, query: text } }),
  };
}

const malformed = (message: string): HttpError => new HttpError(400, 'BAD_REQUEST', message);
