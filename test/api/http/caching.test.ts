import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { saveReport } from '../../../src/store/save-report.ts';
import { createCorpus } from '../../store/create-corpus.ts';
import { parsedReport } from '../../store/parsed-report.ts';
import { sampleCorpus } from '../sample-corpus.ts';
import { json, serve } from './serve.ts';

const statements: string[] = [];
const database = createCorpus({ ...sampleCorpus, onStatement: (sql) => statements.push(sql) });
let api: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  api = await serve(database);
});
beforeEach(() => {
  statements.length = 0;
});

const query = '{ reports(first: 1) { totalCount nodes { slug } } }';
const etagOf = async (response: Promise<Response>) => (await response).headers.get('etag');

test('the answer to a GET has a tag and may be kept, but is to be asked for again', async () => {
  const response = await api.get({ query });
  expect(response.headers.get('etag')).toMatch(/^W\/"[\w-]{27}"$/);
  expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  expect(response.headers.get('vary')).toBe('Accept, Accept-Encoding');
});

test('whoever has it already is told so without the query being executed', async () => {
  const etag = (await etagOf(api.get({ query })))!;
  statements.length = 0;
  for (const tags of [etag, `"other", ${etag}`, etag.replace('W/', '')]) {
    const response = await api.get({ query }, { 'if-none-match': tags });
    expect([response.status, await response.text(), response.headers.get('etag')]).toEqual([304, '', etag]);
    expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(response.headers.get('vary')).toBe('Accept, Accept-Encoding');
  }
  expect(statements.filter((sql) => !sql.includes('"corpus_versions"'))).toEqual([]);
});

test.each([
  ['another tag', { 'if-none-match': '"other"' }],
  ['any tag: whether there is an answer only answering shows', { 'if-none-match': '*' }],
])('whoever has %s gets the answer', async (_name, headers: Record<string, string>) => {
  const response = await api.get({ query }, headers);
  expect([response.status, await response.json()]).toEqual([200, { data: expect.anything() }]);
});

test('every request has a tag of its own', async () => {
  const named = 'query ($code: String!) { region(code: $code) { name } }';
  const tags = await Promise.all(
    [
      api.get({ query }),
      api.get({ query: `${query} ` }),
      api.get({ query }, { accept: 'application/graphql-response+json' }),
      api.get({ query: named, variables: { code: '140522' } }),
      api.get({ query: named, variables: { code: '140000' } }),
    ].map(etagOf),
  );
  expect(new Set(tags).size).toBe(5);
  expect(await etagOf(api.get({ query }))).toBe(tags[0]);
});

test('after an import there is another tag, and the answer with it', async () => {
  const before = (await etagOf(api.get({ query })))!;
  const origin = { origin: 'PARSED', parserVersion: '1' } as const;
  const another = parsedReport({ name: 'new.txt', text: '本年度收到申请1件。', periodYear: 2019 });
  expect(saveReport(database, another, origin)).toBe('NEW');
  const response = await api.get({ query }, { 'if-none-match': before });
  expect([response.status, await response.json()]).toEqual([
    200,
    { data: { reports: expect.objectContaining({ totalCount: 6 }) } },
  ]);
  const after = response.headers.get('etag')!;
  expect(after).not.toBe(before);
  // What changes nothing leaves the tag as it is.
  expect(saveReport(database, another, origin)).toBe('UNCHANGED');
  expect(await etagOf(api.get({ query }))).toBe(after);
});

test('a database that holds something else, or another release of the program, has other tags', async () => {
  const [first, ...others] = sampleCorpus.reports!;
  const servers = await Promise.all([
    serve(createCorpus(sampleCorpus)),
    serve(createCorpus({ ...sampleCorpus, reports: [{ ...first, url: 'https://example.org' }, ...others] })),
    serve(createCorpus(sampleCorpus), { release: '2.0.0' }),
  ]);
  const tags = await Promise.all(servers.map(({ get }) => etagOf(get({ query }))));
  expect(new Set(tags).size).toBe(3);
});

test.each([
  ['an answer to a POST', () => api.post(JSON.stringify({ query })), 200],
  ['an answer with an error in it', () => api.get({ query: '{ node(id: "x") { id } }' }), 200],
  ['a query that cannot run', () => api.get({ query: '{ nothing }' }), 200],
  ['Sandbox', () => api.get({}, { accept: 'text/html' }), 200],
  ['a malformed request', () => api.post('{', json), 400],
])('nobody keeps %s', async (_name, send, status) => {
  const response = await send();
  expect([response.status, response.headers.get('etag'), response.headers.get('cache-control')]).toEqual([
    status,
    null,
    'no-store',
  ]);
});

test('for how long an answer need not be asked for again is a setting', async () => {
  const patient = await serve(database, { cacheSeconds: 3600 });
  const response = await patient.get({ query });
  expect(response.headers.get('cache-control')).toBe('public, max-age=3600, must-revalidate');
});
