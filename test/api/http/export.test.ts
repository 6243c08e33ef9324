import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { DEFAULT_LIMITS } from '../../../src/api/limits/limits.ts';
import type { Settings } from '../../../src/api/settings.ts';
import { startApi } from '../../../src/api/start-api.ts';
import type { Database } from '../../../src/store/open-database.ts';
import { createReader, type Reader, type Values } from '../../../src/store/query/reader.ts';
import { saveReport } from '../../../src/store/save-report.ts';
import { createCorpus } from '../../store/create-corpus.ts';
import { parsedReport } from '../../store/parsed-report.ts';
import { sampleCorpus } from '../sample-corpus.ts';
import { serve } from './serve.ts';

let api: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  api = await serve(createCorpus(sampleCorpus));
});
afterEach(() => {
  jest.restoreAllMocks();
});

const get = (path: string, init: RequestInit = {}, server = api) => fetch(server.at(path), init);
const rowsOf = async (response: Response) =>
  parse(await response.text(), { columns: true }) as Record<string, string>[];
const filtered = (filter: object) => `filter=${encodeURIComponent(JSON.stringify(filter))}`;

describe('/export', () => {
  test('answers with a file', async () => {
    const response = await get('/export/metrics.csv');
    expect([response.status, Object.fromEntries(response.headers)]).toEqual([
      200,
      expect.objectContaining({
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': expect.stringMatching(/^attachment; filename="fazhi-metrics-8-[0-9a-f]{8}\.csv"$/),
        'access-control-allow-origin': '*',
        'cache-control': 'public, max-age=0, must-revalidate',
        etag: expect.stringMatching(/^W\/".+"$/),
        'x-request-id': expect.any(String),
      }),
    ]);
    expect((await rowsOf(response)).map(({ label, value }) => `${label} ${value}`)).toEqual([
      ...['收到申请 27', '受理 20', '参考率 100', '合格率 100'],
      ...['收到申请 31', '收到申请 8', '收到申请 90', '收到申请 3'],
    ]);
  });

  test.each([
    ['ndjson', 'application/x-ndjson; charset=utf-8', (bytes: Buffer) => bytes.toString().split('\n').length - 1],
    ['json', 'application/json; charset=utf-8', (bytes: Buffer) => JSON.parse(bytes.toString()).length],
    [
      'parquet',
      'application/vnd.apache.parquet',
      async (bytes: Buffer) => (await parquetReadObjects({ file: new Uint8Array(bytes).buffer as ArrayBuffer })).length,
    ],
  ])('in each form: %s', async (form, type, count) => {
    const response = await get(`/export/measures.${form}`);
    expect(response.headers.get('content-type')).toBe(type);
    expect(await count(Buffer.from(await response.arrayBuffer()))).toBe(3);
  });

  test('answers with whole reports', async () => {
    const response = await get('/export/parsed-reports.json?year=2022');
    expect(response.headers.get('content-disposition')).toMatch(/filename="fazhi-parsed-reports-8-[0-9a-f]{8}\.json"/);
    expect(await response.json()).toMatchObject([{ report: { periodYear: 2022 }, metrics: expect.any(Array) }]);
  });

  test('takes columns, all versions, a byte-order mark, and what keeps formulas from being run', async () => {
    const text = async (search: string) => {
      const response = await get(`/export/reports.csv?columns=slug,current${search}`);
      return Buffer.from(await response.arrayBuffer()).toString();
    };
    expect(await text('&year=2022')).toBe('slug,current\r\n140522-2022,true\r\n');
    expect(await text('&year=2022&allVersions=true')).toBe('slug,current\r\n140522-2022,true\r\n140522-2022,false\r\n');
    expect(await text('&bom=true&escapeFormulas=true')).toMatch(/^\uFEFFslug,current\r\n140522-2022,true\r\n/);
  });

  test('answers a HEAD as the same GET, without the body', async () => {
    const path = '/export/metrics.ndjson?year=2022';
    const [head, got] = await Promise.all(['HEAD', 'GET'].map((method) => get(path, { method })));
    expect([head!.status, await head!.text()]).toEqual([200, '']);
    const headersOf = ({ headers }: Response) =>
      ['content-type', 'content-disposition', 'etag', 'cache-control'].map((name) => headers.get(name));
    expect(headersOf(head!)).toEqual(headersOf(got!));
    expect((await get('/export/metrics.ndjson?years=2022', { method: 'HEAD' })).status).toBe(400);
  });

  test('has a tag for each address, which changes with the corpus', async () => {
    const database = createCorpus(sampleCorpus);
    const changing = await serve(database);
    const tagOf = async (path: string) => (await get(path, { method: 'HEAD' }, changing)).headers.get('etag')!;
    const paths = [
      '/export/metrics.csv',
      '/export/metrics.csv?year=2022',
      '/export/metrics.json',
      '/export/measures.csv',
    ];
    const tags = await Promise.all(paths.map(tagOf));
    expect(new Set(tags).size).toBe(paths.length);
    const again = () => get(paths[0]!, { headers: { 'if-none-match': tags[0]! } }, changing);
    const kept = await again();
    expect([kept.status, kept.headers.get('etag'), await kept.text()]).toEqual([304, tags[0], '']);
    saveReport(database, parsedReport({ name: 'new.txt', periodYear: 2019 }), { origin: 'PARSED', parserVersion: '1' });
    expect((await again()).status).toBe(200);
  });

  test.each(['csv', 'ndjson'])('is compressed piece by piece: %s', async (form) => {
    const packed = async (encoding: string) => {
      const sent = request(api.at(`/export/metrics.${form}`), { headers: { 'accept-encoding': encoding } }).end();
      const [response] = (await once(sent, 'response')) as [IncomingMessage];
      return { encoding: response.headers['content-encoding'], body: await buffer(response) };
    };
    const [plain, br] = [await packed('identity'), await packed('br')];
    expect([plain.encoding, br.encoding]).toEqual([undefined, 'br']);
    expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
  });
});

