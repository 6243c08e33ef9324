import { once } from 'node:events';
import { type IncomingHttpHeaders, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { knownDocuments } from '../../../src/api/documents/known-documents.ts';
import { createHttpServer } from '../../../src/api/http/http-server.ts';
import { DEFAULT_LIMITS } from '../../../src/api/limits/limits.ts';
import { createOperations } from '../../../src/api/plan/operations.ts';
import { noPlanCounts, planCountsText } from '../../../src/api/plan/plan-counts.ts';
import { buildApiSchema } from '../../../src/api/schema.ts';
import { createApolloServer } from '../../../src/api/server.ts';
import { DEFAULT_SETTINGS } from '../../../src/api/settings.ts';
import { createReader } from '../../../src/store/query/reader.ts';
import { createCorpus } from '../../store/create-corpus.ts';
import { sampleCorpus } from '../sample-corpus.ts';

const schema = buildApiSchema();
const sound = createReader(createCorpus(sampleCorpus));
let isBroken = false;
const reader: typeof sound = {
  ...sound,
  json: (...asked) => (isBroken ? Promise.reject(new Error('disk I/O error')) : sound.json(...asked)),
};

/** The API over HTTP, with documents that it knows or with none at any time, and how often Apollo was asked. */
async function start(known = knownDocuments()) {
  const counts = noPlanCounts();
  const operations = { ...createOperations(schema, DEFAULT_LIMITS, counts), known };
  const apollo = createApolloServer(DEFAULT_LIMITS, { operations });
  await apollo.start();
  const execute = apollo.executeHTTPGraphQLRequest.bind(apollo);
  let asked = 0;
  apollo.executeHTTPGraphQLRequest = (request) => {
    asked += 1;
    return execute(request);
  };
  const answering = { operations, documents: new Map(), apollo };
  const settings = { ...DEFAULT_SETTINGS, compressFrom: 200, cacheBytes: 0 };
  const server = createHttpServer(answering, reader, settings, () => planCountsText(counts));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    server,
    counts,
    timesAsked: () => asked,
    close: () => Promise.all([apollo.stop(), server.close()]),
  };
}

type Api = Awaited<ReturnType<typeof start>>;
let [learning, forgetful]: Api[] = [];
beforeAll(async () => {
  learning = await start();
  forgetful = await start({ get: () => undefined, set: () => undefined });
});
afterAll(() => Promise.all([learning?.close(), forgetful?.close()]));
afterEach(() => {
  isBroken = false;
  jest.restoreAllMocks();
});

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: IncomingHttpHeaders;
  readonly body?: string;
}

const portOf = ({ server }: Api): number => (server.address() as AddressInfo).port;

/** All of a response but when it was sent, and what was logged meanwhile. */
async function answerOf(api: Api, { method = 'POST', path = '/graphql', headers = {}, body }: Sent) {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const all = { 'content-type': 'application/json', 'x-request-id': 'a1', connection: 'close', ...headers };
  const sent = request({ host: '127.0.0.1', port: portOf(api), method, path, headers: all }).end(body);
  const [response] = await once(sent, 'response');
  const bytes = await buffer(response);
  const logged = log.mock.calls.map(String);
  log.mockRestore();
  const at = response.rawHeaders.indexOf('Date');
  return {
    status: response.statusCode,
    headers: response.rawHeaders.toSpliced(at, 2),
    body: bytes.toString('latin1'),
    logged,
  };
}

/** The answer that both give. */
async function sameAnswer(sent: Sent) {
  const learnt = await answerOf(learning!, sent);
  expect(learnt).toEqual(await answerOf(forgetful!, sent));
  expect(learning!.counts).toEqual(forgetful!.counts);
  return learnt;
}

const documents = {
  report: [
    `query Report($slug: String!) {
      report(slug: $slug) { title metrics(first: 2) { nodes { label value quote { exact } } } }
    }`,
    { slug: '140522-2022' },
  ],
  page: [
    `query ($first: Int = 2, $after: String, $filter: ReportFilter, $years: Boolean = true) {
      reports(first: $first, after: $after, filter: $filter) { nodes { slug periodYear @include(if: $years) ...named } }
    }
    fragment named on Report { region { name } }`,
    {},
  ],
  since: [
    'query ($on: Date!) { reports(filter: { publishedOn: { gte: $on } }) { nodes { slug } } }',
    { on: '2024-01-01' },
  ],
  level: [
    'query ($in: [RegionLevel!]) { regions(filter: { level: { in: $in } }) { nodes { name } } }',
    { in: ['COUNTY'] },
  ],
  two: ['query Version { corpus { version } } query Count { reports { totalCount } }', {}, 'Count'],
  plain: ['{ corpus { version } }', {}],
  counts: ['{ reports { totalCount } metrics { totalCount } }', {}],
  types: ['{ __schema { queryType { name } } }', {}],
} as const;
type Name = keyof typeof documents;

