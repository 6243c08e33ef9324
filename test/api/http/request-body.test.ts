import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { DEFAULT_LIMITS } from '../../../src/api/limits/limits.ts';
import { createCorpus } from '../../store/create-corpus.ts';
import { json, serve } from './serve.ts';

let api: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  api = await serve(createCorpus());
});
afterEach(() => {
  jest.restoreAllMocks();
});

const query = '{ corpus { version } }';
const bodyOf = (bytes: number) => JSON.stringify({ query }).padEnd(bytes);

describe('bodyBytes', () => {
  test('a body just within the limit is read', async () => {
    const response = await api.post(bodyOf(DEFAULT_LIMITS.bodyBytes));
    expect([response.status, await response.json()]).toEqual([200, { data: expect.anything() }]);
  });

  test.each([1_000_001, 20_000_000])('a body of %d bytes is refused', async (value) => {
    const response = await api.post(bodyOf(value));
    expect([response.status, await response.json()]).toEqual([
      413,
      {
        errors: [
          {
            message: `The body has ${value} bytes or more; at most 1000000 are allowed. Ask in several requests.`,
            extensions: { code: 'PAYLOAD_TOO_LARGE', limit: 'bodyBytes', most: 1_000_000, value },
          },
        ],
      },
    ]);
  });

  test('a body that does not say how long it is is refused as soon as it is too long', async () => {
    const chunk = new TextEncoder().encode(' '.repeat(600_000));
    const body = new ReadableStream({ pull: (controller) => controller.enqueue(chunk) });
    const response = await fetch(api.at('/graphql'), { method: 'POST', headers: json, body, duplex: 'half' } as object);
    expect([response.status, await response.json()]).toEqual([
      413,
      { errors: [expect.objectContaining({ extensions: expect.objectContaining({ limit: 'bodyBytes' }) })] },
    ]);
  });

  test('is a setting', async () => {
    const strict = await serve(createCorpus(), { limits: { ...DEFAULT_LIMITS, bodyBytes: 2000 } });
    expect((await strict.post(bodyOf(2000))).status).toBe(200);
    expect((await strict.post(bodyOf(2001))).status).toBe(413);
  });
});

describe('batch', () => {
  const batchOf = (length: number) => JSON.stringify(Array.from({ length }, () => ({ query })));

  test('a list of operations is refused', async () => {
    const response = await api.post(batchOf(2));
    expect([response.status, await response.json()]).toEqual([
      400,
      {
        errors: [
          {
            message:
              'The body is a list of 2 operations; send each in a request of its own, or ask for all in one query.',
            extensions: { code: 'BATCH_TOO_LARGE', limit: 'batch', most: 1, value: 2 },
          },
        ],
      },
    ]);
  });

  test.each([
    [0, /^The body is a list of 0 operations; send each/],
    [1, /^The body is a list of 1 operation; send each/],
  ])('a list of %d is refused likewise', async (value, message) => {
    const response = await api.post(batchOf(value));
    const extensions = { code: 'BATCH_TOO_LARGE', limit: 'batch', most: 1, value };
    expect([response.status, await response.json()]).toEqual([
      400,
      { errors: [{ message: expect.stringMatching(message), extensions }] },
    ]);
  });

  test('a server may allow some', async () => {
    const lenient = await serve(createCorpus(), { limits: { ...DEFAULT_LIMITS, batch: 3 } });
    const answer = { data: { corpus: { version: expect.any(String) } } };
    expect(await (await lenient.post(batchOf(3))).json()).toEqual([answer, answer, answer]);
    expect(await (await lenient.post(batchOf(4))).json()).toEqual({
      errors: [
        {
          message: 'The body is a list of 4 operations; at most 3 are allowed. Send the others in another request.',
          extensions: { code: 'BATCH_TOO_LARGE', limit: 'batch', most: 3, value: 4 },
        },
      ],
    });
  });
});

