import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DEFAULT_LIMITS } from '../../../src/api/limits/limits.ts';
import { saveReport } from '../../../src/store/save-report.ts';
import { temporaryFolder } from '../../corpus/temporary-folder.ts';
import { createCorpus } from '../../store/create-corpus.ts';
import { parsedReport } from '../../store/parsed-report.ts';
import { sampleCorpus } from '../sample-corpus.ts';
import { json, serve } from './serve.ts';

const texts = {
  report: `query Report($slug: String!) {
    report(slug: $slug) { title periodYear metrics(first: 5) { nodes { label value quote { exact } indicator { zh } } } }
  }`,
  page: `query ($first: Int = 2, $after: String, $filter: ReportFilter, $years: Boolean = true) {
    reports(first: $first, after: $after, filter: $filter) {
      totalCount
      nodes { slug periodYear @include(if: $years) region { ...named } }
      pageInfo { endCursor }
    }
  }
  fragment named on Region { name level }`,
  metrics: `query ($years: [Int!], $indicator: String, $least: Float) {
    metrics(filter: { indicator: { eq: $indicator }, value: { gte: $least }, report: { periodYear: { in: $years } } }) {
      nodes { value report { slug } }
    }
  }`,
  level: 'query ($level: RegionLevel!) { regions(filter: { level: { eq: $level } }) { nodes { code } } }',
  since: 'query ($on: Date!) { reports(filter: { publishedOn: { gte: $on } }) { nodes { slug } } }',
  version: '{ corpus { version } }',
  types: '{ __schema { queryType { name } } }',
  概况: '{ reports { totalCount } }',
};

