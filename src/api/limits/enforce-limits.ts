import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { Context } from '../context.ts';
import type { OperationCheck } from './operation-check.ts';

/**
 * Refuses before it runs what is no query, and a query whose answer could take the server down, whatever the data.
 * Length in tokens and circles of fragments GraphQL itself refuses.
 */
export function enforceLimits(check: OperationCheck): ApolloServerPlugin<Context> {
  const listener: GraphQLRequestListener<Context> = {
    async didResolveOperation({ schema, document, operation, request: { variables = {} } }) {
      // A document of several operations of which none is named: an error of its own.
      if (operation) check(schema, document, operation, variables);
    },
  };
  return { requestDidStart: async () => listener };
}
