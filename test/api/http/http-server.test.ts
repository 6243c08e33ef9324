import { beforeAll, describe, expect, test } from '@jest/globals';
import { startApi } from '../../../src/api/start-api.ts';
import { createReader } from '../../../src/store/query/reader.ts';
import { createCorpus } from '../../store/create-corpus.ts';
import { sampleCorpus } from '../sample-corpus.ts';
import { json, serve } from './serve.ts';

let api: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  api = await serve(createCorpus(sampleCorpus));
});

describe('/graphql', () => {
  test('answers a POST', async () => {
    const response = await api.ask('query ($slug: String) { report(slug: $slug) { region { name } } }', {
      slug: '140522-2022',
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await response.json()).toEqual({ data: { report: { region: { name: '阳城县' } } } });
  });

  test('answers a GET', async () => {
    const query = 'query ($code: String!) { region(code: $code) { name } }';
    const response = await api.get({ query, variables: { code: '140522' } });
    expect(await response.json()).toEqual({ data: { region: { name: '阳城县' } } });
  });

  test('answers a GET with a question mark in it', async () => {
    const response = await fetch(api.at('/graphql?query={__type(name:"?"){name}}'));
    expect(await response.json()).toEqual({ data: { __type: null } });
  });

  test('shows Sandbox to a browser', async () => {
    const response = await fetch(api.at('/graphql'), { headers: { accept: 'text/html' } });
    expect(response.headers.get('content-type')).toMatch('text/html');
    expect(await response.text()).toMatch(/embeddable-sandbox/);
  });

  test.each([
    ['a body that is no JSON', '{"query":', /The body is no JSON/],
    ['an empty body', '', /The body is empty; send JSON like/],
    ['an empty object', '{}', /The body is an empty object; it must be an object like/],
    ['null', 'null', /The body is null; it must be an object like/],
    ['a text', '"x"', /The body is a string; it must be an object like/],
    ['a body without a query', '{"variables":{}}', /GraphQL operations must contain a non-empty `query`/],
    ['a query that is no text', '{"query":1}', /GraphQL queries must be strings/],
    [
      'variables that are a list',
      '{"query":"{ corpus { version } }","variables":[]}',
      /`variables` in a POST body must be/,
    ],
  ])('says what is wrong with a malformed request: %s', async (_name, body, message) => {
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const response = await api.post(body, { ...json, accept });
      expect([response.status, await response.text()]).toEqual([400, expect.stringMatching(message)]);
    }
  });

  test.each([
    ['one that cannot be read', '{ reports( }', {}, 'GRAPHQL_PARSE_FAILED', /Syntax Error/],
    ['an unknown field', '{ nothing }', {}, 'GRAPHQL_VALIDATION_FAILED', /Cannot query field "nothing"/],
    [
      'a variable of the wrong type',
      'query ($n: Int) { reports(first: $n) { totalCount } }',
      { n: 'x' },
      'BAD_USER_INPUT',
      /Int cannot represent/,
    ],
    [
      'no choice among several',
      'query A { corpus { version } } query B { corpus { version } }',
      {},
      'OPERATION_RESOLUTION_FAILURE',
      /operation name/,
    ],
    ['one that asks for too much', `{ reports(first: 101) { totalCount } }`, {}, 'BAD_USER_INPUT', /not 101/],
    ['one too large', `{ ${'corpus { version } '.repeat(31)} }`, {}, 'QUERY_TOO_LARGE', /31 things at its root/],
    ['a mutation', 'mutation { x }', {}, 'GRAPHQL_VALIDATION_FAILED', /is read-only: .* has no mutation\./],
    ['a subscription', 'subscription { x }', {}, 'GRAPHQL_VALIDATION_FAILED', /has no subscription\./],
  ])('says what is wrong with a query that cannot run: %s', async (_name, query, variables, code, message) => {
    const error = { message: expect.stringMatching(message), extensions: expect.objectContaining({ code }) };
    for (const [accept, status] of [
      ['application/json', 200],
      ['application/graphql-response+json', 400],
    ] as const) {
      const response = await api.ask(query, variables, { accept });
      const answer = (await response.json()) as object;
      expect([response.status, answer]).toEqual([status, { errors: [expect.objectContaining(error)] }]);
      expect(JSON.stringify(answer)).not.toMatch(/stacktrace|node_modules|SELECT/);
    }
  });

  test('an error in a part of an answer is no failure of the request', async () => {
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const response = await api.ask('{ node(id: "x") { id } corpus { version } }', {}, { accept });
      expect([response.status, await response.json()]).toEqual([
        200,
        {
          errors: [expect.objectContaining({ message: expect.stringContaining('is not a global id'), path: ['node'] })],
          data: { node: null, corpus: { version: expect.any(String) } },
        },
      ]);
    }
  });

  test('what is not there is null, not an error', async () => {
    const answer = await api.ask('{ report(slug: "999999-2022") { id } node(id: "Region:999999") { id } }');
    expect(await answer.json()).toEqual({ data: { report: null, node: null } });
  });

  test.each([
    ['an answer', '/graphql?query={corpus{version}}', {}, 200],
    ['a query that cannot run', '/graphql?query={nothing}', { accept: 'application/graphql-response+json' }, 400],
    ['no query', '/graphql', {}, 400],
    ['Sandbox', '/graphql', { accept: 'text/html' }, 200],
  ])('answers a HEAD as the same GET, without the body: %s', async (_name, path, headers, status) => {
    const [head, get] = await Promise.all(
      ['HEAD', 'GET'].map((method) =>
        fetch(api.at(path), { method, headers: { ...headers, 'accept-encoding': 'identity', 'x-request-id': 'a1' } }),
      ),
    );
    expect([head!.status, await head!.text()]).toEqual([status, '']);
    // What is said of the connection the client decides: fetch closes it after a HEAD.
    const headersOf = ({ headers }: Response) =>
      [...headers].filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name));
    expect([get!.status, headersOf(get!)]).toEqual([status, headersOf(head!)]);
  });

  test.each(['PUT', 'DELETE'])('does not allow %s', async (method) => {
    const response = await fetch(api.at('/graphql'), { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
  });

  test('goes on after all of this', async () => {
    expect((await api.ask('{ corpus { version } }')).status).toBe(200);
  });
});

test('the root leads to the API', async () => {
  const response = await fetch(api.at('/'), { redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([302, '/graphql']);
});

test('elsewhere there is nothing', async () => {
  const response = await fetch(api.at('/nothing'));
  expect([response.status, await response.json()]).toEqual([
    404,
    expect.objectContaining({ errors: [expect.anything()] }),
  ]);
});

test('a port that is in use is a clear error', async () => {
  const reader = createReader(createCorpus());
  const port = Number(api.at('/').port);
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
