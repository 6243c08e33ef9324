import { type DocumentNode, getOperationAST, type OperationDefinitionNode } from 'graphql';
import type { Arguments } from '../reads.ts';
import { isRecord } from './document-request.ts';
import type { KnownDocuments } from './known-documents.ts';

/** What is asked of a document that was validated before. */
export interface KnownOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As they came. */
  readonly variables: Arguments;
}

/**
 * The operation that the body of a POST asks for; null where its document is not known, it asks for more than an answer, or it is
 * malformed, which is for the GraphQL server to say.
 *
 * @param body Its JSON: `{"query":"…","variables":{…}}`
 */
export function knownOperationIn(documents: KnownDocuments, body: unknown): KnownOperation | null {
  if (!isRecord(body)) return null;
  const { query, operationName = null, variables = null, extensions = null } = body;
  const isPlain =
    (operationName === null || typeof operationName === 'string') &&
    (variables === null || isRecord(variables)) &&
    (extensions === null || (isRecord(extensions) && ASKING.every((name) => !extensions[name])));
  const document = isPlain && typeof query === 'string' ? documents.get(query) : undefined;
  const operation = document && getOperationAST(document, operationName as string | null);
  return operation ? { document: document!, operation, variables: (variables ?? {}) as Arguments } : null;
}

/** Extensions that somebody heeds. Others, as a client's own name, are passed over. */
const ASKING = ['persistedQuery', 'plan'];
