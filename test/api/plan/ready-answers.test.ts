import { HeaderMap } from '@apollo/server';
import { describe, expect, jest, test } from '@jest/globals';
import { createContext } from '../../../src/api/context.ts';
import { DEFAULT_LIMITS } from '../../../src/api/limits/limits.ts';
import { createApolloServer } from '../../../src/api/server.ts';
import { createReader } from '../../../src/store/query/reader.ts';
import { createCorpus } from '../../store/create-corpus.ts';
import { json, serve } from '../http/serve.ts';
import { sampleCorpus } from '../sample-corpus.ts';

const api = await serve(createCorpus(sampleCorpus), { limits: { ...DEFAULT_LIMITS, batch: 3 } });
const query =
  '{ reports(first: 1) { nodes { slug periodYear metrics(first: 1) { nodes { value label indicator { zh } } } } } }';

test('the bytes that the database gives are those that go out: Apollo passes them on as they are', async () => {
  const bytes = Buffer.from('{"data":{"corpus":{"version":"1-abcdef01"}}}\n');
  const apollo = createApolloServer();
  await apollo.start();
  const reader = { ...createReader(createCorpus()), json: async () => ({ json: bytes, texts: new Map() }) };
  const { body } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      ...{ method: 'POST', search: '', headers: new HeaderMap([['content-type', 'application/json']]) },
      body: { query: '{ corpus { version } }' },
    },
    context: async () => createContext(reader),
  });
  expect(body.kind === 'complete' && (body.string as unknown)).toBe(bytes);
});

describe('an answer by plan', () => {
  test('has its fields in the order of the query, and whole numbers without a point', async () => {
    expect(await (await api.ask(query)).text()).toBe(
      '{"data":{"reports":{"nodes":[{"slug":"140522-2022","periodYear":2022,"metrics":{"nodes":[{"value":27,"label":"收到申请","indicator":{"zh":"收到件数"}}]}}]}}}\n',
    );
  });

  test('has its length in bytes', async () => {
    const response = await api.ask(query, {}, { 'accept-encoding': 'identity' });
    expect(Number(response.headers.get('content-length'))).toBe((await response.arrayBuffer()).byteLength);
  });

  test('is one of several in a batch', async () => {
    const operation = { query: '{ reports { totalCount } }' };
    const response = await api.post(JSON.stringify([operation, { query: '{ nothing }' }, operation]), json);
    const answer = { data: { reports: { totalCount: 5 } } };
    expect(await response.json()).toEqual([answer, { errors: [expect.anything()] }, answer]);
  });
});

describe('who answers', () => {
  const told = async (query: string, variables = {}) => {
    const response = await api.post(JSON.stringify({ query, variables, extensions: { plan: true } }));
    return ((await response.json()) as { extensions?: object }).extensions;
  };

  test('is told whoever asks, and nobody else', async () => {
    expect(await told(query)).toEqual({ plan: { executor: 'planner' } });
    expect(await told('{ __schema { queryType { name } } }')).toEqual({
      plan: { executor: 'resolvers', reason: 'introspection', what: '__schema' },
    });
    expect(await told('query ($n: Int) { reports(first: $n) { nodes { slug } } }', { n: -1 })).toMatchObject({
      plan: { executor: 'resolvers', reason: 'arguments' },
    });
    expect(await (await api.ask(query)).json()).not.toHaveProperty('extensions');
  });

  test('are the resolvers for more levels than SQLite takes in a statement', async () => {
    const nested = (levels: number): string => (levels === 0 ? 'id' : `parent { ${nested(levels - 1)} }`);
    const queryOf = (levels: number) => `{ metrics(first: 1) { nodes { ${nested(levels)} } } }`;
    expect(await told(queryOf(20))).toEqual({ plan: { executor: 'planner' } });
    const tooDeep = { plan: { executor: 'resolvers', reason: 'depth', what: 'the query' } };
    for (let i = 0; i < 2; i++) expect(await told(queryOf(23))).toEqual(tooDeep);
  });

  test('is counted', async () => {
    const counts = async () =>
      (await (await fetch(api.at('/metrics'))).text()).match(
        /(?<=^fazhi_operations_total\{executor="planner"\} )\d+/m,
      )![0];
    const before = Number(await counts());
    await api.ask(query);
    expect(Number(await counts())).toBe(before + 1);
    expect(await (await fetch(api.at('/metrics'))).text()).toContain('{executor="resolvers",reason="introspection"} 1');
  });
});

test('where what must be there is not, the resolvers say so in its place', async () => {
  const database = createCorpus(sampleCorpus);
  database.sqlite.exec('DELETE FROM bodies');
  const logged = jest.spyOn(console, 'error').mockImplementation(() => {});
  const broken = await serve(database);
  const response = await broken.post(
    JSON.stringify({ query: '{ reports(first: 1) { nodes { slug body { name } } } }', extensions: { plan: true } }),
  );
  expect(await response.json()).toEqual({
    data: null,
    errors: [expect.objectContaining({ path: ['reports', 'nodes', 0, 'body'] })],
    extensions: { plan: { executor: 'resolvers', reason: 'null', what: 'a record' } },
  });
  expect(logged).toHaveBeenCalledTimes(1);
  logged.mockRestore();
});