/** Nested deeper than any argument may be. */
const deep = JSON.parse('['.repeat(40) + ']'.repeat(40)) as unknown;
const many = (count: number) => Array.from({ length: count }, () => 'COUNTY');

/** A body without the text of its document, what else is said of the request, and who answers it when it comes again. */
type Case = readonly [name: Name, body: Record<string, unknown>, by?: 'plan' | 'Apollo', sent?: Sent];

const cases: Case[] = [
  ['report', { variables: { slug: '140522-2022' } }, 'plan'],
  ['report', { variables: { slug: '140522-1999' } }, 'plan'],
  ['report', { variables: { slug: '晋城市' } }],
  ['report', { variables: { slug: '140522-2022', other: 1 } }, 'plan'],
  ['report', { variables: { slug: '140522-2022' }, operationName: 'Report' }, 'plan'],
  ['report', { variables: { slug: '140522-2022' }, operationName: null, id: 7, extra: {} }, 'plan'],
  ['report', { variables: { slug: '140522-2022' }, operationName: 'Other' }],
  ['report', { variables: { slug: '140522-2022' }, operationName: '' }],
  ['report', { variables: { slug: '140522-2022' }, operationName: 7 }],
  ['report', { variables: { slug: 7 } }],
  ['report', { variables: { slug: null } }],
  ['report', { variables: { slug: '' } }],
  ['report', { variables: { slug: deep } }],
  ['report', { variables: {} }],
  ['report', { variables: null }],
  ['report', {}],
  ['report', { variables: [] }],
  ['report', { variables: '{}' }],
  ['page', {}, 'plan'],
  ['page', { variables: null, extensions: null }, 'plan'],
  ['page', { variables: { first: null, years: false } }, 'plan'],
  ['page', { variables: { filter: { region: { code: { eq: '140522' } } } } }, 'plan'],
  ['page', { variables: { filter: { title: { contains: '报告“一”\u2028😀' } } } }, 'plan'],
  ['page', { variables: { first: 100 } }, 'plan'],
  ['page', { variables: { first: 101 } }],
  ['page', { variables: { first: -1 } }],
  ['page', { variables: { first: 1.5 } }],
  ['page', { variables: { first: 'two' } }],
  ['page', { variables: { after: 'nowhere' } }],
  ['page', { variables: { filter: { nothing: 1 } } }],
  ['page', { variables: { filter: { periodYear: { eq: null } } } }],
  ['since', { variables: { on: '2024-02-29' } }, 'plan'],
  ['since', { variables: { on: 'yesterday' } }],
  ['level', { variables: { in: 'COUNTY' } }, 'plan'],
  ['level', { variables: { in: many(1000) } }, 'plan'],
  ['level', { variables: { in: many(1001) } }],
  ['level', { variables: { in: ['TOWN'] } }],
  ['two', { operationName: 'Version' }, 'plan'],
  ['two', { operationName: 'Neither' }],
  ['two', {}],
  ['types', {}],
  ['plain', { extensions: {} }, 'plan'],
  ['plain', { extensions: { clientLibrary: { name: 'any', version: '1' } } }, 'plan'],
  ['plain', { extensions: { plan: true } }],
  ['plain', { extensions: { persistedQuery: { version: 1, sha256Hash: 'a' } } }],
  ['plain', { extensions: [] }],
  ['plain', {}, 'plan', { headers: { accept: '*/*' } }],
  ['plain', {}, 'plan', { headers: { accept: 'application/graphql-response+json' } }],
  ['plain', {}, 'plan', { headers: { accept: 'text/html, application/json;q=0.5' } }],
  ['plain', {}, 'Apollo', { headers: { accept: 'text/html' } }],
  ['plain', {}, 'Apollo', { headers: { accept: 'multipart/mixed' } }],
  ['plain', {}, 'plan', { headers: { 'content-type': 'application/json; charset=utf-8' } }],
  ['plain', {}, 'plan', { headers: { origin: 'https://example.org', 'if-none-match': '*' } }],
  ['plain', {}, 'plan', { path: '/graphql?query={x}' }],
  ['report', { variables: { slug: '140522-2022' } }, 'plan', { headers: { 'accept-encoding': 'br' } }],
  ['report', { variables: { slug: '140522-2022' } }, 'plan', { headers: { 'accept-encoding': 'gzip' } }],
];

