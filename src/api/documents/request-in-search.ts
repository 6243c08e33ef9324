import { HttpError } from '../http/http-error.ts';
import type { Arguments } from '../reads.ts';
import { type DocumentRequest, isRecord } from './document-request.ts';
import { parameterValue } from './parameter-value.ts';
import { RESERVED, type RegisteredDocument } from './registered-document.ts';

/**
 * Reads what a GET asks of a document: its variables all in one parameter, as at `/graphql`, or each in one of its own.
 *
 * @param search `?slug=140522-2022`, or `?variables={"slug":"140522-2022"}`
 * @throws HttpError 400 for a parameter that is no variable of the document, comes too often, or in both ways.
 */
export function requestInSearch(document: RegisteredDocument, search: string): DocumentRequest {
  const parameters = new URLSearchParams(search);
  const own = ownVariables(document, parameters);
  const whole = parameters.getAll('variables');
  return {
    variables: parameters.has('extensions') ? null : (own ?? recordIn(whole)),
    spelledOut() {
      const spelled = new URLSearchParams({ query: document.text });
      for (const variables of own ? [JSON.stringify(own)] : whole) spelled.append('variables', variables);
      for (const extensions of parameters.getAll('extensions')) spelled.append('extensions', extensions);
      return { method: 'GET', search: `?${spelled}`, body: undefined };
    },
  };
}

/** The variables that come as parameters of their own; null where there are none. */
function ownVariables({ name, variables }: RegisteredDocument, parameters: URLSearchParams): Arguments | null {
  const own: Record<string, unknown> = {};
  for (const parameter of new Set(parameters.keys())) {
    if (RESERVED.includes(parameter)) continue;
    const type = variables.get(parameter);
    if (!type) {
      const known = variables.size === 0 ? 'it has none' : `it has ${[...variables.keys()].join(', ')}`;
      throw malformed(`The document ${name} has no variable ${parameter}; ${known}.`);
    }
    if (parameters.has('variables')) {
      throw malformed(
        `${parameter} stands beside variables; give all in variables, or each as a parameter of its own.`,
      );
    }
    own[parameter] = parameterValue(parameter, type, parameters.getAll(parameter));
  }
  return Object.keys(own).length === 0 ? null : own;
}

/** The object that one parameter holds as JSON; an empty one where there is no parameter, null for anything else. */
function recordIn([text, ...others]: readonly string[]): Arguments | null {
  if (text === undefined) return {};
  if (others.length > 0) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

const malformed = (message: string): HttpError => new HttpError(400, 'BAD_REQUEST', message);
