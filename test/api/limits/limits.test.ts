import { describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { DEFAULT_LIMITS, LIMIT_NAMES, LIMITS } from '../../../src/api/limits/limits.ts';
import { createApi } from '../create-api.ts';
import { sampleCorpus } from '../sample-corpus.ts';

const { ask, askWrongly } = createApi(sampleCorpus);

const repeat = <T>(times: number, text: (index: number) => T) => Array.from({ length: times }, (_, i) => text(i));
const nested = (times: number, inner: string) => `${'{ parent '.repeat(times)}${inner}${' }'.repeat(times)}`;
const ids = (count: number) => JSON.stringify(repeat(count, () => 'Region:140522'));
const nots = (count: number) => `${'{ not: '.repeat(count)}{}${' }'.repeat(count)}`;

/** Six conditions of so many tokens together. */
const years = (tokens: number) =>
  repeat(6, (i) => `{ periodYear: { in: [${'1 '.repeat(Math.floor((tokens - 60 + i) / 6))}] } }`).join(' ');

/** For every limit on a query: one that is just within it, one just beyond, and what is said of the latter. */
const cases: {
  limit: keyof typeof DEFAULT_LIMITS;
  code: 'QUERY_TOO_LARGE' | 'BAD_USER_INPUT';
  query: (size: number) => string;
  message: RegExp;
  argument?: string[];
}[] = [
  {
    limit: 'tokens',
    code: 'QUERY_TOO_LARGE',
    query: (size) => `{ reports(filter: { or: [${years(size - 16)}] }) { totalCount } }`,
    message: /^The query has more than 5000 tokens; at most 5000 are allowed\. Give values as variables/,
  },
  {
    limit: 'depth',
    code: 'QUERY_TOO_LARGE',
    query: (size) => `{ metrics(first: 1) { nodes ${nested(size - 2, '{ id }')} } }`.replace('parent { id }', 'id'),
    message: /^The query is 31 fields deep; at most 30 are allowed\. Ask for what lies deeper in another query\.$/,
  },
  {
    limit: 'aliases',
    code: 'QUERY_TOO_LARGE',
    query: (size) => `{ corpus { ${repeat(size, (i) => `a${i}: version`).join(' ')} } }`,
    message: /^The query has 101 aliases; at most 100 are allowed\. Ask in several queries\.$/,
  },
  {
    limit: 'directives',
    code: 'QUERY_TOO_LARGE',
    query: (size) => `{ corpus { ${repeat(size, () => 'version @skip(if: false)').join(' ')} } }`,
    message: /^The query has 51 directives; at most 50 are allowed\./,
  },
  {
    limit: 'rootFields',
    code: 'QUERY_TOO_LARGE',
    query: (size) => `{ ${repeat(size, (i) => `a${i}: corpus { version }`).join(' ')} }`,
    message: /^The query asks for 31 things at its root; at most 30 are allowed\. Ask in several queries\.$/,
  },
  {
    limit: 'cost',
    code: 'QUERY_TOO_LARGE',
    // 100 * (1 + 100 * (1 + 18)) and 98 * (1 + 100) are 199,998; each region is 1 more.
    query: (size) =>
      `{ reports(first: 100) { nodes { slug metrics(first: 100) { nodes { label parts(first: 18) { nodes { id } } } } } }
         more: reports(first: 98) { nodes { sections(first: 100) { nodes { id } } } }
         ${repeat(size - 199_998, (i) => `r${i}: region(code: "140522") { name }`).join(' ')} }`,
    message:
      /^The query could cost 200001, every record on full pages being 1; at most 200000 are allowed\. Ask for smaller pages/,
  },
  {
    limit: 'counts',
    code: 'QUERY_TOO_LARGE',
    query: (size) =>
      `{ metrics(first: 1) { ${repeat(size, (i) => `f${i}: facets(by: [UNIT], first: 1) { totalValues }`).join(' ')} } }`,
    message:
      /^The query counts through the corpus 51 times \(.*, statistics 2\); at most 50 are allowed\. Ask for fewer of them/,
  },
  {
    limit: 'pageSize',
    code: 'BAD_USER_INPUT',
    query: (size) => `{ reports(first: ${size}) { nodes { id } } }`,
    message: /^first: must be between 0 and 100, not 101$/,
    argument: ['first'],
  },
  {
    limit: 'pageSize',
    code: 'BAD_USER_INPUT',
    query: (size) => `{ region(code: "140522") { reports(last: ${size}) { nodes { id } } } }`,
    message: /^last: must be between 0 and 100, not 101$/,
    argument: ['last'],
  },
  {
    limit: 'pageSize',
    code: 'BAD_USER_INPUT',
    query: (size) => `{ nodes(ids: ${ids(size)}) { id } }`,
    message: /^ids: at most 100 at once, not 101; ask for the others in another query$/,
    argument: ['ids'],
  },
  {
    limit: 'groups',
    code: 'BAD_USER_INPUT',
    query: (size) => `{ aggregate(of: METRIC, groupBy: [UNIT], first: ${size}) { groups { count } } }`,
    message: /^first: must be between 0 and 1000, not 1001$/,
    argument: ['first'],
  },
  {
    limit: 'groups',
    code: 'BAD_USER_INPUT',
    query: (size) => `{ metrics(first: 1) { facets(by: [UNIT], first: ${size}) { values { count } } } }`,
    message: /^first: must be between 0 and 1000, not 1001$/,
    argument: ['first'],
  },
  {
    limit: 'listItems',
    code: 'BAD_USER_INPUT',
    query: (size) =>
      `{ metrics(filter: { report: { periodYear: { in: [${repeat(size, String)}] } } }) { totalCount } }`,
    message: /^filter\.report\.periodYear\.in: has 1001 items; at most 1000 are allowed\. Ask in several queries$/,
    argument: ['filter', 'report', 'periodYear', 'in'],
  },
  {
    limit: 'filterDepth',
    code: 'BAD_USER_INPUT',
    query: (size) => `{ reports(filter: ${nots(size - 1)}) { totalCount } }`,
    message: /^filter(\.not){15}: is nested 16 deep; at most 15 are allowed\./,
    argument: ['filter', ...repeat(15, () => 'not')],
  },
  {
    limit: 'filterLists',
    code: 'BAD_USER_INPUT',
    query: (size) =>
      `{ reports(filter: ${'{ metrics: { some: { report: '.repeat(size - 1)}{ metrics: { some: {} } }${' } } }'.repeat(size - 1)}) { totalCount } }`,
    message: /^filter\.(metrics\.some\.report\.){3}metrics\.some: looks through 4 lists within lists; at most 3 are/,
    argument: ['filter', ...repeat(3, () => ['metrics', 'some', 'report']).flat(), 'metrics', 'some'],
  },
  {
    limit: 'filterConditions',
    code: 'BAD_USER_INPUT',
    query: (size) => `{ metrics(filter: { or: [${repeat(size, (i) => `{ value: { eq: ${i} } }`)}] }) { totalCount } }`,
    message: /^filter: has 201 conditions; at most 200 are allowed\. `in` takes many values as one condition$/,
    argument: ['filter'],
  },
];

describe.each(cases)('$limit', ({ limit, code, query, message, argument }) => {
  const most = DEFAULT_LIMITS[limit];

  test('just within it is answered', async () => {
    expect(await ask(query(most))).toBeTruthy();
  });

  test('just beyond it is refused, with the limit, the value, and what to do', async () => {
    const { message: said, extensions } = await askWrongly(query(most + 1));
    expect(said).toMatch(message);
    expect(extensions).toEqual({
      code,
      limit,
      most,
      // Of tokens there may be any number more: the parser stops at the limit.
      ...(limit !== 'tokens' && { value: most + 1 }),
      ...(argument && { argument }),
    });
  });
});

test('every limit is tested: those of a query here, those of a request with the server', () => {
  const tested = new Set<string>([
    ...cases.map(({ limit }) => limit),
    'headerBytes',
    'bodyBytes',
    'exports',
    'batch',
    'nesting',
  ]);
  expect([...tested].sort()).toEqual([...LIMIT_NAMES].sort());
});

describe('limits are what the server is set to', () => {
  const strict = createApi(sampleCorpus, {
    ...{
      tokens: 60,
      depth: 4,
      aliases: 1,
      directives: 1,
      rootFields: 2,
      cost: 30,
      pageSize: 25,
      groups: 100,
      listItems: 2,
    },
    ...{ filterDepth: 5, filterConditions: 2, filterLists: 1 },
  });

  test.each([
    [`{ corpus { ${'version '.repeat(60)} } }`, 'tokens'],
    ['{ metrics { nodes { report { region { name } } } } }', 'depth'],
    ['{ corpus { a: version b: version } }', 'aliases'],
    ['{ corpus @skip(if: false) { version @skip(if: false) } }', 'directives'],
    ['{ corpus { version } indicators { totalCount } regions { totalCount } }', 'rootFields'],
    ['{ reports { nodes { region { name } } } }', 'cost'],
    ['{ reports(first: 20, last: 1) { nodes { region { name } } } }', 'cost'],
    ['{ reports(first: 1, last: 20) { nodes { region { name } } } }', 'cost'],
    ['{ reports(first: 26, last: 1) { totalCount } }', 'pageSize'],
    ['{ reports(first: 26) { totalCount } }', 'pageSize'],
    ['{ aggregate(of: METRIC, groupBy: [UNIT], first: 101) { groups { count } } }', 'groups'],
    ['{ reports(filter: { periodYear: { in: [1, 2, 3] } }) { totalCount } }', 'listItems'],
    [
      '{ metrics(filter: { not: { not: { report: { region: { name: { eq: "x" } } } } } }) { totalCount } }',
      'filterDepth',
    ],
    ['{ bodies(filter: { reports: { some: { metrics: { some: {} } } } }) { totalCount } }', 'filterLists'],
    ['{ metrics(filter: { value: { gte: 1, lte: 2 }, unit: { eq: "x" } }) { totalCount } }', 'filterConditions'],
  ])('%s', async (query, limit) => {
    expect((await strict.askWrongly(query)).extensions).toMatchObject({ limit });
  });

  const generous = createApi(sampleCorpus, { pageSize: 500, cost: 10_000_000 });

  test('and may be larger than usual', async () => {
    expect(await generous.ask('{ reports(first: 500) { nodes { id } } }')).toHaveProperty('reports.nodes.length', 5);
  });
});

test('a filter as large as a server can be set to allow is not too much for the database', async () => {
  const most = { filterDepth: LIMITS.filterDepth.most!, filterConditions: LIMITS.filterConditions.most! };
  const generous = createApi(sampleCorpus, { ...most, filterLists: LIMITS.filterLists.most! });
  const conditions = repeat(most.filterConditions, (i) => `{ value: { eq: ${i} } }`);
  const wide = `${'{ not: '.repeat(most.filterDepth - 3)}{ or: [${conditions}] }${' }'.repeat(most.filterDepth - 3)}`;
  expect(await generous.ask(`{ metrics(filter: ${wide}) { totalCount } }`)).toHaveProperty('metrics.totalCount');
  const deep = `${'{ metrics: { some: { report: '.repeat(10)}{}${' } } }'.repeat(10)}`;
  expect(await generous.ask(`{ reports(filter: ${deep}) { totalCount } }`)).toHaveProperty('reports.totalCount', 5);
});

describe('what is counted', () => {
  test('pages in variables count as what they are', async () => {
    const query = `query ($n: Int = 100) { reports(first: $n) { nodes { metrics(first: $n) { nodes { parts(first: $n) { totalCount nodes { id } } } } } } }`;
    expect(await ask(query, { n: 10 })).toMatchObject({ reports: {} });
    expect((await askWrongly(query)).extensions).toMatchObject({ limit: 'cost', value: 1_010_100 });
    expect((await askWrongly(query, { n: 101 })).extensions).toMatchObject({ limit: 'pageSize', value: 101 });
  });

  test.each([
    ['aggregate(of: METRIC, groupBy: [UNIT], first: 1) { totalGroups }', 1],
    ['aggregate(of: METRIC, groupBy: [UNIT], first: 1) { groups { statistics { median } } }', 3],
    ['reports(first: 1) { facets(by: [YEAR, PROVINCE], first: 1) { totalValues } }', 2],
    ['reports(first: 2) { nodes { metrics(first: 1) { facets(by: [YEAR, UNIT], first: 1) { totalValues } } } }', 2],
    ['corpus { years { year } counts { metrics measures } }', 3],
    ['aggregate(of: METRIC, groupBy: [UNIT], first: 1) { ...f }', 3],
    ['metrics(first: 1) { totalCount nodes { label } }', 0],
  ])('{ %s } goes through the corpus %i times', async (field, counts) => {
    const fragment = field.includes('...f') ? ' fragment f on Aggregate { groups { statistics { sum } } }' : '';
    const query = `{ ${repeat(2, (i) => `a${i}: ${field}`).join(' ')} }${fragment}`;
    const refused = await createApi(sampleCorpus, { counts: 2 * counts - 1 })
      .askWrongly(query)
      .catch(() => null);
    expect(refused?.extensions?.value ?? 0).toBe(2 * counts);
    expect(await createApi(sampleCorpus, { counts: 2 * counts }).ask(query)).toHaveProperty('a1');
  });

  test('ten aggregates with statistics, beside all counts of the corpus, are well within the limits; thirty are not', async () => {
    const aggregates = (times: number) =>
      repeat(
        times,
        (i) => `a${i}: aggregate(of: METRIC, groupBy: [UNIT, YEAR], first: 1000) { groups { statistics { count } } }`,
      ).join(' ');
    expect(await ask(`{ corpus { years { year } counts { metrics } } ${aggregates(10)} }`)).toHaveProperty('a9');
    expect((await askWrongly(`{ ${aggregates(30)} }`)).extensions).toMatchObject({ limit: 'counts', value: 90 });
  });

  test('fragments count wherever they are spread', async () => {
    const fields = repeat(30, (i) => `a${i}: value`).join(' ');
    const query = `{ a: metrics(first: 1) { nodes { ...f } } b: metrics(first: 1) { nodes { ...f parts { nodes { ...f } } } } }
      fragment f on Metric { ${fields} }`;
    expect(await ask(query)).toBeTruthy();
    const more = query.replace('{ ...f parts', '{ ...f parent { ...f } parts');
    expect((await askWrongly(more)).extensions).toMatchObject({ limit: 'aliases', value: 122 });
  });

  test('a whole text costs as much as a hundred records', async () => {
    const texts = (count: number) =>
      `{ reports(first: ${count}) { nodes { citations(first: 100) { nodes { report { source { text } } } } } } }`;
    expect(await ask(texts(10))).toBeTruthy();
    expect((await askWrongly(texts(20))).extensions).toMatchObject({ limit: 'cost' });
  });

  test.each([
    [20, 'QUERY_TOO_LARGE'],
    [28, 'GRAPHQL_VALIDATION_FAILED'],
  ])('fragments that double %d times are measured at once and refused', async (times, code) => {
    const fragments = repeat(
      times,
      (i) => `fragment f${i} on Section { a: parent { ...f${i + 1} } b: parent { ...f${i + 1} } }`,
    );
    const query = `{ sections(first: 1) { nodes { ...f0 } } } ${fragments.join(' ')} fragment f${times} on Section { depth }`;
    expect((await askWrongly(query)).extensions?.code).toBe(code);
  });

  test('fields repeated without end are refused before they are compared with one another', async () => {
    expect(await askWrongly(`{ corpus { ${'version '.repeat(4900)} } }`)).toEqual({
      message: 'The query repeats the same fields too often; ask for each once in a selection.',
      extensions: { code: 'QUERY_TOO_LARGE' },
    });
  });

  test('fragments in a circle are refused', async () => {
    const query =
      '{ sections(first: 1) { nodes { ...a } } } fragment a on Section { parent { ...b } } fragment b on Section { parent { ...a } }';
    expect(await askWrongly(query)).toMatchObject({
      message: 'Cannot spread fragment "a" within itself via "b".',
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
  });

  test('variables nested without end are refused before anything goes down into them', async () => {
    const query = 'query ($filter: ReportFilter) { reports(filter: $filter) { totalCount } }';
    const within = (times: number) => JSON.parse(`${'{"not":'.repeat(times)}{}${'}'.repeat(times)}`) as object;
    expect(await ask(query, { filter: within(14) })).toHaveProperty('reports.totalCount');
    expect((await askWrongly(query, { filter: within(15) })).extensions).toMatchObject({
      limit: 'filterDepth',
      value: 16,
    });
    expect(await askWrongly(query, { filter: within(50_000) })).toMatchObject({
      message: 'variables: are nested deeper than 15 objects, which no argument may be',
      extensions: { code: 'BAD_USER_INPUT', limit: 'filterDepth', argument: ['variables'] },
    });
  });

  test('an error says in which field the argument stands', async () => {
    const { locations } = await askWrongly('{ corpus { version }\n  reports(first: 101) { totalCount } }');
    expect(locations).toEqual([{ line: 2, column: 3 }]);
  });

  test('a variable that turns out null for an argument that may not be is an error of the field', async () => {
    const error = await askWrongly('query ($ids: [ID!] = []) { nodes(ids: $ids) { id } }', { ids: null });
    expect(error.message).toContain('must not be null');
  });
});

describe('what is well within the limits', () => {
  test('the whole tree of a report at the usual page sizes', async () => {
    const tree = 'outline { nodes { children { nodes { measures { nodes { metrics { nodes { label } } } } } } } }';
    expect(await ask(`{ report(slug: "140522-2022") { ${tree} } }`)).toHaveProperty('report.outline');
  });

  test.each([
    ['', {}],
    [
      ' with all that it can ask for',
      {
        descriptions: true,
        inputValueDeprecation: true,
        specifiedByUrl: true,
        directiveIsRepeatable: true,
        schemaDescription: true,
        oneOf: true,
      },
    ],
  ] as const)('introspection%s', async (_name, options) => {
    expect(await ask(getIntrospectionQuery(options))).toHaveProperty('__schema.types');
  });

  test('the question whether somebody is there', async () => {
    expect(await ask('{ __typename }')).toEqual({ __typename: 'Query' });
  });
});
