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
import { limits } from './limits.ts';
import { buildApiSchema } from './schema.ts';

/** The longest document, in tokens: checking one takes time that grows faster than its length. */
const MOST_TOKENS = 5000;

/** Makes the GraphQL server: the same in every environment, with Sandbox and introspection, without what nobody uses. */
export function createApolloServer(): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema: buildApiSchema(),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    maxRecursiveSelections: true,
    formatError,
    plugins: [
      limits,
      ApolloServerPluginLandingPageLocalDefault({ embed: true }),
      // Each of these would wrap every field, or call home.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
    ],
  });
}