describe('filters', () => {
  test.each([
    ['metrics', 'Metric', { report: { periodYear: { eq: 2022 } }, unit: { eq: '件' } }, 2],
    ['metrics', 'Metric', { indicator: { isNull: true } }, 1],
    ['metrics', 'Metric', { report: { region: { within: '140000' } } }, 6],
    ['metrics', 'Metric', { parts: { some: { relation: { eq: 'PART_OF' } } } }, 1],
    ['measures', 'Measure', { metrics: { none: {} } }, 1],
    ['sections', 'Section', { not: { role: { eq: 'ACHIEVEMENTS' } } }, 2],
    ['shortcomings', 'Shortcoming', { statement: { contains: '学法' } }, 1],
    ['citations', 'Citation', { kind: { in: ['LAW', 'POLICY'] } }, 1],
    ['reports', 'Report', { or: [{ periodYear: { isNull: true } }, { publishedOn: { gte: '2024-01-01' } }] }, 2],
    ['reports', 'Report', {}, 5],
  ])('are those of the API: %s', async (kind, type, filter, count) => {
    const rows = await rowsOf(await get(`/export/${kind}.csv?${filtered(filter)}`));
    const query = `query ($filter: ${type}Filter) { ${kind}(filter: $filter, first: 100) { totalCount nodes { id } } }`;
    const { data } = (await (await api.ask(query, { filter })).json()) as {
      data: Record<string, { totalCount: number; nodes: { id: string }[] }>;
    };
    expect([rows.length, data[kind]!.totalCount]).toEqual([count, count]);
    expect(rows.map(({ id }) => id).sort()).toEqual(data[kind]!.nodes.map(({ id }) => id).sort());
  });

  test('null is no filter', async () => {
    expect(await rowsOf(await get('/export/metrics.csv?filter=null'))).toHaveLength(8);
  });

  test.each([
    ['metrics', 'year=2022', { report: { periodYear: { eq: 2022 } } }],
    [
      'metrics',
      'year=2022,2023&indicator=RECEIVED',
      { indicator: { eq: 'RECEIVED' }, report: { periodYear: { lte: 2023 } } },
    ],
    ['metrics', 'region=140522', { report: { region: { within: '140522' } } }],
    ['metrics', 'unit=次', { unit: { eq: '次' } }],
    ['metrics', 'body=140522100', { report: { body: { slug: { eq: '140522100' } } } }],
    ['measures', 'theme=DISPUTE_RESOLUTION', { theme: { eq: 'DISPUTE_RESOLUTION' } }],
    ['reports', 'region=140000,450000&year=2023,2024', { periodYear: { gte: 2023 } }],
    [
      'metrics',
      `year=2022&${filtered({ value: { gte: 27 } })}`,
      { value: { gte: 27 }, report: { periodYear: { eq: 2022 } } },
    ],
  ])('have shorter names: %s?%s', async (kind, search, filter) => {
    const short = await rowsOf(await get(`/export/${kind}.csv?${search}`));
    expect(short.length).toBeGreaterThan(0);
    expect(short).toEqual(await rowsOf(await get(`/export/${kind}.csv?${filtered(filter)}`)));
  });
});

