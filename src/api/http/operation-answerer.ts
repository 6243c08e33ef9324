import type { ApolloServer, HTTPGraphQLRequest } from '@apollo/server';
import type { Reader } from '../../store/query/reader.ts';
import { type Context, createContext } from '../context.ts';
import type { KnownOperation } from '../documents/known-operation.ts';
import { checkNesting } from '../limits/check-nesting.ts';
import { takeTurns } from '../limits/take-turns.ts';
import type { Operations } from '../plan/operations.ts';
import type { Settings } from '../settings.ts';
import type { Answer } from './answer.ts';
import { answererAtOnce } from './answer-at-once.ts';
import { apollosAnswer } from './apollos-answer.ts';
import { queriesIn } from './queries-in.ts';

/** A request to GraphQL. */
export interface Asked {
  readonly requestId: string;
  /** What it asks of a document that is known to be valid; null where that is not known, or it is for Apollo in any case. */
  readonly known: KnownOperation | null;
  /** The media type of the answer by a plan. */
  readonly type: string | null;
  /** The headers of an answer that may be kept, none for one that may not. */
  readonly cache: Readonly<Record<string, string>>;
  /** The whole request, for Apollo. */
  inFull(): HTTPGraphQLRequest;
}

/** Answers a request to GraphQL, whatever it is. */
export type OperationAnswerer = (asked: Asked) => Promise<Answer>;

/**
 * Answers operations of known documents by their plans. All others, and those that are over a limit, have no plan or have errors, are
 * Apollo's: whatever it was comes again there, and is told, logged and counted.
 */
export function operationAnswerer(
  { schema, check, plan, counts }: Operations,
  apollo: ApolloServer<Context>,
  reader: Reader,
  { querySeconds, limits }: Settings,
): OperationAnswerer {
  const answerAtOnce = answererAtOnce(reader);

  return async ({ requestId, known, type, cache, inFull }) => {
    const begin = performance.now();
    const body = known && type !== null ? await answerByPlan(known) : null;
    if (body) return { status: 200, headers: { 'cache-control': 'no-store', ...cache, 'content-type': type! }, body };
    const used = performance.now() - begin;
    return answerAtOnce((corpus, onStatement) => {
      const turns = takeTurns(corpus, querySeconds, { onStatement, used });
      return answerByApollo(inFull(), createContext(turns, { requestId, cacheHeaders: cache }));
    });
  };

  /** By one statement, which has seen the corpus at one moment; null where Apollo has to. */
  async function answerByPlan({ document, operation, variables }: KnownOperation): Promise<Uint8Array | null> {
    try {
      check(schema, document, operation, variables);
      const { bytes } = await plan(document, operation, variables).execute(takeTurns(reader, querySeconds));
      counts.planned += 1;
      return bytes;
    } catch {
      return null;
    }
  }

  function answerByApollo(request: HTTPGraphQLRequest, context: Context): Promise<Answer> {
    return apollosAnswer(apollo, request, async () => {
      for (const query of queriesIn(request.search, request.body)) checkNesting(limits, query);
      return context;
    });
  }
}
