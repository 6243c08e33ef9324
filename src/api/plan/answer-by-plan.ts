import { type ApolloServerPlugin, type GraphQLRequest, HeaderMap, type HTTPGraphQLHead } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { MissingValue } from '../../store/query/missing-value.ts';
import { OutOfTime } from '../../store/query/out-of-time.ts';
import { TreeTooDeep } from '../../store/query/tree-too-deep.ts';
import { Unfulfilled } from '../../store/query/unfulfilled.ts';
import type { Context } from '../context.ts';
import { MEDIA_TYPES, preferredType } from '../http/media-type.ts';
import { logFault } from '../log-faults.ts';
import type { Operations } from './operations.ts';
import { type Reason, Unplanned } from './unplanned.ts';

/**
 * Answers operations by plans, one statement each, and leaves those that no plan covers, and those whose answers have errors,
 * to the resolvers. Whoever sends `"extensions": { "plan": true }` is told in those of the answer which it was.
 */
export function answerByPlan({ plan, known, counts }: Operations): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      let told: object | null = null;
      let fault: unknown = null;
      return {
        async responseForOperation({ document, source, operation, request, contextValue }) {
          // A document of several operations of which none is named: an error of its own.
          if (!operation) return null;
          const isAsked = request.extensions?.plan === true;
          try {
            const ready = await plan(document, operation, request.variables ?? {}).execute(contextValue.reader);
            // Who asks in this process, not over HTTP, reads objects.
            const data = request.http ? (ready as unknown as Record<string, unknown>) : ready.data;
            counts.planned += 1;
            known.set(source, document);
            const extensions = isAsked ? { plan: { executor: 'planner' } } : undefined;
            const singleResult = {
              data: data as unknown as Record<string, unknown>,
              ...(extensions && { extensions }),
            };
            return { http: headFor(request), body: { kind: 'single', singleResult } };
          } catch (error) {
            const { reason, what } = unplanned(error);
            if (reason === 'statement') fault = error;
            counts.resolved[reason] = (counts.resolved[reason] ?? 0) + 1;
            if (isAsked) told = { plan: { executor: 'resolvers', reason, what } };
            return null;
          }
        },
        async willSendResponse({ errors, contextValue, response: { body } }) {
          // One that the resolvers met too has been logged as theirs.
          if (fault && !errors) logFault(fault, contextValue.requestId);
          if (told && body.kind === 'single')
            body.singleResult.extensions = { ...body.singleResult.extensions, ...told };
        },
      };
    },
  };
}

/** With the type of the answer where the client takes any; else Apollo, which would choose the same one, but for longer, refuses. */
function headFor({ http }: GraphQLRequest): HTTPGraphQLHead {
  const type = http ? preferredType(http.headers.get('accept')) : null;
  return (type !== null && heads.get(type)) || NO_HEAD;
}

const NO_HEAD: HTTPGraphQLHead = { headers: new HeaderMap() };
const heads = new Map(MEDIA_TYPES.map((type) => [type, { headers: new HeaderMap([['content-type', type]]) }]));

/** Why there is no answer by plan. */
function unplanned(error: unknown): { reason: Reason; what: string } {
  if (error instanceof Unplanned) return error;
  if (error instanceof MissingValue) return { reason: 'null', what: 'a record' };
  if (error instanceof Unfulfilled) return { reason: 'arguments', what: 'a condition' };
  if (error instanceof TreeTooDeep) return { reason: 'depth', what: 'the query' };
  // As whatever else is asked for by then: the resolvers are told that the time is up.
  if (error instanceof OutOfTime) return { reason: 'arguments', what: 'the time' };
  if (error instanceof GraphQLError) return { reason: 'arguments', what: error.message };
  // Of a fault of the server nobody is told more.
  return { reason: 'statement', what: 'the database' };
}
