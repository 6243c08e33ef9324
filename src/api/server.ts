import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import type { Context } from './context.ts';
import { formatError } from './errors.ts';
import { allowCaching } from './http/allow-caching.ts';
import { namePersistedQueryFault } from './http/persisted-query-fault.ts';
import { enforceLimits } from './limits/enforce-limits.ts';
import { nameOwnLimits } from './limits/graphql-limits.ts';
import { DEFAULT_LIMITS, type Limits } from './limits/limits.ts';
import { logFaults } from './log-faults.ts';
import { placeErrors } from './place-errors.ts';
import { answerByPlan } from './plan/answer-by-plan.ts';
import { createOperations, type Operations } from './plan/operations.ts';
import { stringifyAnswer } from './plan/stringify-answer.ts';
import { buildApiSchema } from './schema.ts';

interface ServerOptions {
  /** Who answers: plans, where there are, or always the resolvers, which are what plans are measured by. */
  readonly executor?: 'planner' | 'resolvers';
  /** Where others answer some of them too. */
  readonly operations?: Operations;
}

/** Makes the GraphQL server: the same in every environment, with Sandbox and introspection, without what nobody uses. */
export function createApolloServer(
  limits: Limits = DEFAULT_LIMITS,
  { executor = 'planner', operations = createOperations(buildApiSchema(), limits) }: ServerOptions = {},
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema: operations.schema,
    stringifyResult: stringifyAnswer,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // A request changes nothing and carries no credentials, so there is nothing that another site could forge it for.
    csrfPrevention: false,
    allowBatchedHttpRequests: limits.batch > 1,
    parseOptions: { maxTokens: limits.tokens },
    // Persisted queries and whatever else is kept: at most 30 MiB, the least recently used going first.
    cache: 'bounded',
    maxRecursiveSelections: true,
    formatError: (formatted, error) => namePersistedQueryFault(nameOwnLimits(limits, formatError(formatted, error))),
    plugins: [
      // First, since the others are not asked any more for an answer that there is.
      ...(executor === 'planner' ? [answerByPlan(operations)] : []),
      enforceLimits(operations.check),
      placeErrors,
      logFaults,
      allowCaching,
      ApolloServerPluginLandingPageLocalDefault({ embed: true }),
      // Each of these would wrap every field, or call home.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
    ],
  });
}
