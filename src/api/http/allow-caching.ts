import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { Context } from '../context.ts';

/** Puts the headers of an answer that may be kept on one that is complete: an error may be gone at the next attempt. */
export const allowCaching: ApolloServerPlugin<Context> = {
  requestDidStart: async () => listener,
};

const listener: GraphQLRequestListener<Context> = {
  async willSendResponse({ errors, contextValue: { cacheHeaders }, response: { http } }) {
    if (!cacheHeaders || errors?.length) return;
    for (const [name, value] of Object.entries(cacheHeaders)) http.headers.set(name, value);
  },
};