let texts = 0;
/** A document that nobody has asked for yet, and a request that it is known after. */
function fresh(name: Name): { query: string; first: Sent } {
  const [text, variables, operationName] = documents[name];
  texts += 1;
  const query = `${text} # ${texts}`;
  return { query, first: { body: JSON.stringify({ query, variables, operationName }) } };
}

describe('a document that is known is answered as it was at first', () => {
  const titled = cases.map((one) => [JSON.stringify(one).slice(0, 100), ...one] as const);
  test.each(titled)('%s', async (_title, name, body, by = 'Apollo', sent = {}) => {
    const { query, first } = fresh(name);
    const asked = { ...sent, body: JSON.stringify({ query, ...body }) };
    const before = await sameAnswer(asked);
    await sameAnswer(first);
    const asks = learning!.timesAsked();
    expect(await sameAnswer(asked)).toEqual(before);
    expect(await sameAnswer(asked)).toEqual(before);
    expect(learning!.timesAsked() - asks).toBe(by === 'plan' ? 0 : 2);
  });

  test.each<[string, (query: string) => Sent]>([
    ['the same key twice', (query) => ({ body: `{"query":"{","query":${JSON.stringify(query)}}` })],
    ['a byte-order mark', (query) => ({ body: `\uFEFF${JSON.stringify({ query })}` })],
    ['a key of the language', (query) => ({ body: `{"query":${JSON.stringify(query)},"variables":{"__proto__":{}}}` })],
    ['a list', (query) => ({ body: JSON.stringify([{ query }]) })],
    ['half of it', (query) => ({ body: JSON.stringify({ query }).slice(0, -1) })],
    ['another type', (query) => ({ body: JSON.stringify({ query }), headers: { 'content-type': 'text/plain' } })],
    ['compressed', (query) => ({ body: JSON.stringify({ query }), headers: { 'content-encoding': 'gzip' } })],
    ['too long', (query) => ({ body: JSON.stringify({ query }).padEnd(1_000_001) })],
    ['by GET', (query) => ({ method: 'GET', path: `/graphql?query=${encodeURIComponent(query)}` })],
    ['by HEAD', (query) => ({ method: 'HEAD', path: `/graphql?query=${encodeURIComponent(query)}` })],
    ['by OPTIONS', () => ({ method: 'OPTIONS' })],
    ['by PUT', (query) => ({ method: 'PUT', body: JSON.stringify({ query }) })],
    ['by a number', () => ({ body: '{"query":1}' })],
  ])('%s', async (_name, send) => {
    const { query, first } = fresh('plain');
    const before = await sameAnswer(send(query));
    await sameAnswer(first);
    expect(await sameAnswer(send(query))).toEqual(before);
  });

  test('a fault of the server is told and logged alike', async () => {
    const { first } = fresh('page');
    const sound = await sameAnswer(first);
    isBroken = true;
    const { logged, ...answer } = await sameAnswer(first);
    expect([...logged, { ...answer, logged: [] }]).toEqual([expect.stringContaining('disk I/O error'), sound]);
  });

  test('the time of the database is up for it too', async () => {
    const { first } = fresh('counts');
    await sameAnswer(first);
    let now = 0;
    // Whatever is done takes longer than a request may take.
    jest.spyOn(performance, 'now').mockImplementation(() => {
      now += 20_000;
      return now;
    });
    expect((await sameAnswer(first)).body).toMatch('QUERY_TOO_SLOW');
  });

  test('who leaves before the end of a request is not counted, and the next one is answered', async () => {
    const { first } = fresh('plain');
    const wanted = await sameAnswer(first);
    const { planned } = learning!.counts;
    const accepted = once(learning!.server, 'connection');
    const client = connect(portOf(learning!), '127.0.0.1');
    const [socket] = await accepted;
    // With an error before it.
    const left = new Promise((resolve) => socket.once('close', resolve));
    const head = 'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n';
    client.write(`${head}${first.body}`, () => client.resetAndDestroy());
    await left;
    expect(learning!.counts.planned).toBe(planned);
    expect(await sameAnswer(first)).toEqual(wanted);
  });
});

test('no more texts are kept than a thousand, nor longer ones', () => {
  const known = knownDocuments();
  const document = { kind: 'Document', definitions: [] } as const;
  const [most, tooMany, tooLong] = ['{ a }', '{ b }', '{ c }'.padEnd(1_000_001)];
  known.set(most!, document as never);
  for (let i = 0; i < 999; i++) known.set(`${tooMany} # ${i}`, document as never);
  expect(known.get(most!)).toBe(document);
  known.set(tooMany!, document as never);
  known.set(tooLong!, document as never);
  expect([known.get(`${tooMany} # 0`), known.get(tooLong!), known.get(most!)]).toEqual([
    undefined,
    undefined,
    document,
  ]);
});
