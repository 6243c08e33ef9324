import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { DEFAULT_LIMITS } from '../../../src/api/limits/limits.ts';
import { createCorpus } from '../../store/create-corpus.ts';
import { serve } from './serve.ts';

let api: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  api = await serve(createCorpus());
});

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A query that is so much longer than it need be. */
const padded = (bytes: number) => `{ corpus { version } }#${'x'.repeat(bytes)}`;

describe('headerBytes', () => {
  test('a long query may come by GET', async () => {
    const response = await api.get({ query: padded(90_000) });
    expect([response.status, await response.json()]).toEqual([200, { data: expect.anything() }]);
  });

  test('one that is too long is refused, with the limit and what to do', async () => {
    const response = await api.get({ query: padded(110_000) });
    expect([response.status, await response.json()]).toEqual([
      431,
      {
        errors: [
          {
            message:
              'Address and headers have more than 100000 bytes. Send a long query by POST, or as a persisted query.',
            extensions: { code: 'HEADERS_TOO_LARGE', limit: 'headerBytes', most: 100_000 },
          },
        ],
      },
    ]);
    expect(response.headers.get('x-request-id')).toMatch(UUID);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  test('one far too long, and one after another on the same connection, likewise', async () => {
    expect((await api.get({ query: padded(5_000_000) })).status).toBe(431);
    const socket = await connected();
    socket.write(`GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n`);
    await once(socket, 'data');
    socket.end(`GET /${'x'.repeat(200_000)} HTTP/1.1\r\nHost: x\r\n\r\n`);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 431 .*"HEADERS_TOO_LARGE"/s);
  });

  test('is a setting', async () => {
    const strict = await serve(createCorpus(), { limits: { ...DEFAULT_LIMITS, headerBytes: 4000 } });
    expect((await strict.get({ query: padded(3000) })).status).toBe(200);
    expect((await strict.get({ query: padded(4000) })).status).toBe(431);
  });
});

test('what is no HTTP is told so', async () => {
  const socket = await connected();
  socket.end('hello\r\n\r\n');
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n.*"code":"BAD_REQUEST"/s);
});

describe('an address', () => {
  const answerTo = async (request: string): Promise<string> => {
    const socket = await connected();
    socket.end(request);
    return text(socket);
  };

  test.each(['/graphql?query={reports(filter:{title:"阳城"})}', '/documents/阳城', '阳城'])(
    'with characters beyond ASCII is told to be percent-encoded: %s',
    async (address) => {
      const answer = await answerTo(`GET ${address} HTTP/1.1\r\nHost: x\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n.*"code":"BAD_REQUEST"/s);
      expect(answer).toContain("must be percent-encoded (curl: -G --data-urlencode 'query=…').");
    },
  );

  test('that is wrong otherwise is not', async () => {
    const answer = await answerTo('GET healthz HTTP/1.1\r\nHost: x\r\n\r\n');
    expect(answer).toContain('This is no request in HTTP.');
  });
});

test('a body that is no HTTP is told so under the id of its request', async () => {
  const socket = await connected();
  const head =
    'POST /graphql HTTP/1.1\r\nHost: x\r\nX-Request-Id: a1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n';
  socket.end(`${head}no length\r\n`);
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n.*x-request-id: a1\r\n.*"code":"BAD_REQUEST"/is);
});

async function connected() {
  const socket = connect(Number(api.at('/').port), '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}
