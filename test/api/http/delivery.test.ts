import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { closeDatabase } from '../../../src/store/open-database.ts';
import { createCorpus } from '../../store/create-corpus.ts';
import { sampleCorpus } from '../sample-corpus.ts';
import { json, serve } from './serve.ts';

let api: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  api = await serve(createCorpus(sampleCorpus));
});
afterEach(() => {
  jest.restoreAllMocks();
});

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('compression', () => {
  const long = '{ __schema { types { name description } } }';

  /** What comes over the wire: fetch would unpack it. */
  async function packed(query: string, encodings?: string, server = api) {
    const url = server.at(`/graphql?query=${encodeURIComponent(query)}`);
    const sent = request(url, { headers: encodings === undefined ? {} : { 'accept-encoding': encodings } }).end();
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    return { encoding: response.headers['content-encoding'], body: await buffer(response), headers: response.headers };
  }

  test.each([
    ['br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['br;q=0.5, gzip', 'gzip', gunzipSync],
  ])('a client that takes %p gets %p', async (accepted, encoding, unpack) => {
    const plain = await packed(long);
    const answer = await packed(long, accepted);
    expect([plain.encoding, answer.encoding]).toEqual([undefined, encoding]);
    expect(unpack(answer.body).equals(plain.body)).toBe(true);
    expect(answer.body.length).toBeLessThan(plain.body.length / 2);
    // One tag for all forms of one answer.
    expect(answer.headers.etag).toBe(plain.headers.etag);
    expect(answer.headers.vary).toBe('Accept, Accept-Encoding');
  });

  test('what is preferred is the smaller: Brotli leaves a twentieth less than gzip at least', async () => {
    const figures = Array.from({ length: 100 }, (_, i) => `${(i * 7919) % 1000}`);
    const text = figures.map((figure, i) => `第${i}项收到申请${figure}件。`).join('');
    const metrics = figures.map((figure, i) => ({
      at: `${figure}件`,
      label: `第${i}项收到申请`,
      value: Number(figure),
    }));
    const records = await serve(createCorpus({ reports: [{ text, metrics }] }));
    const page =
      '{ metrics(first: 100) { nodes { id label value unit context report { slug title } quote { prefix exact suffix } span { start end text } } } }';
    for (const [server, query] of [
      [api, long],
      [records, page],
    ] as const) {
      const [br, gzip] = await Promise.all(['br', 'gzip'].map((encoding) => packed(query, encoding, server)));
      expect([br!.encoding, gzip!.encoding]).toEqual(['br', 'gzip']);
      expect(br!.body.length).toBeLessThan(0.95 * gzip!.body.length);
    }
  });

  test('what is short, or asked for as it is, stays as it is', async () => {
    expect((await packed('{ corpus { version } }', 'br')).encoding).toBeUndefined();
    expect((await packed(long, 'identity')).encoding).toBeUndefined();
  });
});

describe('pages of other sites', () => {
  const origin = 'https://example.org';
  const preflight = {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type',
  };

  test('may ask, without credentials', async () => {
    const asked = await fetch(api.at('/graphql'), { method: 'OPTIONS', headers: preflight });
    expect([asked.status, Object.fromEntries(asked.headers)]).toEqual([
      204,
      expect.objectContaining({
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET,POST',
        'access-control-allow-headers': 'content-type',
      }),
    ]);
    const answered = await api.ask('{ corpus { version } }', {}, { origin });
    expect(Object.fromEntries(answered.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'ETag,X-Request-Id',
    });
    expect(answered.headers.has('access-control-allow-credentials')).toBe(false);
  });

  test('may read what was wrong', async () => {
    const refused = await api.post('{', { ...json, origin });
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([400, '*']);
  });

  test('may ask only if they are of the sites that the server names', async () => {
    const some = await serve(createCorpus(), { corsOrigins: [origin, 'https://example.net'] });
    const allowed = async (from: string) => {
      const { headers } = await some.ask('{ corpus { version } }', {}, { origin: from });
      return [headers.get('access-control-allow-origin'), headers.get('vary')];
    };
    expect(await allowed(origin)).toEqual([origin, 'Accept, Accept-Encoding, Origin']);
    expect(await allowed('https://example.com')).toEqual([null, 'Accept, Accept-Encoding, Origin']);
  });

  test('may not ask where the server names none', async () => {
    const closed = await serve(createCorpus(), { corsOrigins: [] });
    const asked = await fetch(closed.at('/graphql'), { method: 'OPTIONS', headers: preflight });
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([405, null]);
  });

  test('cannot send forms', async () => {
    const response = await api.post('query=%7B+corpus+%7B+version+%7D+%7D', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(response.status).toBe(415);
  });
});

describe('X-Request-Id', () => {
  test.each(['a1b2', '0af7651916cd43dd8448eb211c80319c', 'Root=1-67891233-abcdef012345678912345678'])(
    '%s comes back',
    async (id) => {
      const { headers } = await api.ask('{ corpus { version } }', {}, { 'x-request-id': id });
      expect(headers.get('x-request-id')).toBe(id);
    },
  );

  test.each([[''], ['two words'], ['<script>'], ['x'.repeat(129)]])('%p is replaced by a new one', async (id) => {
    const { headers } = await api.ask('{ corpus { version } }', {}, { 'x-request-id': id });
    expect(headers.get('x-request-id')).toMatch(UUID);
  });

  test('each request without one gets one, whatever becomes of it', async () => {
    const responses = await Promise.all([
      api.get({}),
      api.post('{'),
      fetch(api.at('/nothing')),
      fetch(api.at('/healthz')),
    ]);
    const ids = responses.map(({ headers }) => headers.get('x-request-id'));
    expect(ids).toEqual(ids.map(() => expect.stringMatching(UUID)));
    expect(new Set(ids).size).toBe(4);
  });

  test("is logged with the server's own faults, of which nothing goes out, and not with a caller's", async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const database = createCorpus(sampleCorpus);
    const broken = await serve(database);
    await broken.ask('{ nothing }', {}, { 'x-request-id': 'callers' });
    database.sqlite.exec('ALTER TABLE reports RENAME TO gone');
    const response = await broken.ask('{ reports { nodes { id } } }', {}, { 'x-request-id': 'servers' });
    expect(await response.json()).toEqual({
      errors: [
        {
          message: 'Internal server error',
          path: ['reports', 'nodes'],
          locations: [{ line: 1, column: 13 }],
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        },
      ],
      data: null,
    });
    expect(log.mock.calls).toEqual([['request servers:', expect.anything()]]);
  });
});

describe('whoever watches the server', () => {
  const status = async (path: string, watched = api) => {
    const response = await fetch(watched.at(path));
    return [response.status, await response.text()];
  };

  test('sees that it lives, and that it is ready', async () => {
    expect(await status('/healthz')).toEqual([200, 'ok\n']);
    expect(await status('/readyz')).toEqual([200, 'ready\n']);
  });

  test('sees that it lives, but cannot read its database', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const database = createCorpus();
    const broken = await serve(database);
    closeDatabase(database);
    expect(await status('/healthz', broken)).toEqual([200, 'ok\n']);
    expect(await status('/readyz', broken)).toEqual([503, 'the database cannot be read\n']);
    expect((await broken.get({ query: '{ corpus { version } }' })).status).toBe(500);
    expect(log).toHaveBeenCalledTimes(2);
  });
});

