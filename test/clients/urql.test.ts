import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client, cacheExchange, fetchExchange, gql } from '@urql/core';
import type { RunningApi } from '../../src/api/start-api.ts';
import { serveSeeds } from './serve-seeds.ts';

let api: RunningApi;
beforeAll(async () => {
  api = await serveSeeds();
});
afterAll(() => api.stop());

const query = gql`
  query ($slug: String) {
    report(slug: $slug) { id title body { kind } shortcomings(first: 2) { nodes { id statement theme } } }
  }`;
const variables = { slug: '140522-2022' };

/** A client as its documentation sets one up, and the requests that it sends. */
function createClient(options: { preferGetMethod?: boolean } = {}) {
  const requests: string[] = [];
  const client = new Client({
    url: api.url,
    exchanges: [cacheExchange, fetchExchange],
    fetch: (input, init) => {
      requests.push(init?.method ?? 'GET');
      return fetch(input, init);
    },
    ...options,
  });
  return { client, requests };
}

describe.each([
  ['as it comes', {}],
  ['by POST', { preferGetMethod: false }],
  ['by GET', { preferGetMethod: true }],
])('%s', (_, options) => {
  test('asks, and asks again from its cache', async () => {
    const { client, requests } = createClient(options);
    const { data, error } = await client.query(query, variables);
    expect(error).toBeUndefined();
    expect(data).toMatchObject({
      report: {
        title: '阳城县2022年法治政府建设工作情况的报告',
        body: { kind: 'GOVERNMENT' },
        shortcomings: { nodes: [{ theme: 'PARTY_LEADERSHIP' }, { theme: 'LAW_ENFORCEMENT' }] },
      },
    });
    expect((await client.query(query, variables)).data).toEqual(data);
    expect(requests).toHaveLength(1);
  });

  test('has an error with its code', async () => {
    const { client } = createClient(options);
    const { data, error } = await client.query(gql`{ reports(after: "nonsense") { nodes { id } } }`, {});
    expect(data ?? null).toBeNull();
    expect(error?.graphQLErrors).toEqual([
      expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', argument: ['after'] } }),
    ]);
  });
});
