import type { HTTPGraphQLResponse } from '@apollo/server';

/** Codes of errors of a query, not of the request that brought it. */
const OF_THE_QUERY = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'QUERY_TOO_LARGE',
];

/**
 * The status by the specification of GraphQL over HTTP. As `application/json`, which anything on the way may have written,
 * a well-formed request is answered with 200 whatever is wrong with its query, so that clients read what the answer says;
 * as `application/graphql-response+json` with 400, which is how Apollo answers both.
 */
export function statusOf({ status = 200, headers, body }: HTTPGraphQLResponse): number {
  if (status !== 400 || body.kind !== 'complete' || !headers.get('content-type')?.startsWith('application/json')) {
    return status;
  }
  // An array when it was a batch.
  const results = [JSON.parse(body.string)].flat() as { errors?: { extensions?: { code?: string } }[] }[];
  const codes = results.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions?.code ?? ''));
  return codes.every((code) => OF_THE_QUERY.includes(code)) ? 200 : status;
}
