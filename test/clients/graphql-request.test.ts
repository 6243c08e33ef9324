import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ClientError, GraphQLClient, gql } from 'graphql-request';
import type { RunningApi } from '../../src/api/start-api.ts';
import { serveSeeds } from './serve-seeds.ts';

let api: RunningApi;
beforeAll(async () => {
  api = await serveSeeds();
});
afterAll(() => api.stop());

interface Page {
  metrics: {
    totalCount: number;
    nodes: { id: string; label: string; value: number; unit: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

const page = gql`
  query ($after: String) {
    metrics(filter: { dimension: { eq: PERCENT } }, first: 10, after: $after) {
      totalCount
      nodes { id label value unit }
      pageInfo { hasNextPage endCursor }
    }
  }`;

test('a script reads a list to its end', async () => {
  const client = new GraphQLClient(api.url);
  const read: Page['metrics']['nodes'] = [];
  let total = 0;
  for (let after: string | null = null; ; ) {
    const { metrics }: Page = await client.request<Page>(page, { after });
    read.push(...metrics.nodes);
    total = metrics.totalCount;
    if (!metrics.pageInfo.hasNextPage) break;
    after = metrics.pageInfo.endCursor;
  }
  expect(total).toBeGreaterThan(10);
  expect(new Set(read.map(({ id }) => id)).size).toBe(total);
  expect(new Set(read.map(({ unit }) => unit))).toEqual(new Set(['%']));
});

test.each(['POST', 'GET'] as const)('%s: what is wrong with a query is a ClientError with its code', async (method) => {
  const client = new GraphQLClient(api.url, { method, headers: { 'content-type': 'application/json' } });
  const asked = client.request('{ node(id: "nonsense") { id } }');
  await expect(asked).rejects.toThrow(ClientError);
  await expect(asked).rejects.toMatchObject({
    response: { errors: [expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', argument: ['id'] } })] },
  });
});

test('a query that does not fit the schema is told where', async () => {
  const asked = new GraphQLClient(api.url).request('{ reports { nodes { nothing } } }');
  await expect(asked).rejects.toMatchObject({
    response: { errors: [expect.objectContaining({ locations: [{ line: 1, column: 21 }] })] },
  });
});

test('a query goes by GET', async () => {
  const client = new GraphQLClient(api.url, { method: 'GET' });
  expect(await client.request('query ($code: String!) { region(code: $code) { name } }', { code: '140522' })).toEqual({
    region: { name: '阳城县' },
  });
});