describe('what cannot be exported is told why', () => {
  const errorOf = async (path: string, init: RequestInit = {}) => {
    const response = await get(path, init);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const { errors } = (await response.json()) as { errors: [{ message: string; extensions: object }] };
    return { status: response.status, ...errors[0] };
  };

  test.each([
    ['colour=red', ['colour'], /^colour: .*; there are filter, year, region, body, indicator, unit, columns, /],
    ['theme=OVERSIGHT', ['theme'], /^theme: .*there are filter, year/],
    ['year=2022&year=2023', ['year'], /^year: is given more than once$/],
    ['year=soon', ['year'], /^year: Int cannot represent non-integer value: "soon"$/],
    ['region=14', ['region'], /^region: "14" is not the code of a region: six digits, nine for a township$/],
    [
      'region=999999',
      ['region'],
      /^region: there is no region "999999"; a region goes by the code of its division, like 140522$/,
    ],
    ['region=140599', ['region'], /^region: .*; near it there is 140500 晋城市, 140522 阳城县, 140522100 凤城镇$/],
    ['indicator=NOPE', ['indicator'], /^indicator: there is no indicator "NOPE"; the API lists all of them: \{ indic/],
    [
      'indicator=RECEIVED,RATE_OF_PASS',
      ['indicator'],
      /^indicator: .* "RATE_OF_PASS"; near it .* PASS_RATE \(合格率\)$/,
    ],
    ['indicator=', ['indicator'], /^indicator: there is no indicator ""; /],
    [
      'body=140522-审计局',
      ['body'],
      /^body: there is no body "140522-审计局"; near it there is 140522 阳城县人民政府, /,
    ],
    [
      filtered({ or: [{ not: { parent: { indicator: { in: ['RECEIVED', 'NOPE'] } } } }] }),
      ['filter', 'or', '0', 'not', 'parent', 'indicator', 'in', '1'],
      /^filter\.or\.0\.not\.parent\.indicator\.in\.1: there is no indicator "NOPE"; /,
    ],
    [
      filtered({ report: { slug: { eq: '140522-1999' } } }),
      ['filter', 'report', 'slug', 'eq'],
      /^filter\.report\.slug\.eq: there is no report "140522-1999"; near it there is 140522-2022 /,
    ],
    [
      filtered({ parts: { none: { indicator: { theme: { eq: 'DIGITAL' }, isNull: false, code: { eq: 'NOPE' } } } } }),
      ['filter', 'parts', 'none', 'indicator', 'code', 'eq'],
      /there is no indicator "NOPE"/,
    ],
    ['columns=label,colour', ['columns'], /^columns: metrics have no column "colour"; they have id, slug, /],
    ['bom=yes', ['bom'], /^bom: must be true or false, not "yes"$/],
    ['filter={', ['filter'], /^filter: is no JSON/],
    ['filter=1', ['filter'], /^filter: Expected type "MetricFilter" to be an object\.$/],
    [
      filtered({ units: { eq: '件' } }),
      ['filter'],
      /Field "units" is not defined by type "MetricFilter"\. Did you mean "unit"/,
    ],
    [
      filtered({ report: { periodYear: { eq: '2022' } } }),
      ['filter', 'report', 'periodYear', 'eq'],
      /^filter\.report\.periodYear\.eq: Int cannot represent non-integer value: "2022"$/,
    ],
    [filtered({ unit: { eq: null } }), ['filter', 'unit', 'eq'], /^filter\.unit\.eq: is null: leave it out$/],
    [
      filtered({ report: { region: { within: '14' } } }),
      ['filter', 'report', 'region', 'within'],
      /^filter\.report\.region\.within: "14" is not the code/,
    ],
  ])('%s', async (search, argument, message) => {
    expect(await errorOf(`/export/metrics.csv?${search}`)).toEqual({
      status: 400,
      message: expect.stringMatching(message),
      extensions: { code: 'BAD_USER_INPUT', argument },
    });
  });

  test('a theme that there is not, by the form of its name', async () => {
    expect(await errorOf('/export/measures.csv?theme=OVERSIHT')).toMatchObject({
      status: 400,
      message: 'theme: Value "OVERSIHT" does not exist in "Theme" enum. Did you mean the enum value "OVERSIGHT"?',
    });
  });

  test('but what is known and has no records is an empty table', async () => {
    for (const search of ['region=450224&year=1999', 'indicator=ACCEPTED&unit=台', filtered({ unit: { eq: '台' } })]) {
      const response = await get(`/export/metrics.csv?columns=label&${search}`);
      expect([response.status, await response.text()]).toEqual([200, 'label\r\n']);
    }
  });

  test.each([
    [
      '/export/parsed-reports.ndjson?columns=slug',
      /^columns: is no parameter of parsed-reports; there are filter, year/,
    ],
    ['/export/metrics.ndjson?bom=true', /^bom: is no parameter of metrics; .*columns, allVersions$/],
  ])('where it has no meaning: %s', async (path, message) => {
    expect(await errorOf(path)).toMatchObject({ status: 400, message: expect.stringMatching(message) });
  });

  test('in the words that GraphQL has for the same filter', async () => {
    for (const filter of [
      '{ report: { periodYear: { eq: "2022" } } }',
      '{ units: { eq: "件" } }',
      '{ qualifier: { eq: "NONE" } }',
      '{ unit: { eq: null } }',
    ]) {
      const json = filter.replaceAll(/(\w+):/g, '"$1":');
      const { message, extensions } = await errorOf(`/export/metrics.csv?filter=${encodeURIComponent(json)}`);
      const query = `query ($filter: MetricFilter) { metrics(filter: $filter) { totalCount } }`;
      const answer = (await (await api.ask(query, { filter: JSON.parse(json) })).json()) as {
        errors: [{ message: string; extensions: { code: string; argument: string[] } }];
      };
      const { code, argument } = answer.errors[0].extensions;
      expect(extensions).toEqual({ code, argument });
      // What GraphQL says of a variable has its name before it.
      const fault = message.slice(argument.join('.').length + 2);
      expect(answer.errors[0].message).toContain(fault);
    }
  });

  test('by the limits of filters', async () => {
    const deep = Array.from({ length: 20 }).reduce<object>((inner) => ({ not: inner }), {});
    expect(await errorOf(`/export/metrics.csv?${filtered(deep)}`)).toMatchObject({
      status: 400,
      extensions: { code: 'BAD_USER_INPUT', limit: 'filterDepth', most: 15 },
    });
    const long = { unit: { in: Array.from({ length: 1001 }, () => '件') } };
    expect(await errorOf(`/export/metrics.csv?${filtered(long)}`)).toMatchObject({
      status: 400,
      extensions: {
        code: 'BAD_USER_INPUT',
        limit: 'listItems',
        most: 1000,
        value: 1001,
        argument: ['filter', 'unit', 'in'],
      },
    });
  });

  test.each([
    ['/export', /there are reports, sections, measures, metrics, /],
    ['/export/', /there are reports, /],
    [
      '/export/colours.csv',
      /no export at \/export\/colours\.csv; there are reports, .* as in \/export\/metrics\.csv\.$/,
    ],
    ['/export/metrics', /metrics end with \.csv, \.ndjson, \.json, \.parquet\.$/],
    ['/export/metrics.xlsx', /metrics end with \.csv, /],
    ['/export/parsed-reports.csv', /parsed-reports end with \.ndjson, \.json\.$/],
    ['/export/metrics.csv/more', /there are reports, /],
    ['/exports', /There is nothing at \/exports/],
  ])('at an address where there is none: %s', async (path, message) => {
    expect(await errorOf(path)).toMatchObject({
      status: 404,
      message: expect.stringMatching(message),
      extensions: { code: 'NOT_FOUND' },
    });
  });

  test('by a method that is none of its own', async () => {
    const response = await get('/export/metrics.csv', { method: 'POST' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  test('a fault of the server goes into its log, and nothing of it out', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const database = createCorpus(sampleCorpus);
    const broken = await serve(database);
    database.sqlite.exec('ALTER TABLE metrics RENAME TO gone');
    const response = await get('/export/metrics.csv', {}, broken);
    expect([response.status, await response.json()]).toEqual([
      500,
      { errors: [{ message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] },
    ]);
    expect(log).toHaveBeenCalledTimes(1);
  });
});

describe('clients that are slow', () => {
  jest.setTimeout(30_000);

  const figures = Array.from({ length: 10_000 }, (_, i) => `${i}件`);
  // It stands in every row.
  const url = `https://example.org/${'a'.repeat(2000)}`;
  const large = createCorpus({ reports: [{ url, text: figures.join(''), metrics: figures.map((at) => ({ at })) }] });
  const path = '/export/metrics.ndjson';

  /** What is added to each metric as it is read. */
  type Added = () => Partial<Values>;

  /** The API on a corpus, and what its exports do: pages that are read, snapshots that are open. */
  async function watch(database: Database, settings: Partial<Settings> = {}, added: Added = () => ({})) {
    const seen = { pages: 0, open: 0, closed: 0, onClosed: () => {} };
    const reader = createReader(database);
    const watched: Reader = {
      ...reader,
      async snapshot() {
        const snapshot = await reader.snapshot();
        seen.open += 1;
        const rows: Reader['rows'] = async (query) => {
          if (query.from !== 'metric') return snapshot.rows(query);
          seen.pages += 1;
          return (await snapshot.rows(query)).map((row) => ({ ...row, ...added() }));
        };
        const close = () => {
          snapshot.close();
          seen.open -= 1;
          seen.closed += 1;
          seen.onClosed();
        };
        return { ...snapshot, rows, close };
      },
    };
    const server = await startApi(watched, { port: 0, host: '127.0.0.1' }, settings);
    const url = new URL(path, server.url.replace('localhost', '127.0.0.1'));
    const nextClosed = () =>
      new Promise<void>((resolve) => {
        seen.onClosed = resolve;
      });
    return { seen, url, nextClosed, stop: () => server.stop() };
  }

  const responseTo = async (sent: ClientRequest) => {
    const [response] = (await once(sent.end(), 'response')) as [IncomingMessage];
    return response;
  };

  /** Until nothing more happens by itself: the sockets are full. */
  async function untilStill(count: () => number): Promise<void> {
    let before = -1;
    for (let turns = 0; turns < 200; turns += 1) {
      if (count() !== before) turns = 0;
      before = count();
      await setImmediate();
    }
  }

  test('are read for only as far as they take it, and get it all', async () => {
    const { seen, url, stop } = await watch(large);
    const response = await responseTo(request(url));
    await untilStill(() => seen.pages);
    expect(seen.pages).toBeLessThan(10);
    expect(seen.open).toBe(1);
    const lines = (await buffer(response)).toString().split('\n').length - 1;
    expect([lines, seen.pages]).toEqual([10_000, 10]);
    await stop();
    expect(seen.open).toBe(0);
  });

  test('hold back the writing of Parquet too, which is made of many pages at a time', async () => {
    // a column keeps a text once, and what repeats in it is packed: what fills the sockets has to be new in every row
    const unique = () => ({ label: randomBytes(1500).toString('base64') });
    const { seen, url, stop } = await watch(large, {}, unique);
    const response = await responseTo(request(new URL('/export/metrics.parquet', url)));
    await untilStill(() => seen.pages);
    expect(seen.pages).toBeLessThan(10);
    expect(seen.open).toBe(1);
    const file = new Uint8Array(await buffer(response)).buffer;
    expect([(await parquetReadObjects({ file })).length, seen.pages]).toEqual([10_000, 10]);
    await stop();
    expect(seen.open).toBe(0);
  });

  test('end the reading when they go away', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { seen, url, nextClosed, stop } = await watch(large);
    const sent = request(url);
    await responseTo(sent);
    const closed = nextClosed();
    sent.destroy();
    await closed;
    expect([seen.open, seen.closed]).toEqual([0, 1]);
    expect(seen.pages).toBeLessThan(10);
    await stop();
    expect(log).not.toHaveBeenCalled();
  });

  test('are ended when they take nothing for too long', async () => {
    const { seen, url, nextClosed, stop } = await watch(large, { stallSeconds: 0.1 });
    const closed = nextClosed();
    const socket = connect(Number(url.port), url.hostname);
    socket.pause();
    socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`);
    await closed;
    expect([seen.open, seen.pages < 10]).toEqual([0, true]);
    socket.destroy();
    await stop();
  });

  test('hold no more exports open than the server allows', async () => {
    const limits = { ...DEFAULT_LIMITS, exports: 1 };
    const { url, nextClosed, stop } = await watch(large, { limits });
    const sent = request(url);
    await responseTo(sent);
    const refused = await fetch(url);
    expect([refused.status, refused.headers.get('retry-after'), await refused.json()]).toEqual([
      503,
      '10',
      {
        errors: [
          {
            message: '1 exports are under way, as many as there may be at the same time; try again in a while.',
            extensions: { code: 'TOO_MANY_EXPORTS', limit: 'exports', most: 1 },
          },
        ],
      },
    ]);
    expect((await fetch(url, { method: 'HEAD' })).status).toBe(200);
    const closed = nextClosed();
    sent.destroy();
    await closed;
    const next = await responseTo(request(url));
    expect(next.statusCode).toBe(200);
    await buffer(next);
    await stop();
  });

  test('do not keep others waiting', async () => {
    const { url, stop } = await watch(large);
    const response = await responseTo(request(url));
    expect(await (await fetch(new URL('/healthz', url))).text()).toBe('ok\n');
    response.destroy();
    await stop();
  });
});
