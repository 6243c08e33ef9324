import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { extentOf } from './extent.ts';

/**
 * How many records one answer may hold. Pages multiply: 100 of 100 of 100 would be a million. The whole tree of one report,
 * four levels of usual pages, is within it.
 */
const MOST_RECORDS = 200_000;

/** How many fields may stand within fields. */
const DEEPEST = 30;

/** Refuses before it runs what is no query, and a query whose answer could take the server down, whatever the data. */
export const limits: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        // A document of several operations of which none is named: an error of its own.
        if (!operation) return;
        if (operation.operation !== 'query') throw readOnly(operation.operation);
        const { records, depth } = extentOf(schema, document, operation, request.variables ?? {});
        if (depth > DEEPEST) throw tooLarge(`is ${depth} fields deep; at most ${DEEPEST} are allowed`);
        if (records > MOST_RECORDS) {
          throw tooLarge(`could return ${records} records; at most ${MOST_RECORDS} are allowed. Ask for smaller pages`);
        }
      },
    };
  },
};

const readOnly = (operation: string): GraphQLError =>
  new GraphQLError(`The API is read-only: it answers queries, and has no ${operation}.`, {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });

const tooLarge = (fault: string): GraphQLError =>
  new GraphQLError(`The query ${fault}.`, { extensions: { code: 'QUERY_TOO_LARGE', http: { status: 400 } } });
