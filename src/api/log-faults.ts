import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { Context } from './context.ts';
import { faultOf } from './errors.ts';

/** Logs the server's own faults whole, with the request's id, which its caller has too; a caller's errors are not logged. */
export const logFaults: ApolloServerPlugin<Context> = {
  requestDidStart: async () => listener,
  async unexpectedErrorProcessingRequest({ requestContext, error }) {
    logFault(error, requestContext.contextValue.requestId);
  },
};

const listener: GraphQLRequestListener<Context> = {
  async didEncounterErrors({ errors, contextValue }) {
    for (const error of errors) {
      const fault = faultOf(error);
      if (fault) logFault(fault, contextValue.requestId);
    }
  },
};

/** @example logFault(error, 'a1b2') // request a1b2: SqliteError: disk I/O error … */
export function logFault(fault: unknown, requestId = '-'): void {
  console.error(`request ${requestId}:`, fault);
}
