import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type RunningApi, startApi } from '../../src/api/start-api.ts';
import { createReader } from '../../src/store/query/reader.ts';
import { createCorpus } from '../store/create-corpus.ts';
import { sampleCorpus } from './sample-corpus.ts';

let api: RunningApi;
beforeAll(async () => {
  api = await startApi(createReader(createCorpus(sampleCorpus)), { port: 0, host: '127.0.0.1' });
});
afterAll(() => api.stop());

const at = (path: string) => new URL(path, api.url.replace('localhost', '127.0.0.1'));
const json = { 'content-type': 'application/json' };
const post = (body: string, headers: Record<string, string> = json) =>
  fetch(at('/graphql'), { method: 'POST', headers, body });
const ask = (query: string, variables?: object) => post(JSON.stringify({ query, variables }));

describe('/graphql', () => {
  test('answers a POST', async () => {
    const response = await ask('query ($slug: String) { report(slug: $slug) { region { name } } }', {
      slug: '140522-2022',
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await response.json()).toEqual({ data: { report: { region: { name: '阳城县' } } } });
  });

  test('answers a GET', async () => {
    const url = at('/graphql');
    url.searchParams.set('query', 'query ($code: String!) { region(code: $code) { name } }');
    url.searchParams.set('variables', '{"code":"140522"}');
    const response = await fetch(url, { headers: { 'apollo-require-preflight': 'true' } });
    expect(await response.json()).toEqual({ data: { region: { name: '阳城县' } } });
  });

  test('shows Sandbox to a browser', async () => {
    const response = await fetch(at('/graphql'), { headers: { accept: 'text/html' } });
    expect(response.headers.get('content-type')).toMatch('text/html');
    expect(await response.text()).toMatch(/embeddable-sandbox/);
  });

  test.each([
    ['a body that is no JSON', '{"query":', 400, /The body is no JSON/],
    ['a body without a query', '{}', 400, /POST body missing/],
    ['a malformed query', '{"query":"{ reports( }"}', 400, /Syntax Error/],
    ['an unknown field', '{"query":"{ reports { nodes { nothing } } }"}', 400, /Cannot query field \\"nothing\\"/],
    [
      'a variable of the wrong type',
      '{"query":"query ($n: Int) { reports(first: $n) { totalCount } }","variables":{"n":"x"}}',
      400,
      /Int cannot represent/,
    ],
    [
      'a page that is too long',
      '{"query":"{ reports(first: 1000) { nodes { id } } }"}',
      200,
      /must be between 0 and 100, not 1000/,
    ],
    ['a malformed id', '{"query":"{ node(id: \\"x\\") { id } }"}', 200, /is not a global id/],
    ['a body of several megabytes', `{"query":"${' '.repeat(2_000_000)}"}`, 413, /longer than 1000000 bytes/],
  ])('says what is wrong with %s', async (_name, body, status, message) => {
    const response = await post(body);
    const text = await response.text();
    expect([response.status, text]).toEqual([status, expect.stringMatching(message)]);
    expect(JSON.parse(text)).toHaveProperty('errors.0.message');
    expect(text).not.toMatch(/stacktrace|node_modules|SELECT/);
  });

  test('what is not there is null, not an error', async () => {
    const answer = await ask('{ report(slug: "none") { id } node(id: "Region:999999") { id } }');
    expect(await answer.json()).toEqual({ data: { report: null, node: null } });
  });

  test('takes no form of another site', async () => {
    const response = await post('query=%7B+corpus+%7B+version+%7D+%7D', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(response.status).toBe(400);
  });

  test('takes no compressed body', async () => {
    const response = await post('x', { ...json, 'content-encoding': 'gzip' });
    expect([response.status, await response.json()]).toEqual([
      415,
      { errors: [expect.objectContaining({ extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } })] },
    ]);
  });

  test.each(['mutation', 'subscription'])('says that there is no %s', async (operation) => {
    const response = await post(JSON.stringify({ query: `${operation} { x }` }));
    expect([response.status, await response.json()]).toEqual([
      400,
      {
        errors: [
          expect.objectContaining({
            message: `The API is read-only: it answers queries, and has no ${operation}.`,
            extensions: { code: 'BAD_REQUEST' },
          }),
        ],
      },
    ]);
  });

  test.each(['HEAD', 'PUT', 'DELETE', 'OPTIONS'])('does not allow %s', async (method) => {
    const response = await fetch(at('/graphql'), { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });

  test('goes on after all of this', async () => {
    expect((await ask('{ corpus { version } }')).status).toBe(200);
  });
});

test('the root leads to the API', async () => {
  const response = await fetch(at('/'), { redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([302, '/graphql']);
});

test('whoever watches the server sees that it is well', async () => {
  expect(await (await fetch(at('/healthz'))).text()).toBe('ok\n');
});

test('elsewhere there is nothing', async () => {
  const response = await fetch(at('/nothing'));
  expect([response.status, await response.json()]).toEqual([
    404,
    expect.objectContaining({ errors: [expect.anything()] }),
  ]);
});

test('a port that is in use is a clear error', async () => {
  const reader = createReader(createCorpus());
  const port = Number(at('/').port);
  await expect(startApi(reader, { port, host: '127.0.0.1' })).rejects.toThrow(
    `port ${port} of 127.0.0.1 is in use already; choose another with --port or PORT`,
  );
});

test('stopping closes connections that clients keep alive', async () => {
  const short = await startApi(createReader(createCorpus()), { port: 0, host: '127.0.0.1' });
  const url = short.url.replace('localhost', '127.0.0.1');
  await (await fetch(url, { method: 'POST', headers: json, body: '{"query":"{ corpus { version } }"}' })).text();
  await short.stop();
  await expect(fetch(url)).rejects.toThrow();
});