describe('persisted queries', () => {
  const query = '{ region(code: "140522") { name } }';
  const extensionsOf = (text: string) => ({
    persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(text).digest('hex') },
  });
  const answer = { data: { region: { name: '阳城县' } } };
  const unknown = { errors: [expect.objectContaining({ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } })] };

  test('are sent once, and then called by their hash, by GET too', async () => {
    const extensions = extensionsOf(query);
    const first = await api.get({ extensions });
    expect([await first.json(), first.headers.get('etag')]).toEqual([unknown, null]);
    expect(await (await api.post(JSON.stringify({ query, extensions }))).json()).toEqual(answer);
    const called = await api.get({ extensions });
    expect(await called.json()).toEqual(answer);
    const again = await api.get({ extensions }, { 'if-none-match': called.headers.get('etag')! });
    expect(again.status).toBe(304);
    expect(await (await api.post(JSON.stringify({ extensions }))).json()).toEqual(answer);
  });

  test.each([
    [
      'under a hash that is not theirs',
      { query, extensions: extensionsOf('{ other }') },
      /sha256Hash: is not the SHA-256/,
    ],
    [
      'of a version to come',
      { extensions: { persistedQuery: { version: 2 } } },
      /persistedQuery: must be \{"version":1,/,
    ],
    ['in no form of theirs', { extensions: { persistedQuery: 'x' } }, /persistedQuery: must be \{"version":1,/],
  ])('%s are refused, which is the fault of the caller', async (_name, body, message) => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const refused = { message: expect.stringMatching(message), extensions: { code: 'BAD_PERSISTED_QUERY' } };
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const posted = await api.post(JSON.stringify(body), { ...json, accept });
      expect([posted.status, await posted.json()]).toEqual([400, { errors: [refused] }]);
      const got = await api.get(body, { accept });
      expect([got.status, got.headers.get('etag'), await got.json()]).toEqual([400, null, { errors: [refused] }]);
    }
    expect(log).not.toHaveBeenCalled();
  });

  test('are forgotten when too many others have come', async () => {
    const extensions = extensionsOf(query);
    await api.post(JSON.stringify({ query, extensions }));
    const padding = '#'.repeat(900_000);
    for (let i = 0; i < 40; i += 1) {
      const other = `{ corpus { version } } ${padding}${i}`;
      const response = await api.post(JSON.stringify({ query: other, extensions: extensionsOf(other) }));
      expect(await response.json()).toEqual({ data: expect.anything() });
    }
    // An answer to a GET may be kept for longer than its query.
    expect(await (await api.post(JSON.stringify({ extensions }))).json()).toEqual(unknown);
  });
});