const folder = temporaryFolder({
  ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${name}.graphql`, text])),
  'notes.txt': 'no document',
});
const statements: string[] = [];
const database = createCorpus({ ...sampleCorpus, onStatement: (sql) => statements.push(sql) });
let api: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  api = await serve(database, { documents: folder });
});
beforeEach(() => {
  statements.length = 0;
});

const fetchDocument = (path: string, init?: RequestInit) => fetch(api.at(`/documents/${path}`), init);
const call = (name: string, variables?: unknown) =>
  fetchDocument(name, { method: 'POST', headers: json, body: JSON.stringify({ variables }) });
const encoded = (variables: unknown) => encodeURIComponent(JSON.stringify(variables));

/** Who answered since the server started: `{ planner: 3, introspection: 1 }`. */
async function answered(): Promise<Record<string, number>> {
  const text = await (await fetch(api.at('/metrics'))).text();
  const lines = [...text.matchAll(/^fazhi_operations_total\{(?:.*reason=)?"?(?:executor=")?(\w+)"\} (\d+)$/gm)];
  return Object.fromEntries(lines.map(([, name, count]) => [name, Number(count)]));
}

/** Nested deeper than any argument may be. */
const deep = JSON.parse('['.repeat(40) + ']'.repeat(40)) as unknown;

describe.each<[keyof typeof texts, Record<string, unknown>]>([
  ['report', { slug: '140522-2022' }],
  ['report', { slug: '140522-1999' }],
  ['page', {}],
  ['page', { first: 1, filter: { region: { code: { eq: '140522' } } } }],
  ['page', { first: null, years: false }],
  ['metrics', { years: [2022, 2023], indicator: 'RECEIVED', least: 27.5 }],
  ['level', { level: 'COUNTY' }],
  ['since', { on: '2024-01-01' }],
  ['version', {}],
  ['types', {}],
  // Each of these is wrong in a way of its own.
  ['report', {}],
  ['report', { slug: 7 }],
  ['report', { slug: null }],
  ['report', { slug: '' }],
  ['page', { first: 'two' }],
  ['page', { first: 101 }],
  ['page', { first: -1 }],
  ['page', { after: 'nowhere' }],
  ['page', { filter: { periodYear: { eq: null } } }],
  ['page', { filter: { nothing: 1 } }],
  ['report', { slug: deep }],
  ['level', { level: 'TOWN' }],
  ['since', { on: 'yesterday' }],
])('%s with %j has the answer of its text', (name, variables) => {
  test.each([{}, { accept: 'application/graphql-response+json' }])('as %j', async (headers) => {
    const wanted = await api.ask(texts[name], variables, headers);
    const answer = [wanted.status, wanted.headers.get('content-type'), await wanted.text()];
    const body = JSON.stringify({ variables });
    for (const response of [
      await fetchDocument(name, { method: 'POST', headers: { ...json, ...headers }, body }),
      await fetchDocument(`${name}?variables=${encoded(variables)}`, { headers }),
    ]) {
      expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual(answer);
    }
  });
});

test('a document that a plan covers takes one statement, and the version of the corpus where it may be kept', async () => {
  await call('report', { slug: '140522-2022' });
  statements.length = 0;
  await call('level', { level: 'COUNTY' });
  expect(statements).toHaveLength(1);
  await fetchDocument('level?level=COUNTY');
  expect(statements.filter((sql) => !sql.includes('"corpus_versions"'))).toHaveLength(2);
});

test('who answers is counted, once for each request', async () => {
  const before = await answered();
  await call('version');
  await call('types');
  const after = await answered();
  expect(after.planner).toBe((before.planner ?? 0) + 1);
  expect(after.introspection).toBe((before.introspection ?? 0) + 1);
});

test('who answers is told who asks', async () => {
  const extensions = { plan: { executor: 'planner' } };
  expect(await (await fetchDocument(`version?extensions=${encoded({ plan: true })}`)).json()).toMatchObject({
    extensions,
  });
  const body = JSON.stringify({ extensions: { plan: true } });
  expect(await (await fetchDocument('version', { method: 'POST', headers: json, body })).json()).toMatchObject({
    extensions,
  });
});

describe('variables as parameters of their own', () => {
  test.each<[keyof typeof texts, string, object]>([
    ['report', 'slug=140522-2022', { slug: '140522-2022' }],
    ['page', 'first=1&years=false', { first: 1, years: false }],
    [
      'page',
      `first=null&filter=${encoded({ periodYear: { gte: 2023 } })}`,
      { first: null, filter: { periodYear: { gte: 2023 } } },
    ],
    ['metrics', 'years=2022&years=2023&least=27.5', { years: [2022, 2023], least: 27.5 }],
    ['metrics', 'years=[2022,2023]&indicator=RECEIVED', { years: [2022, 2023], indicator: 'RECEIVED' }],
    ['metrics', 'years=2022', { years: [2022] }],
    ['level', 'level=COUNTY', { level: 'COUNTY' }],
    ['since', 'on=2024-01-01', { on: '2024-01-01' }],
    ['report', '', {}],
    ['report', 'slug=', { slug: '' }],
    ['page', 'first=two', { first: 'two' }],
    ['page', 'first=1.5', { first: 1.5 }],
    ['page', 'first=', { first: '' }],
    ['page', 'years=yes', { years: 'yes' }],
    ['page', 'filter=all', { filter: 'all' }],
    ['page', 'first=101', { first: 101 }],
    ['level', 'level=TOWN', { level: 'TOWN' }],
    ['since', 'on=null', { on: 'null' }],
  ])('%s?%s', async (name, search, variables) => {
    const wanted = await api.ask(texts[name], variables);
    const response = await fetchDocument(`${name}?${search}`);
    expect([response.status, await response.text()]).toEqual([wanted.status, await wanted.text()]);
  });

  test.each([
    ['report?slag=140522-2022', 'The document report has no variable slag; it has slug.'],
    ['version?year=2022', 'The document version has no variable year; it has none.'],
    ['report?slug=a&slug=b', "The 'slug' search parameter may only be specified once."],
    [
      'report?slug=a&variables={}',
      'slug stands beside variables; give all in variables, or each as a parameter of its own.',
    ],
    ['report?variables={', 'The variables search parameter contains invalid JSON.'],
    ['report?variables=[]', 'The variables search parameter should contain a JSON-encoded object.'],
    ['version?variables={}&variables={}', "The 'variables' search parameter may only be specified once."],
  ])('%s is refused', async (path, message) => {
    const response = await fetchDocument(path);
    expect([response.status, await response.json()]).toEqual([
      400,
      { errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] },
    ]);
  });
});

test.each([
  ['[]', 'The body must be an object like {"variables":{}}.'],
  ['null', 'The body must be an object like {"variables":{}}.'],
  [
    '{"query":"{ corpus { version } }"}',
    'The body has query; the document version takes nothing but variables and extensions.',
  ],
  ['{"variables":"{}"}', expect.stringContaining('should be provided as an object')],
  ['{', expect.stringContaining('The body is no JSON')],
])('the body %s is refused', async (body, message) => {
  const response = await fetchDocument('version', { method: 'POST', headers: json, body });
  expect([response.status, await response.json()]).toEqual([
    400,
    { errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] },
  ]);
});

test('limits that are set otherwise hold for documents too', async () => {
  const strict = await serve(database, {
    documents: folder,
    limits: { ...DEFAULT_LIMITS, bodyBytes: 100, pageSize: 20 },
  });
  const tooMany = await fetch(strict.at('/documents/page?first=21'));
  expect(await tooMany.json()).toMatchObject({ errors: [{ extensions: { limit: 'pageSize', most: 20, value: 21 } }] });
  const body = JSON.stringify({ variables: { slug: 'a'.repeat(100) } });
  const tooLong = await fetch(strict.at('/documents/report'), { method: 'POST', headers: json, body });
  expect(tooLong.status).toBe(413);
});

describe('what may be kept', () => {
  test('has a tag by address and corpus, and whoever has it is told so without a statement', async () => {
    const response = await fetchDocument('report?slug=140522-2022');
    const etag = response.headers.get('etag')!;
    expect(etag).toMatch(/^W\/"[\w-]{27}"$/);
    expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(response.headers.get('vary')).toBe('Accept, Accept-Encoding');
    expect((await fetchDocument('report?slug=140522-2023')).headers.get('etag')).not.toBe(etag);
    expect((await fetchDocument('version')).headers.get('etag')).not.toBe(
      (await fetchDocument('types')).headers.get('etag'),
    );
    statements.length = 0;
    const again = await fetchDocument('report?slug=140522-2022', { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    expect(statements.filter((sql) => !sql.includes('"corpus_versions"'))).toEqual([]);
  });

  test('is answered anew after an import', async () => {
    const corpus = createCorpus(sampleCorpus);
    const { at } = await serve(corpus, { documents: folder });
    const address = at(`/documents/${encodeURIComponent('概况')}`);
    const before = (await fetch(address)).headers.get('etag')!;
    const another = parsedReport({ name: 'new.txt', text: '本年度收到申请1件。', periodYear: 2019 });
    saveReport(corpus, another, { origin: 'PARSED', parserVersion: '1' });
    const response = await fetch(address, { headers: { 'if-none-match': before } });
    expect([response.status, await response.json()]).toEqual([200, { data: { reports: { totalCount: 6 } } }]);
    expect(response.headers.get('etag')).not.toBe(before);
  });

  test.each([
    ['an answer to a POST', () => call('version')],
    ['an answer with errors', () => fetchDocument('page?after=nowhere')],
    ['a request that cannot be answered', () => fetchDocument('nothing')],
    ['the list', () => fetch(api.at('/documents'))],
  ])('is not %s', async (_name, send) => {
    const { headers } = await send();
    expect([headers.get('etag'), headers.get('cache-control')]).toEqual([null, 'no-store']);
  });
});

describe('over HTTP', () => {
  test('a HEAD has the headers of a GET, and no body', async () => {
    const head = await fetchDocument('version', { method: 'HEAD' });
    const get = await fetchDocument('version');
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, get.headers.get('etag'), '']);
  });

  test('other methods are refused', async () => {
    const response = await fetchDocument('version', { method: 'DELETE' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
    const list = await fetch(api.at('/documents'), { method: 'POST' });
    expect([list.status, list.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  test('a browser is shown the answer, and who takes no JSON none', async () => {
    const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';
    for (const name of ['version', 'types']) {
      const response = await fetchDocument(name, { headers: { accept } });
      expect([response.status, await response.json()]).toEqual([200, { data: expect.anything() }]);
    }
    const { status } = await fetchDocument('version', { headers: { accept: 'text/html' } });
    expect(status).toBe(406);
  });

  test('pages of other sites may ask, and long answers are compressed', async () => {
    const cross = await fetchDocument('version', { headers: { origin: 'https://example.org' } });
    expect(cross.headers.get('access-control-allow-origin')).toBe('*');
    const small = await serve(database, { documents: folder, compressFrom: 0 });
    const response = await fetch(small.at('/documents/report?slug=140522-2022'), {
      headers: { 'accept-encoding': 'br' },
    });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(await response.json()).toEqual({ data: { report: expect.anything() } });
  });

  test('an unknown name is told the known ones', async () => {
    const response = await fetchDocument('reports');
    expect([response.status, await response.json()]).toEqual([
      404,
      {
        errors: [
          {
            message: `There is no document reports; there are ${Object.keys(texts).sort().join(', ')}.`,
            extensions: { code: 'NOT_FOUND' },
          },
        ],
      },
    ]);
    expect((await fetchDocument('%E0%A4%A')).status).toBe(404);
    const bare = await serve(database);
    const none = await fetch(bare.at('/documents/report'));
    expect(await none.json()).toMatchObject({
      errors: [{ message: 'There is no document report; none is registered.' }],
    });
    expect(await (await fetch(bare.at('/documents'))).json()).toEqual({ documents: [] });
  });

  test('the list says what each document takes', async () => {
    const { documents } = (await (await fetch(api.at('/documents'))).json()) as { documents: { name: string }[] };
    expect(documents.map(({ name }) => name)).toEqual(Object.keys(texts).sort());
    expect(documents.find(({ name }) => name === 'metrics')).toEqual({
      name: 'metrics',
      variables: [
        { name: 'years', type: '[Int!]' },
        { name: 'indicator', type: 'String' },
        { name: 'least', type: 'Float' },
      ],
      text: texts.metrics,
    });
  });
});
