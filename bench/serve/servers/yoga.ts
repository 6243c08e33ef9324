/**
 * graphql-yoga with DataLoader, as its documentation has it.
 *
 *   node yoga.js DATABASE
 */
import { createServer } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';
import { listen } from './listen.ts';
import { loadersOf } from './loaders.ts';
import { openCorpus } from './open-corpus.ts';
import { SCHEMA } from './schema.ts';
import { type ReportRow, statementsOf } from './statements.ts';

const database = openCorpus();
const statements = statementsOf(database);
const { create } = loadersOf(database);
interface Context extends Record<string, unknown> {
  loaders: ReturnType<typeof create>;
}

const yoga = createYoga<Context, Context>({
  logging: false,
  graphiql: false,
  context: () => ({ loaders: create() }),
  schema: createSchema<Context>({
    typeDefs: SCHEMA,
    resolvers: {
      Query: {
        report: (_root, { slug }: { slug: string }) => statements.report.get(slug) ?? null,
        reports: (_root, { after }: { after: string }) => ({ nodes: statements.reportsAfter.all(after) }),
        metrics: (_root, { indicator, year, after }: { indicator: string; year: number; after: number }) => ({
          nodes: statements.metricsAfter.all(indicator, year, after).map(({ title, region, ...metric }) => ({
            ...metric,
            report: { title, region: region === null ? null : { name: region } },
          })),
        }),
      },
      Report: {
        sections: async ({ id }: ReportRow, _args, { loaders }) => ({ nodes: await loaders.sections.load(id) }),
        metrics: async ({ id }: ReportRow, _args, { loaders }) => ({ nodes: await loaders.metrics.load(id) }),
        shortcomings: async ({ id }: ReportRow, _args, { loaders }) => ({ nodes: await loaders.shortcomings.load(id) }),
      },
    },
  }),
});
listen(createServer(yoga));
