/**
 * Mercurius compiled by graphql-jit, with its own loaders.
 *
 *   node mercurius-loaders.js DATABASE
 */
import Fastify from 'fastify';
import mercurius from 'mercurius';
import { tellPort } from './listen.ts';
import { loadersOf } from './loaders.ts';
import { openCorpus } from './open-corpus.ts';
import { SCHEMA } from './schema.ts';
import { type ReportRow, statementsOf } from './statements.ts';

const database = openCorpus();
const statements = statementsOf(database);
const { batches } = loadersOf(database);

type Asked = { obj: ReportRow }[];
const listed =
  <Row>(load: (ids: readonly number[]) => Promise<Row[][]>) =>
  async (asked: Asked): Promise<{ nodes: Row[] }[]> =>
    (await load(asked.map(({ obj }) => obj.id))).map((nodes) => ({ nodes }));

const app = Fastify();
app.register(mercurius, {
  schema: SCHEMA,
  jit: 1,
  resolvers: {
    Query: {
      report: (_root: unknown, { slug }: { slug: string }) => statements.report.get(slug) ?? null,
      reports: (_root: unknown, { after }: { after: string }) => ({ nodes: statements.reportsAfter.all(after) }),
      metrics: (_root: unknown, { indicator, year, after }: { indicator: string; year: number; after: number }) => ({
        nodes: statements.metricsAfter.all(indicator, year, after).map(({ title, region, ...metric }) => ({
          ...metric,
          report: { title, region: region === null ? null : { name: region } },
        })),
      }),
    },
  },
  loaders: {
    Report: {
      sections: listed(batches.sections),
      metrics: listed(batches.metrics),
      shortcomings: listed(batches.shortcomings),
    },
  },
});
tellPort(Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port));
