import type { RegisteredDocuments } from './registered-document.ts';

/**
 * What documents there are and what each takes, as JSON.
 *
 * @example {"documents":[{"name":"report","variables":[{"name":"slug","type":"String!"}],"text":"query …"}]}
 */
export function listDocuments(documents: RegisteredDocuments): string {
  const listed = Array.from(documents.values(), ({ name, variables, text }) => ({
    name,
    variables: Array.from(variables, ([variable, type]) => ({ name: variable, type: String(type) })),
    text,
  }));
  return `${JSON.stringify({ documents: listed })}\n`;
}
