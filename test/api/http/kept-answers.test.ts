import { beforeEach, describe, expect, test } from '@jest/globals';
import { saveReport } from '../../../src/store/save-report.ts';
import { temporaryFolder } from '../../corpus/temporary-folder.ts';
import { createCorpus } from '../../store/create-corpus.ts';
import { parsedReport } from '../../store/parsed-report.ts';
import { sampleCorpus } from '../sample-corpus.ts';
import { serve } from './serve.ts';

const statements: string[] = [];
/** Statements but those that ask for the version. */
const executed = () => statements.filter((sql) => !sql.includes('"corpus_versions"')).length;
const database = createCorpus({ ...sampleCorpus, onStatement: (sql) => statements.push(sql) });
const documents = temporaryFolder({
  'report.graphql': 'query ($slug: String!) { report(slug: $slug) { title periodYear } }',
});
beforeEach(() => {
  statements.length = 0;
});

const query = '{ reports(first: 2) { totalCount nodes { slug title } } }';
const address = `/graphql?query=${encodeURIComponent(query)}`;

/** What a server at hand answers to a path, and how many statements that took. */
async function asker(settings: Parameters<typeof serve>[1] = {}, corpus = database) {
  const { at, ask } = await serve(corpus, { documents, ...settings });
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const before = executed();
    const response = await fetch(at(path), { headers });
    return { response, text: await response.text(), count: executed() - before };
  };
  return { get, ask, at };
}

describe('the second to ask is given the same answer, and nothing is executed', () => {
  test.each([
    ['a query', address],
    ['a document', '/documents/report?slug=140522-2022'],
  ])('for %s', async (_name, path) => {
    const { get } = await asker();
    const first = await get(path);
    const second = await get(path);
    expect([first.count, second.count, second.text]).toEqual([1, 0, first.text]);
    for (const name of ['content-type', 'etag', 'cache-control', 'vary', 'access-control-allow-origin'])
      expect([name, second.response.headers.get(name)]).toEqual([name, first.response.headers.get(name)]);
    expect(second.response.headers.get('x-request-id')).not.toBe(first.response.headers.get('x-request-id'));
  });

  test('compressed, for who takes it so', async () => {
    const { get } = await asker({ compressFrom: 0 });
    const encodings = [];
    for (const encoding of ['br', 'gzip', 'identity', 'br', 'gzip', 'identity']) {
      const { response, text, count } = await get(address, { 'accept-encoding': encoding });
      expect(JSON.parse(text)).toEqual({ data: { reports: expect.objectContaining({ totalCount: 5 }) } });
      encodings.push([response.headers.get('content-encoding'), count]);
    }
    expect(encodings).toEqual([
      ['br', 1],
      ['gzip', 1],
      [null, 1],
      ['br', 0],
      ['gzip', 0],
      [null, 0],
    ]);
  });

  test('in the media type that each takes', async () => {
    const { get } = await asker();
    const types = [];
    for (const accept of ['application/json', 'application/graphql-response+json', 'application/graphql-response+json'])
      types.push((await get(address, { accept })).response.headers.get('content-type'));
    expect(types).toEqual([
      'application/json; charset=utf-8',
      'application/graphql-response+json; charset=utf-8',
      'application/graphql-response+json; charset=utf-8',
    ]);
  });

  test('or is told that it has it', async () => {
    const { get } = await asker();
    const etag = (await get(address)).response.headers.get('etag')!;
    const { response, text, count } = await get(address, { 'if-none-match': etag });
    expect([response.status, text, count, response.headers.get('etag')]).toEqual([304, '', 0, etag]);
  });
});

test('after an import the answer is made anew', async () => {
  const corpus = createCorpus(sampleCorpus);
  const { get } = await asker({}, corpus);
  const before = await get(address);
  await get(address);
  const another = parsedReport({ name: 'new.txt', text: '本年度收到申请1件。', periodYear: 2019 });
  saveReport(corpus, another, { origin: 'PARSED', parserVersion: '1' });
  const after = await get(address);
  expect(JSON.parse(after.text)).toMatchObject({ data: { reports: { totalCount: 6 } } });
  expect(after.response.headers.get('etag')).not.toBe(before.response.headers.get('etag'));
});

describe('kept is nothing', () => {
  test('with an error in it', async () => {
    const { get } = await asker();
    const path = `/graphql?query=${encodeURIComponent('{ reports { totalCount } node(id: "x") { id } }')}`;
    const [first, second] = [await get(path), await get(path)];
    expect(JSON.parse(first.text)).toHaveProperty('errors');
    expect([second.count, second.text]).toEqual([first.count, first.text]);
    expect(first.count).toBeGreaterThan(0);
  });

  test('for another request', async () => {
    const { get } = await asker();
    const paths = [
      '/documents/report?slug=140522-2022',
      '/documents/report?slug=140522-2023',
      address,
      `${address}%20`,
    ];
    for (const path of paths) expect([path, (await get(path)).count]).toEqual([path, 1]);
  });

  test('of a POST', async () => {
    const { ask } = await asker();
    for (const _time of [1, 2]) await ask(query);
    expect(executed()).toBe(2);
  });

  test('of a HEAD', async () => {
    const { at, get } = await asker();
    await fetch(at(address), { method: 'HEAD' });
    const { text } = await get(address);
    expect(JSON.parse(text)).toHaveProperty('data');
  });

  test('where nothing shall be', async () => {
    const { get } = await asker({ cacheBytes: 0 });
    expect([(await get(address)).count, (await get(address)).count]).toEqual([1, 1]);
  });

  test('that is larger than all that may be kept', async () => {
    const { get } = await asker({ cacheBytes: 100 });
    expect([(await get(address)).count, (await get(address)).count]).toEqual([1, 1]);
  });
});

test('what nobody has asked for longest makes room', async () => {
  // Each takes some 1200 bytes.
  const { get } = await asker({ cacheBytes: 3000 });
  const path = (year: number) => `/documents/report?slug=140522-${year}`;
  const counts = [];
  for (const year of [2022, 2023, 2022, 2024, 2022, 2023]) counts.push((await get(path(year))).count);
  expect(counts).toEqual([1, 1, 0, 1, 0, 1]);
});