test.each([
  ['[]', 'The body is an empty list; it must hold operations like [{"query":"…"}].'],
  [
    '[{"query":"{ corpus { version } }"},[]]',
    'Operation 2 of the list is a list; it must be an object like {"query":"…","variables":{}}.',
  ],
])('a batch that holds no operations is refused: %s', async (body, message) => {
  const lenient = await serve(createCorpus(), { limits: { ...DEFAULT_LIMITS, batch: 3 } });
  const response = await lenient.post(body);
  expect([response.status, await response.json()]).toEqual([
    400,
    { errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] },
  ]);
});

test.each([
  ['application/x-www-form-urlencoded', 'query={corpus{version}}'],
  ['text/plain;charset=UTF-8', JSON.stringify({ query })],
  ['application/graphql', query],
])('a body of another type is refused: %s', async (type, body) => {
  for (const accept of ['application/json', 'application/graphql-response+json']) {
    const response = await api.post(body, { 'content-type': type, accept });
    const message = `The body is ${type}; send JSON, with the header Content-Type: application/json.`;
    expect([response.status, await response.json()]).toEqual([
      415,
      { errors: [{ message, extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }] },
    ]);
  }
});

test('a body of no type is refused', async () => {
  const body = new TextEncoder().encode(JSON.stringify({ query }));
  const response = await fetch(api.at('/graphql'), { method: 'POST', body });
  expect([response.status, await response.text()]).toEqual([
    415,
    expect.stringContaining('The body has no Content-Type; send JSON, with the header'),
  ]);
});

test('a byte-order mark before the body is no part of it', async () => {
  const response = await api.post(`\uFEFF${JSON.stringify({ query })}`);
  expect([response.status, await response.json()]).toEqual([200, { data: expect.anything() }]);
});

test('a compressed body is refused', async () => {
  const response = await api.post('x', { ...json, 'content-encoding': 'gzip' });
  expect([response.status, await response.json()]).toEqual([
    415,
    { errors: [expect.objectContaining({ extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } })] },
  ]);
});

describe('a client that is slow or leaves', () => {
  /** The begin of a request that announces more than it sends. */
  const half =
    'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"query":';

  async function connected(to = api): Promise<Socket> {
    const socket = connect(Number(to.at('/').port), '127.0.0.1');
    await once(socket, 'connect');
    return socket;
  }

  test('in the middle of its request disturbs nobody, and is no fault to log', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const short = await serve(createCorpus());
    const socket = await connected(short);
    await new Promise<void>((sent) => {
      socket.write(half, () => sent());
    });
    // An answered request on another connection: by then the server has read what came before it.
    expect((await short.get({ query })).status).toBe(200);
    socket.destroy();
    await once(socket, 'close');
    expect((await short.get({ query })).status).toBe(200);
    // Stopping waits for every connection: what would have been logged has been.
    await short.stop();
    expect(log).not.toHaveBeenCalled();
  });

  test('before its answer comes disturbs nobody', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const short = await serve(createCorpus());
    for (let i = 0; i < 20; i += 1) {
      const socket = await connected(short);
      const path = `/graphql?query=${encodeURIComponent('{ __schema { types { name description } } }')}`;
      await new Promise<void>((sent) => {
        socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`, () => sent());
      });
      socket.resetAndDestroy();
    }
    expect((await short.get({ query })).status).toBe(200);
    await short.stop();
    expect(log).not.toHaveBeenCalled();
  });

  test('is told so when it takes longer than it may', async () => {
    const impatient = await serve(createCorpus(), { requestSeconds: 0.1 });
    const socket = await connected(impatient);
    socket.write(half);
    const response = await text(socket);
    expect(response).toMatch(/^HTTP\/1\.1 408 /);
    expect(response).toContain('"extensions":{"code":"REQUEST_TIMEOUT"}');
    expect((await impatient.get({ query })).status).toBe(200);
  });
});
