import { createHash } from 'node:crypto';
import {
  ApolloClient,
  CombinedGraphQLErrors,
  gql,
  HttpLink,
  InMemoryCache,
  type ObservableQuery,
} from '@apollo/client/core';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { firstValueFrom, filter as only } from 'rxjs';
import type { RunningApi } from '../../src/api/start-api.ts';
import { serveSeeds } from './serve-seeds.ts';

let api: RunningApi;
beforeAll(async () => {
  api = await serveSeeds();
});
afterAll(() => api.stop());

const slug = '140522-2022';

/** A client as a frontend team sets one up: objects kept by id, lists merged page by page. */
const createClient = (options: Partial<HttpLink.Options> = {}) =>
  new ApolloClient({
    link: new HttpLink({ uri: api.url, ...options }),
    cache: new InMemoryCache({
      typePolicies: {
        Query: { fields: { metrics: relayStylePagination(['filter', 'orderBy']) } },
        Report: { fields: { sections: relayStylePagination(['filter', 'orderBy']) } },
      },
    }),
  });

interface List<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string; startCursor: string };
}

/** Watches a list, fetches more until there is no more, as a page that scrolls does, and says what it then shows. */
async function readToTheEnd<T, Node>(
  query: ObservableQuery<T>,
  listOf: (data: T) => List<Node>,
  way: 'after' | 'before',
) {
  const subscription = query.subscribe({});
  /** What the page shows when it has more than so many entries. */
  const shown = async (entries: number): Promise<List<Node>> => {
    const results = query.pipe(
      only(({ data, dataState }) => dataState === 'complete' && listOf(data as T).edges.length > entries),
    );
    return listOf((await firstValueFrom(results)).data as T);
  };
  let list = await shown(0);
  let pages = 1;
  for (; way === 'after' ? list.pageInfo.hasNextPage : list.pageInfo.hasPreviousPage; pages += 1) {
    const { startCursor, endCursor } = list.pageInfo;
    const answered = query.fetchMore({ variables: way === 'after' ? { after: endCursor } : { before: startCursor } });
    list = await shown(list.edges.length);
    await answered;
  }
  subscription.unsubscribe();
  return { edges: list.edges, pages };
}

describe('the cache', () => {
  const cacheKeys = (client: ApolloClient, type: string) =>
    Object.keys(client.cache.extract() as object).filter((key) => key.startsWith(`${type}:`));

  test('keeps two answers about one record as one entry', async () => {
    const client = createClient();
    const bySlug = await client.query<{ report: { id: string } }>({
      query: gql`query ($slug: String) { report(slug: $slug) { id title region { id name } } }`,
      variables: { slug },
    });
    const { id } = bySlug.data!.report;
    await client.query({
      query: gql`query ($id: ID!) { node(id: $id) { id ... on Report { periodYear } } }`,
      variables: { id },
    });
    await client.query({
      query: gql`query ($slug: String) { reports(filter: { slug: { eq: $slug } }) { nodes { id kind region { id level } } } }`,
      variables: { slug },
    });
    expect(cacheKeys(client, 'Report')).toEqual([`Report:${id}`]);
    expect(cacheKeys(client, 'Region')).toEqual(['Region:Region:140522']);
    expect((client.cache.extract() as Record<string, object>)[`Report:${id}`]).toMatchObject({
      ...{ title: '阳城县2022年法治政府建设工作情况的报告', periodYear: 2022, kind: 'ANNUAL_REPORT' },
    });
  });

  test('answers from one query what another has read', async () => {
    const client = createClient();
    const metrics = await client.query<{ metrics: { edges: { node: { id: string; report: { id: string } } }[] } }>({
      query: gql`{ metrics(first: 1) { edges { cursor node { id label value report { id slug title } } } pageInfo { hasNextPage endCursor } } }`,
    });
    const { id } = metrics.data!.metrics.edges[0]!.node.report;
    const fragment = gql`fragment Known on Report { slug title }`;
    expect(client.cache.readFragment({ id: `Report:${id}`, fragment })).toMatchObject({ slug: expect.any(String) });
  });
});

