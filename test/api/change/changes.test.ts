import { describe, expect, test } from '@jest/globals';
import { createContext } from '../../../src/api/context.ts';
import { createApolloServer } from '../../../src/api/server.ts';
import { createReader } from '../../../src/store/query/reader.ts';
import { removeReport } from '../../../src/store/remove-report.ts';
import { saveIndicators } from '../../../src/store/save-indicators.ts';
import { saveReport } from '../../../src/store/save-report.ts';
import { createCorpus } from '../../store/create-corpus.ts';
import { parsedReport, type ReportLiteral } from '../../store/parsed-report.ts';
import { createApi } from '../create-api.ts';
import { indicators } from '../sample-corpus.ts';

interface Change {
  kind: string;
  slug: string;
  versionKey: string;
  report: { versionKey: string; current: boolean; parserVersion: string } | null;
}
interface Changes {
  version: string;
  totalCount: number;
  nodes: Change[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const apollo = createApolloServer();

/** A corpus to be changed, and what a client of it sees. */
function openCorpus() {
  const database = createCorpus();
  const contextOf = () => createContext(createReader(database));
  const execute = async (query: string) => {
    const { body } = await apollo.executeOperation({ query }, { contextValue: contextOf() });
    if (body.kind !== 'single') throw new Error('an answer in parts');
    return body.singleResult;
  };
  const changes = async (since: string, args = 'first: 100'): Promise<Changes> => {
    const { data, errors } = await execute(`{ changes(since: "${since}", ${args}) { version totalCount
      pageInfo { hasNextPage endCursor } nodes { kind slug versionKey report { versionKey current parserVersion } } } }`);
    if (errors) throw new Error(JSON.stringify(errors));
    return (data as unknown as { changes: Changes }).changes;
  };
  return {
    execute,
    changes,
    save: (literal: ReportLiteral, parserVersion = '1') =>
      saveReport(database, parsedReport(literal), { origin: 'PARSED', parserVersion }),
    remove: (name: string) => removeReport(database, name),
    /** As in a database that is older than they are. */
    forgetTimes: () => database.sqlite.exec('UPDATE corpus_versions SET at = NULL'),
    saveIndicators: () => saveIndicators(database, indicators),
    version: async () => createReader(database).version(),
    /** What a copy must be equal to. */
    reports: () =>
      database.sqlite
        .prepare<[], Change['report']>(
          `SELECT version_key AS versionKey, current = 1 AS current, parser_version AS parserVersion FROM reports ORDER BY version_key`,
        )
        .all()
        .map((report) => ({ ...report, current: Boolean(report!.current) })),
  };
}

const told = ({ nodes }: Changes) => nodes.map(({ kind, slug, report }) => [kind, slug, report !== null]);

describe('the changes since a version', () => {
  test('tell of a new report', async () => {
    const corpus = openCorpus();
    corpus.save({ name: 'a.txt' });
    const since = await corpus.version();
    corpus.save({ name: 'b.txt', periodYear: 2023 });
    const changes = await corpus.changes(since);
    expect(told(changes)).toEqual([['ADDED', '140522-2023', true]]);
    expect(changes.totalCount).toBe(1);
    expect(changes.version).toBe(await corpus.version());
    expect(changes.nodes[0]?.versionKey).toBe(changes.nodes[0]?.report?.versionKey);
    expect(told(await corpus.changes('0'))).toEqual([
      ['ADDED', '140522-2022', true],
      ['ADDED', '140522-2023', true],
    ]);
  });

  test('are none after an import that changed nothing', async () => {
    const corpus = openCorpus();
    corpus.save({ name: 'a.txt' });
    const since = await corpus.version();
    expect(corpus.save({ name: 'a.txt' })).toBe('UNCHANGED');
    expect(await corpus.changes(since)).toMatchObject({ version: since, nodes: [], totalCount: 0 });
  });

  test('tell of another text of the same source, and that the text before it is gone', async () => {
    const corpus = openCorpus();
    corpus.save({ name: 'a.txt', text: '甲。' });
    const since = await corpus.version();
    const before = (await corpus.changes('0')).nodes[0]!.versionKey;
    corpus.save({ name: 'a.txt', text: '乙。' });
    const changes = await corpus.changes(since);
    expect(told(changes)).toEqual([
      ['REMOVED', '140522-2022', false],
      ['REPLACED', '140522-2022', true],
    ]);
    expect(changes.nodes[0]?.versionKey).toBe(before);
    expect(changes.nodes[1]?.versionKey).not.toBe(before);
    // to whom had neither it is one new report
    expect(told(await corpus.changes('0'))).toEqual([['ADDED', '140522-2022', true]]);
  });

  test('tell of a text that was read anew', async () => {
    const corpus = openCorpus();
    corpus.save({ name: 'a.txt' });
    const since = await corpus.version();
    corpus.save({ name: 'a.txt' }, '2');
    const { nodes } = await corpus.changes(since);
    expect(nodes).toMatchObject([{ kind: 'REPLACED', report: { parserVersion: '2' } }]);
  });

  test('tell of a source that holds another report now', async () => {
    const corpus = openCorpus();
    corpus.save({ name: 'a.txt' });
    const since = await corpus.version();
    corpus.save({ name: 'a.txt', periodYear: 2023 });
    expect(told(await corpus.changes(since))).toEqual([
      ['REMOVED', '140522-2022', false],
      ['REPLACED', '140522-2023', true],
    ]);
  });

  test('tell of a second version of a report, and that the first is not the current one any more', async () => {
    const corpus = openCorpus();
    corpus.save({ name: 'a.txt', text: '甲。', publishedOn: '2023-01-01' });
    const since = await corpus.version();
    corpus.save({ name: 'b.txt', text: '乙。', publishedOn: '2023-02-01' });
    expect((await corpus.changes(since)).nodes).toMatchObject([
      { kind: 'ADDED', report: { current: true } },
      { kind: 'REPLACED', report: { current: false } },
    ]);
    const later = await corpus.version();
    corpus.save({ name: 'c.txt', text: '丙。', publishedOn: '2022-02-01' });
    expect((await corpus.changes(later)).nodes).toMatchObject([{ kind: 'ADDED', report: { current: false } }]);
    const last = await corpus.version();
    corpus.save({ name: 'b.txt', text: '乙。', publishedOn: '2023-02-01', periodYear: 2024 });
    expect((await corpus.changes(last)).nodes).toMatchObject([
      { kind: 'REMOVED', slug: '140522-2022', report: null },
      { kind: 'REPLACED', slug: '140522-2024', report: { current: true } },
      { kind: 'REPLACED', slug: '140522-2022', report: { current: true } },
    ]);
  });

  test('tell of a text that was removed, and which version is current again', async () => {
    const corpus = openCorpus();
    corpus.save({ name: 'a.txt', text: '甲。', publishedOn: '2023-01-01' });
    corpus.save({ name: 'b.txt', text: '乙。', publishedOn: '2023-02-01' });
    const since = await corpus.version();
    const [first, second] = (await corpus.changes('0')).nodes.map(({ versionKey }) => versionKey).sort();
    const newer = corpus.reports().find(({ current }) => current)!.versionKey!;
    corpus.remove(newer);
    expect((await corpus.changes(since)).nodes).toMatchObject([
      { kind: 'REMOVED', versionKey: newer, report: null },
      { kind: 'REPLACED', versionKey: newer === first ? second : first, report: { current: true } },
    ]);
    const later = await corpus.version();
    corpus.remove('140522-2022');
    expect(told(await corpus.changes(later))).toEqual([['REMOVED', '140522-2022', false]]);
    expect((await corpus.changes('0')).nodes).toEqual([]);
    const { data } = await corpus.execute('{ corpus { counts { reports versions bodies } } bodies { totalCount } }');
    expect(data).toEqual({ corpus: { counts: { reports: 0, versions: 0, bodies: 0 } }, bodies: { totalCount: 0 } });
  });

  test('tell of a text that another source takes over', async () => {
    const corpus = openCorpus();
    corpus.save({ name: 'a.txt', text: '甲。' });
    corpus.save({ name: 'b.txt', text: '乙。', periodYear: 2023 });
    const since = await corpus.version();
    corpus.save({ name: 'b.txt', text: '甲。' }, '2');
    expect(told(await corpus.changes(since))).toEqual([
      ['REMOVED', '140522-2023', false],
      ['REPLACED', '140522-2022', true],
    ]);
  });

  test('tell nothing of the reference tables but that there is another version', async () => {
    const corpus = openCorpus();
    const since = await corpus.version();
    corpus.saveIndicators();
    const { nodes, version } = await corpus.changes(since);
    expect(nodes).toEqual([]);
    expect(version).not.toBe(since);
  });

  test('keep a copy right, from whatever version it goes on', async () => {
    const corpus = openCorpus();
    const steps = [
      () => corpus.save({ name: 'a.txt', text: '甲。' }),
      () => corpus.save({ name: 'b.txt', text: '乙。', publishedOn: '2024-01-01' }),
      () => corpus.save({ name: 'a.txt', text: '丙。' }),
      () => corpus.save({ name: 'b.txt', text: '乙。', publishedOn: '2024-01-01' }, '2'),
      () => corpus.save({ name: 'a.txt', text: '甲。' }),
      () => corpus.saveIndicators(),
      () => corpus.save({ name: 'b.txt', text: '丁。', periodYear: 2020 }),
      () => corpus.save({ name: 'c.txt', text: '甲。' }, '3'),
      () => corpus.save({ name: 'a.txt', text: '乙。' }),
      () => corpus.remove('140522-2022'),
      () => corpus.save({ name: 'b.txt', text: '丙。' }),
      () => corpus.save({ name: 'a.txt', text: '乙。', publishedOn: '2024-01-01' }),
      () => corpus.remove(corpus.reports().find(({ current }) => current)!.versionKey!),
    ];
    const copies: { since: string; reports: Map<string, Change['report']> }[] = [];
    for (const step of steps) {
      copies.push({
        since: await corpus.version(),
        reports: new Map(corpus.reports().map((r) => [r.versionKey!, r as Change['report']])),
      });
      step();
      for (const { since, reports } of copies) {
        const copy = new Map(reports);
        for (let after = ''; ; ) {
          const { nodes, pageInfo } = await corpus.changes(since, `first: 1${after}`);
          for (const { kind, versionKey, report } of nodes) {
            expect(kind === 'REMOVED').toBe(report === null);
            if (kind === 'ADDED') expect(copy.has(versionKey)).toBe(false);
            if (report) copy.set(versionKey, report);
            else copy.delete(versionKey);
          }
          if (!pageInfo.hasNextPage) break;
          after = `, after: "${pageInfo.endCursor}"`;
        }
        expect([...copy.values()].sort((a, b) => (a!.versionKey < b!.versionKey ? -1 : 1))).toEqual(corpus.reports());
      }
    }
  });

  test('say when they were, removals too, and the report says when its records came', async () => {
    const corpus = openCorpus();
    corpus.save({ name: 'a.txt', text: '甲。' });
    corpus.save({ name: 'b.txt', text: '乙。', publishedOn: '2024-01-01' });
    const since = await corpus.version();
    corpus.remove('140522-2022');
    corpus.save({ name: 'a.txt', text: '甲。' });
    const { data } = await corpus.execute(
      `{ changes(since: "${since}") { nodes { kind at report { extraction { at } } } } }`,
    );
    const { nodes } = (data as unknown as { changes: { nodes: { at: string; report: object | null }[] } }).changes;
    const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/);
    expect(JSON.parse(JSON.stringify(nodes))).toEqual([
      { kind: 'REMOVED', at: time, report: null },
      { kind: 'REPLACED', at: time, report: { extraction: { at: time } } },
    ]);
  });

  test('of a version from before times were kept have none', async () => {
    const corpus = openCorpus();
    corpus.save({ name: 'a.txt' });
    corpus.forgetTimes();
    const { data } = await corpus.execute('{ changes(since: "0") { nodes { at } } }');
    expect(data).toEqual({ changes: { nodes: [{ at: null }] } });
  });

  test('lose nothing that is imported between two pages', async () => {
    const corpus = openCorpus();
    corpus.save({ name: 'a.txt', text: '甲。' });
    corpus.save({ name: 'b.txt', text: '乙。', periodYear: 2023 });
    const first = await corpus.changes('0', 'first: 1');
    expect(told(first)).toEqual([['ADDED', '140522-2022', true]]);
    corpus.save({ name: 'a.txt', text: '甲。' }, '2');
    const rest = await corpus.changes('0', `first: 10, after: "${first.pageInfo.endCursor}"`);
    expect(told(rest)).toEqual([
      ['ADDED', '140522-2023', true],
      ['ADDED', '140522-2022', true],
    ]);
    expect((await corpus.changes(rest.version)).nodes).toEqual([]);
  });
});

describe('a version', () => {
  test('that the corpus has never had is refused with a code of its own', async () => {
    const corpus = openCorpus();
    corpus.save({});
    const [number, digest] = (await corpus.version()).split('-');
    for (const since of ['99-00000000', `${number}-00000000`, `2-${digest}`]) {
      const { errors } = await corpus.execute(`{ changes(since: "${since}") { version } }`);
      expect(errors).toMatchObject([
        {
          message: expect.stringContaining('start afresh: drop what you hold and ask for the changes since "0"'),
          extensions: { code: 'UNKNOWN_VERSION', argument: ['since'] },
        },
      ]);
    }
  });

  test.each([
    ...['', ' ', ' 0', '0 ', '00', 'x', '1', '-1', '1.5', '0-', '0-00000000', '01-aaaaaaaa', '1-aaaaaaa', '1-AAAAAAAA'],
    ...['1-aaaaaaaaa', ' 1-aaaaaaaa', '1-aaaaaaaa\n', '9999999999999999-aaaaaaaa', 'null', '😀', "' OR 1"],
  ])('is not what %j is: bad input, which tells nothing about a copy', async (since) => {
    const corpus = openCorpus();
    corpus.save({});
    const { errors } = await corpus.execute(`{ changes(since: ${JSON.stringify(since)}) { version } }`);
    expect(errors).toMatchObject([
      {
        message: `since: ${JSON.stringify(since)} is not a version of a corpus; give \`version\` as it was answered, like "12-3fa9c1d2", or "0" for nothing`,
        extensions: { code: 'BAD_USER_INPUT', argument: ['since'] },
      },
    ]);
  });

  test('of another corpus is refused, though that has changed as often', async () => {
    const [one, other] = [openCorpus(), openCorpus()];
    one.save({ text: '甲。' });
    other.save({ text: '乙。' });
    const { errors } = await one.execute(`{ changes(since: "${await other.version()}") { version } }`);
    expect(errors?.[0]?.extensions?.code).toBe('UNKNOWN_VERSION');
  });

  test('of a corpus that was made alike is known', async () => {
    const [one, other] = [openCorpus(), openCorpus()];
    for (const corpus of [one, other]) corpus.save({ text: '甲。' });
    expect((await one.changes(await other.version())).nodes).toEqual([]);
  });
});

test.each([
  ['first: 101', 'first: must be between 0 and 100, not 101'],
  ['after: "nonsense"', 'after: "nonsense" is not a cursor of this list'],
])('%s is bad input', async (args, message) => {
  const { errors } = await openCorpus().execute(`{ changes(since: "0", ${args}) { version } }`);
  expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('changes take the resolvers five statements, for one report as for fifty', async () => {
  const query =
    '{ changes(since: "0", first: 100) { version totalCount nodes { kind slug report { title region { name } } } } }';
  const apis = [1, 5, 50].map((count) =>
    createApi({ reports: Array.from({ length: count }, (_, i) => ({ periodYear: 1970 + i })) }, {}, 'resolvers'),
  );
  const counts = await Promise.all(apis.map((api) => api.countStatements(query)));
  // the version, the changes, their number, the reports, the regions; "0" is known without asking
  expect(counts).toEqual([5, 5, 5]);
});
