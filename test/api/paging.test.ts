import { describe, expect, test } from '@jest/globals';
import { type GraphQLEnumType, type GraphQLInputObjectType, getNamedType } from 'graphql';
import { createContext } from '../../src/api/context.ts';
import { buildApiSchema } from '../../src/api/schema.ts';
import { createApolloServer } from '../../src/api/server.ts';
import { createReader } from '../../src/store/query/reader.ts';
import { saveReport } from '../../src/store/save-report.ts';
import { createCorpus } from '../store/create-corpus.ts';
import { parsedReport } from '../store/parsed-report.ts';
import { createApi, type Nodes } from './create-api.ts';
import { rongan, sampleCorpus, shanxi } from './sample-corpus.ts';

const { ask, askWrongly, countStatements } = createApi(sampleCorpus);
const all = ['140522-2022', '140522-2023', '140522100-2023', '450224-2024-审计局'];

interface Connection extends Nodes<{ slug: string }> {
  edges: { cursor: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
}

interface AnyPage extends Nodes<{ id: string }> {
  pageInfo: { startCursor: string; endCursor: string; hasNextPage: boolean; hasPreviousPage: boolean };
}

interface Metrics extends Nodes<object> {
  pageInfo: { endCursor: string };
}

const page = async (args: string) => {
  const { reports } = await ask<{
    reports: Connection;
  }>(`{ reports(filter: { periodYear: { isNull: false } }, ${args}) {
    edges { cursor node { slug } } nodes { slug } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  } }`);
  return { ...reports, slugs: reports.nodes.map((node) => node.slug) };
};

describe('a connection', () => {
  test('walks forward through all pages', async () => {
    const first = await page('first: 3');
    expect(first.slugs).toEqual(all.slice(0, 3));
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const second = await page(`first: 3, after: "${first.pageInfo.endCursor}"`);
    expect(second.slugs).toEqual(all.slice(3));
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  test('walks backward through all pages, each in the order of the list', async () => {
    const last = await page('last: 3');
    expect(last.slugs).toEqual(all.slice(1));
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const before = await page(`last: 3, before: "${last.pageInfo.startCursor}"`);
    expect(before.slugs).toEqual(all.slice(0, 1));
    expect(before.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  });

  test('has the cursor of each node', async () => {
    const { edges, pageInfo } = await page('first: 2');
    expect(edges.map((edge) => edge.cursor)).toEqual([pageInfo.startCursor, pageInfo.endCursor]);
    expect((await page(`first: 1, after: "${edges[0]?.cursor}"`)).slugs).toEqual([all[1]]);
  });

  test('may be empty', async () => {
    const { slugs, pageInfo } = await page('first: 0');
    expect(slugs).toEqual([]);
    expect(pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null });
  });

  test.each(['SLUG', 'PERIOD_YEAR', 'PUBLISHED_ON'])(
    'pages of one give the same list as one page, by %s',
    async (field) => {
      for (const direction of ['ASC', 'DESC']) {
        const order = `orderBy: { field: ${field}, direction: ${direction} }`;
        const whole = (await page(`${order}, first: 100`)).slugs;
        expect([...whole].sort()).toEqual([...all].sort());
        const forward: string[] = [];
        for (let after = ''; ; ) {
          const next = await page(`${order}, first: 1${after}`);
          forward.push(...next.slugs);
          if (!next.pageInfo.hasNextPage) break;
          after = `, after: "${next.pageInfo.endCursor}"`;
        }
        const backward: string[] = [];
        for (let before = ''; ; ) {
          const previous = await page(`${order}, last: 1${before}`);
          backward.unshift(...previous.slugs);
          if (!previous.pageInfo.hasPreviousPage) break;
          before = `, before: "${previous.pageInfo.startCursor}"`;
        }
        expect([forward, backward]).toEqual([whole, whole]);
      }
    },
  );

  test.each(['SLUG', 'PERIOD_YEAR', 'PUBLISHED_ON'])(
    'leaves out what does not lie between two cursors, by %s; a before that lies before after changes nothing',
    async (field) => {
      for (const direction of ['ASC', 'DESC']) {
        const order = `orderBy: { field: ${field}, direction: ${direction} }`;
        const { edges, slugs } = await page(order);
        for (const [from, { cursor: after }] of edges.entries()) {
          for (const [to, { cursor: before }] of edges.entries()) {
            const between = await page(`${order}, after: "${after}", before: "${before}"`);
            expect(between.slugs).toEqual(slugs.slice(from + 1, to > from ? to : undefined));
          }
        }
      }
    },
  );

  test('puts what is not known last in either direction', async () => {
    expect((await page('orderBy: { field: PUBLISHED_ON }')).slugs.at(-1)).toBe('140522100-2023');
    expect((await page('orderBy: { field: PUBLISHED_ON, direction: DESC }')).slugs.at(-1)).toBe('140522100-2023');
  });

  test('counts only when asked, and reads no rows for a count alone', async () => {
    expect(await ask('{ reports(first: 1) { totalCount } metrics(first: 1) { totalCount } }')).toEqual({
      reports: { totalCount: 5 },
      metrics: { totalCount: 8 },
    });
    expect(await countStatements('{ reports { totalCount } }')).toBe(1);
    expect(await countStatements('{ reports { nodes { slug } edges { cursor } pageInfo { hasNextPage } } }')).toBe(1);
  });

  test('within a report pages like any other', async () => {
    const metrics = async (args: string) => {
      const { reports } = await ask<{ reports: Nodes<{ metrics: Metrics }> }>(
        `{ reports { nodes { metrics(${args}) { totalCount nodes { label } pageInfo { endCursor hasNextPage } } } } }`,
      );
      return reports.nodes[0]!.metrics;
    };
    const first = await metrics('first: 3');
    expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    expect((await metrics(`first: 3, after: "${first.pageInfo.endCursor}"`)).nodes).toEqual([{ label: '合格率' }]);
    expect((await metrics('last: 1')).nodes).toEqual([{ label: '合格率' }]);
  });
});

describe('a cursor survives the import of other reports', () => {
  const list = (name: string, args: string) => `{ ${name}(${args}) { nodes { id } pageInfo { endCursor } } }`;

  test.each([
    ['reports', 'SLUG'],
    ['reports', 'PUBLISHED_ON'],
    ['metrics', 'TEXT'],
    ['metrics', 'VALUE'],
    ['metrics', 'BODY'],
    ['bodies', 'NAME'],
  ])('%s by %s', async (name, field) => {
    const apollo = createApolloServer();
    const database = createCorpus(sampleCorpus);
    const read = async (args: string) => {
      const query = list(name, `orderBy: { field: ${field} }, ${args}`);
      const contextValue = createContext(createReader(database));
      const { body } = await apollo.executeOperation({ query }, { contextValue });
      if (body.kind !== 'single' || body.singleResult.errors) throw new Error(JSON.stringify(body));
      const found = (
        body.singleResult.data as Record<string, Nodes<{ id: string }> & { pageInfo: { endCursor: string } }>
      )[name]!;
      return { ids: found.nodes.map((node) => node.id), end: found.pageInfo.endCursor };
    };
    const { ids: first, end } = await read('first: 2');
    const { ids: before } = await read(`first: 100, after: "${end}"`);
    // one that stands before all the others in every order, one that stands behind them, and one again under its name
    const about = { origin: 'PARSED', parserVersion: '2' } as const;
    const metrics = [{ at: '0件' }];
    const others = [
      {
        name: 'early.txt',
        text: '收到0件。',
        metrics,
        region: shanxi,
        periodYear: 1980,
        publishedOn: '1981-01-01',
        body: { name: '一', kind: 'DEPARTMENT' },
      },
      {
        name: 'late.txt',
        text: '收到0件。后。',
        metrics,
        region: rongan,
        periodYear: 2099,
        publishedOn: null,
        body: { name: '龥', kind: 'DEPARTMENT' },
      },
    ] as const;
    for (const other of others) saveReport(database, parsedReport({ ...other, metrics: [...other.metrics] }), about);
    saveReport(database, parsedReport({ name: '1.txt', ...sampleCorpus.reports![0]! }), about);
    const { ids: after } = await read(`first: 100, after: "${end}"`);
    expect(after.filter((id) => before.includes(id))).toEqual(before);
    expect(after.filter((id) => first.includes(id))).toEqual([]);
  });
});

test('pages of one give the same list as one page, in every order of every list', async () => {
  const lists = [
    'reports',
    'sections',
    'measures',
    'metrics',
    'shortcomings',
    'citations',
    'regions',
    'bodies',
    'indicators',
  ];
  const schema = buildApiSchema();
  for (const name of lists) {
    const order = schema
      .getQueryType()!
      .getFields()
      [name]!.args.find((argument) => argument.name === 'orderBy')!;
    const choices = (getNamedType(order.type) as GraphQLInputObjectType).getFields().field!;
    for (const field of (getNamedType(choices.type) as GraphQLEnumType).getValues().map((value) => value.name)) {
      for (const direction of ['ASC', 'DESC']) {
        const read = async (args: string) => {
          const query = `{ ${name}(orderBy: { field: ${field}, direction: ${direction} }, ${args}) { nodes { id } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`;
          return (await ask<Record<string, AnyPage>>(query))[name]!;
        };
        const whole = (await read('first: 100')).nodes.map((node) => node.id);
        const walk = async (
          size: string,
          cursor: string,
          end: 'endCursor' | 'startCursor',
          more: keyof AnyPage['pageInfo'],
        ) => {
          const pages: string[][] = [];
          for (let at = ''; ; ) {
            const { nodes, pageInfo } = await read(`${size}${at}`);
            pages.push(nodes.map((node) => node.id));
            if (!pageInfo[more]) return pages;
            at = `, ${cursor}: "${pageInfo[end]}"`;
          }
        };
        const forward = await walk('first: 1', 'after', 'endCursor', 'hasNextPage');
        const backward = await walk('last: 2', 'before', 'startCursor', 'hasPreviousPage');
        expect([name, field, direction, forward.flat()]).toEqual([name, field, direction, whole]);
        expect([name, field, direction, backward.reverse().flat()]).toEqual([name, field, direction, whole]);
        expect(new Set(whole).size).toBe(whole.length);
      }
    }
  }
});

test.each([
  ['first: -1', ['first'], 'first: must be 0 or more, not -1'],
  ['after: "nonsense"', ['after'], 'after: "nonsense" is not a cursor of this list'],
  [
    `after: "${Buffer.from('["report","SLUG","asc","a",1]').toString('base64url')}!"`,
    ['after'],
    expect.stringContaining('is not a cursor'),
  ],
  ['after: ""', ['after'], 'after: "" is not a cursor of this list'],
  [
    `before: "${Buffer.from('["SLUG",{}]').toString('base64url')}"`,
    ['before'],
    expect.stringContaining('is not a cursor'),
  ],
  [
    `after: "${Buffer.from('["report","PERIOD_YEAR"]').toString('base64url')}"`,
    ['after'],
    expect.stringContaining('is not a cursor of this list'),
  ],
] as const)('%s is bad input', async (args, argument, message) => {
  const error = await askWrongly(`{ reports(${args}) { nodes { slug } } }`);
  expect(error).toMatchObject({ message, path: ['reports'], extensions: { code: 'BAD_USER_INPUT', argument } });
});

test('a cursor of another order is bad input', async () => {
  const { reports } = await ask<{ reports: Connection }>(
    '{ reports(first: 1, orderBy: { field: PERIOD_YEAR }) { pageInfo { endCursor } } }',
  );
  const error = await askWrongly(
    `{ reports(after: "${reports.pageInfo.endCursor}", orderBy: { field: PUBLISHED_ON }) { nodes { slug } } }`,
  );
  expect(error).toMatchObject({
    message: 'after: is a cursor of a list of report by PERIOD_YEAR ASC, not of a list of report by PUBLISHED_ON ASC',
    extensions: { code: 'BAD_USER_INPUT', argument: ['after'] },
  });
});

test.each([
  [
    'the other direction',
    'metrics(first: 1, after: $after, orderBy: { field: TEXT, direction: DESC })',
    'of a list of metric by TEXT ASC',
  ],
  ['another list', 'measures(first: 1, after: $after)', 'of a list of metric by TEXT ASC'],
])('a cursor of %s is bad input', async (_, list, message) => {
  const { metrics } = await ask<{ metrics: Metrics }>('{ metrics(first: 1) { nodes { id } pageInfo { endCursor } } }');
  const error = await askWrongly(`query ($after: String) { ${list} { nodes { id } } }`, {
    after: metrics.pageInfo.endCursor,
  });
  expect(error.message).toContain(message);
  expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: ['after'] });
});

test.each([
  ['a text for a key', ['metric', 'TEXT', 'asc', 'x']],
  ['no key', ['metric', 'TEXT', 'asc', null]],
  ['a value too many', ['metric', 'TEXT', 'asc', 1, 2]],
  ['no list', [1, 2, 3, 4]],
])('a cursor with %s is bad input', async (_, values) => {
  const after = Buffer.from(JSON.stringify(values)).toString('base64url');
  const error = await askWrongly('query ($after: String) { metrics(after: $after) { nodes { id } } }', { after });
  expect(error).toMatchObject({
    message: expect.stringContaining('is not a cursor of this list'),
    extensions: { code: 'BAD_USER_INPUT', argument: ['after'] },
  });
});