test('fragments on interfaces are read from the cache with the possible types of introspection', async () => {
  const introspection = await createClient().query<{ __schema: { types: Introspected[] } }>({
    query: gql`{ __schema { types { name possibleTypes { name } } } }`,
  });
  const possibleTypes = Object.fromEntries(
    introspection.data!.__schema.types.flatMap(({ name, possibleTypes }) =>
      possibleTypes ? [[name, possibleTypes.map((possible) => possible.name)]] : [],
    ),
  );
  const client = new ApolloClient({
    link: new HttpLink({ uri: api.url }),
    cache: new InMemoryCache({ possibleTypes }),
  });
  const query = gql`{
    metrics(first: 1) { nodes { ...Place } }
    citations(first: 1) { nodes { ...Place } }
  }
  fragment Place on Evidence { id span { start end text } report { id } }`;
  const { data } = await client.query<Record<string, object>>({ query });
  expect(client.readQuery({ query })).toEqual(data);
  expect(data).toMatchObject({
    metrics: { nodes: [{ span: { text: expect.any(String) } }] },
    citations: { nodes: [{ span: { text: expect.stringMatching(/^《/u) } }] },
  });
});

interface Introspected {
  name: string;
  possibleTypes: { name: string }[] | null;
}

describe('relayStylePagination', () => {
  interface Page {
    metrics: List<{ id: string; label: string; value: number }> & { totalCount: number };
  }

  const page = gql`
    query ($filter: MetricFilter, $first: Int, $after: String, $last: Int, $before: String) {
      metrics(filter: $filter, orderBy: { field: VALUE, direction: DESC }, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        edges { cursor node { id label value } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }`;
  const filter = { report: { slug: { eq: slug } }, dimension: { in: ['CASE', 'PERSON', 'EVENT'] } };

  const wholeList = async () => {
    const { data } = await createClient().query<Page>({ query: page, variables: { filter, first: 100 } });
    const { edges, pageInfo, totalCount } = data!.metrics;
    expect(pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
    expect(edges.length).toBe(totalCount);
    expect(totalCount).toBeGreaterThan(20);
    return edges;
  };

  test.each([
    ['forward', { first: 7 }, 'after'],
    ['backward', { last: 7 }, 'before'],
  ] as const)('merges the pages of fetchMore to the list that one page would be, %s', async (_, size, way) => {
    const query = createClient().watchQuery<Page>({ query: page, variables: { filter, ...size } });
    const { edges, pages } = await readToTheEnd(query, ({ metrics }) => metrics, way);
    const whole = await wholeList();
    expect(edges).toEqual(whole);
    expect(pages).toBe(Math.ceil(whole.length / 7));
  });

  test('pages a list of one record beside other answers about the record', async () => {
    interface Outline {
      report: { title: string; sections: List<{ id: string }> };
    }
    const query = gql`query ($slug: String, $first: Int, $after: String) {
      report(slug: $slug) { id title sections(first: $first, after: $after) {
        edges { cursor node { id heading } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      } }
    }`;
    const client = createClient();
    await client.query({
      query: gql`query ($slug: String) { report(slug: $slug) { id periodYear } }`,
      variables: { slug },
    });
    const watched = client.watchQuery<Outline>({ query, variables: { slug, first: 4 } });
    const { edges, pages } = await readToTheEnd(watched, ({ report }) => report.sections, 'after');
    const whole = await createClient().query<Outline>({ query, variables: { slug, first: 100 } });
    expect(edges).toEqual(whole.data!.report.sections.edges);
    expect(pages).toBeGreaterThan(2);
  });
});

test('an error is a CombinedGraphQLErrors with the code and the argument', async () => {
  const asked = createClient().query({ query: gql`{ reports(first: -1) { nodes { id } } }` });
  const error = await asked.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(CombinedGraphQLErrors.is(error)).toBe(true);
  expect((error as CombinedGraphQLErrors).errors).toEqual([
    expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', argument: ['first'] } }),
  ]);
});

test('queries go by GET where a client is told so', async () => {
  const { data } = await createClient({ useGETForQueries: true }).query({
    query: gql`query ($code: String!) { region(code: $code) { id name } }`,
    variables: { code: '140522' },
  });
  expect(data).toMatchObject({ region: { name: '阳城县' } });
});

test('persisted queries go by their hash once the server knows them', async () => {
  const bodies: string[] = [];
  const link = new PersistedQueryLink({
    sha256: (query) => createHash('sha256').update(query).digest('hex'),
    useGETForHashedQueries: true,
  }).concat(
    new HttpLink({
      uri: api.url,
      fetch: (input, init) => {
        bodies.push(`${input}${init?.body ?? ''}`);
        return fetch(input, init);
      },
    }),
  );
  const query = gql`{ corpus { version counts { reports } } }`;
  const ask = () => new ApolloClient({ link, cache: new InMemoryCache() }).query({ query });
  const [first, second] = [await ask(), await ask()];
  expect(second.data).toEqual(first.data);
  // The hash alone is not known at first, so the query follows; then the hash is enough.
  expect(bodies.map((body) => body.includes('counts'))).toEqual([false, true, false]);
});
