/**
 * Mercurius compiled by graphql-jit, its root resolvers loading ahead all that the queries need: the strongest that it has.
 *
 *   node mercurius-ahead.js DATABASE
 */
import Fastify from 'fastify';
import mercurius from 'mercurius';
import { tellPort } from './listen.ts';
import { openCorpus } from './open-corpus.ts';
import { SCHEMA } from './schema.ts';
import { answerFrom } from './statements.ts';

const answers = answerFrom(openCorpus());
const app = Fastify();
app.register(mercurius, {
  schema: SCHEMA,
  jit: 1,
  resolvers: {
    Query: {
      report: (_root: unknown, { slug }: { slug: string }) => answers.report(slug).report,
      reports: (_root: unknown, { after }: { after: string }) => answers.reports(after).reports,
      metrics: (_root: unknown, asked: { indicator: string; year: number; after: number }) =>
        answers.metrics(asked.indicator, asked.year, asked.after).metrics,
    },
  },
});
tellPort(Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port));
