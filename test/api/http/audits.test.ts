import { beforeAll, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { createCorpus } from '../../store/create-corpus.ts';
import { sampleCorpus } from '../sample-corpus.ts';
import { serve } from './serve.ts';

let api: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  api = await serve(createCorpus(sampleCorpus));
});

const audits = serverAudits({ url: () => api.at('/graphql').href });

test('there are the 61 audits of the specification of GraphQL over HTTP', () => {
  expect(audits).toHaveLength(61);
});

test.each(audits.map(({ id, name, fn }) => [id, name, fn] as const))('%s %s', async (_id, _name, audit) => {
  const { status, ...rest } = await audit();
  // The reason is what to read when this fails.
  expect({ status, reason: 'reason' in rest ? rest.reason : null }).toEqual({ status: 'ok', reason: null });
});
