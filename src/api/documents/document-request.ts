import type { HTTPGraphQLRequest } from '@apollo/server';
import type { Arguments } from '../reads.ts';

/** What a request asks of a registered document. */
export interface DocumentRequest {
  /** The variables; null where the request is to be answered as any other is: it asks for more, or is malformed. */
  readonly variables: Arguments | null;
  /** The same request with the text of the document, as it would be sent to `/graphql`. */
  spelledOut(): Pick<HTTPGraphQLRequest, 'method' | 'search' | 'body'>;
}

/** Whether a value of JSON is an object. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
