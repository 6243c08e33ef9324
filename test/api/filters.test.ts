import { describe, expect, test } from '@jest/globals';
import { createApi } from './create-api.ts';
import { sampleCorpus } from './sample-corpus.ts';

const { ask, askWrongly } = createApi(sampleCorpus);

const total = async (list: string, filter: string): Promise<number> => {
  const answer = await ask<Record<string, { totalCount: number }>>(`{ ${list}(filter: ${filter}) { totalCount } }`);
  return answer[list]!.totalCount;
};

describe('reports', () => {
  test.each([
    ['{}', 5],
    ['{ periodYear: { eq: 2023 } }', 2],
    ['{ periodYear: { in: [2022, 2024] } }', 2],
    ['{ periodYear: { gte: 2023, lte: 2024 } }', 3],
    ['{ periodYear: { isNull: true } }', 1],
    ['{ region: { within: "140000" } }', 3],
    ['{ region: { within: "140500" } }', 3],
    ['{ region: { within: "140522" } }', 3],
    ['{ region: { within: "140522100" } }', 1],
    ['{ region: { within: "110000" } }', 0],
    ['{ region: { code: { eq: "140522" } } }', 2],
    ['{ region: { level: { eq: TOWNSHIP } } }', 1],
    ['{ region: { name: { contains: "融" } } }', 1],
    ['{ not: { region: { within: "140000" } } }', 2],
    ['{ body: { kind: { eq: DEPARTMENT } } }', 1],
    ['{ body: { kind: { in: [GOVERNMENT, OTHER] }, name: { isNull: true } } }', 1],
    ['{ kind: { eq: WORK_SUMMARY } }', 1],
    ['{ title: { isNull: true } }', 1],
    ['{ titleStated: { eq: true } }', 5],
    ['{ publishedOn: { gte: "2024-01-01" } }', 1],
    ['{ slug: { startsWith: "140522-" } }', 2],
    ['{ or: [{ periodYear: { eq: 2024 } }, { kind: { eq: WORK_SUMMARY } }] }', 2],
    ['{ and: [{ periodYear: { eq: 2023 } }, { region: { code: { eq: "140522" } } }] }', 1],
    ['{ not: { periodYear: { eq: 2023 } } }', 3],
  ])('%s: %i', async (filter, count) => {
    expect(await total('reports', filter)).toBe(count);
  });
});

describe('what stands in reports', () => {
  test.each([
    ['metrics', '{ indicator: { eq: "RECEIVED" } }', 5],
    ['metrics', '{ indicator: { in: ["ACCEPTED", "PASS_RATE"] } }', 2],
    ['metrics', '{ indicator: { isNull: true } }', 1],
    ['metrics', '{ indicator: { theme: { eq: PARTY_LEADERSHIP } } }', 1],
    ['metrics', '{ indicator: {} }', 8],
    [
      'metrics',
      '{ indicator: { eq: "RECEIVED" }, report: { periodYear: { eq: 2023 }, region: { within: "140000" } } }',
      2,
    ],
    ['metrics', '{ unit: { eq: "%" } }', 2],
    ['metrics', '{ value: { gte: 27, lte: 90 } }', 3],
    ['metrics', '{ label: { contains: "率" } }', 2],
    ['measures', '{ text: { contains: "复议" } }', 1],
    ['measures', '{ text: { contains: "復議" } }', 0],
    ['metrics', '{ relation: { eq: PART_OF } }', 1],
    ['metrics', '{ section: { theme: { eq: DISPUTE_RESOLUTION } } }', 2],
    ['metrics', '{ measure: { lead: { eq: "加强培训" } } }', 2],
    ['metrics', '{ not: { section: { role: { eq: ACHIEVEMENTS } } } }', 4],
    ['measures', '{ status: { eq: PLANNED } }', 1],
    ['measures', '{ theme: { isNull: true } }', 2],
    ['shortcomings', '{ theme: { eq: LAW_ENFORCEMENT } }', 1],
    ['shortcomings', '{ statement: { contains: "不深入" } }', 1],
    ['sections', '{ role: { in: [PLAN, SHORTCOMINGS] } }', 2],
    ['sections', '{ depth: { eq: 2 } }', 2],
    ['citations', '{ kind: { eq: LAW }, title: { eq: "行政复议法" } }', 1],
    ['citations', '{ report: { body: { kind: { eq: DEPARTMENT } } } }', 0],
    ['indicators', '{ nature: { eq: RATE } }', 1],
    ['regions', '{ within: "140000", level: { in: [COUNTY, TOWNSHIP] } }', 2],
  ])('%s %s: %i', async (list, filter, count) => {
    expect(await total(list, filter)).toBe(count);
  });
});

describe('what stands below', () => {
  test.each([
    ['reports', '{ sections: { some: { role: { eq: SHORTCOMINGS } } } }', 1],
    ['reports', '{ sections: { none: { role: { eq: SHORTCOMINGS } } } }', 4],
    ['reports', '{ sections: { none: {} } }', 4],
    ['reports', '{ sections: { every: { role: { eq: SHORTCOMINGS } } } }', 4],
    ['reports', '{ sections: { some: {}, every: { depth: { lte: 2 } } } }', 1],
    ['reports', '{ metrics: { every: { unit: { eq: "件" } } } }', 3],
    ['reports', '{ metrics: { some: { indicator: { eq: "RECEIVED" }, value: { gte: 27 } } } }', 3],
    ['reports', '{ citations: { some: { title: { contains: "复议" } } } }', 1],
    ['reports', '{ problems: { some: { code: { eq: MARKER_OUT_OF_ORDER } } } }', 1],
    ['reports', '{ shortcomings: { some: { theme: { isNull: true } } }, measures: { some: {} } }', 1],
    ['measures', '{ metrics: { some: { dimension: { eq: PERCENT } } } }', 1],
    ['measures', '{ metrics: { none: {} } }', 1],
    ['measures', '{ metrics: { every: { value: { lte: 30 } } } }', 2],
    ['metrics', '{ parts: { some: { relation: { eq: PART_OF } } } }', 1],
    ['sections', '{ children: { some: { theme: { eq: DISPUTE_RESOLUTION } } } }', 1],
    ['sections', '{ shortcomings: { some: {} } }', 1],
    ['sections', '{ measures: { none: {} }, children: { none: {} } }', 1],
    ['regions', '{ reports: { none: { periodYear: { eq: 2023 } } } }', 3],
    ['regions', '{ reports: { some: {} }, level: { eq: COUNTY } }', 2],
    ['regions', '{ reportsWithin: { some: {} } }', 5],
    ['regions', '{ reportsWithin: { none: {} } }', 0],
    ['regions', '{ level: { eq: PROVINCE }, reports: { some: {} } }', 0],
    ['regions', '{ level: { eq: PROVINCE }, reportsWithin: { some: {} } }', 1],
    ['regions', '{ reportsWithin: { some: { periodYear: { eq: 2022 } } } }', 3],
    ['regions', '{ reportsWithin: { none: { periodYear: { eq: 2023 } } } }', 1],
    ['regions', '{ reportsWithin: { every: { periodYear: { gte: 2023 } } } }', 2],
    ['regions', '{ reportsWithin: { some: { metrics: { some: { value: { eq: 8 } } } } } }', 4],
    ['regions', '{ reportsWithin: { some: { metrics: { some: { value: { eq: 25 } } } } } }', 0],
    ['reports', '{ region: { parent: { reportsWithin: { some: { region: { level: { eq: TOWNSHIP } } } } } } }', 3],
    ['regions', '{ children: { none: {} } }', 2],
    ['regions', '{ bodies: { some: { kind: { eq: DEPARTMENT } } } }', 1],
    ['bodies', '{ reports: { some: { periodYear: { eq: 2023 } } } }', 2],
    ['bodies', '{ reports: { every: { metrics: { some: { unit: { eq: "次" } } } } } }', 1],
    ['indicators', '{ metrics: { none: {} } }', 0],
    ['indicators', '{ metrics: { some: { report: { region: { within: "450000" } } } } }', 1],
    ['indicators', '{ children: { some: {} } }', 1],
    // the superseded version of 140522-2022, with its 25件, counts nowhere
    ['regions', '{ reports: { some: { metrics: { some: { value: { eq: 25 } } } } } }', 0],
    ['bodies', '{ reports: { some: { metrics: { some: { value: { eq: 25 } } } } } }', 0],
    ['indicators', '{ metrics: { some: { value: { eq: 25 } } } }', 0],
  ])('%s %s: %i', async (list, filter, count) => {
    expect(await total(list, filter)).toBe(count);
  });

  test('some, none and every agree with one another', async () => {
    const all = await total('reports', '{}');
    for (const where of [
      '{}',
      '{ unit: { eq: "件" } }',
      '{ indicator: { isNull: true } }',
      '{ parent: { value: { gte: 1 } } }',
    ]) {
      expect(
        (await total('reports', `{ metrics: { some: ${where} } }`)) +
          (await total('reports', `{ metrics: { none: ${where} } }`)),
      ).toBe(all);
      expect(await total('reports', `{ metrics: { every: ${where} } }`)).toBe(
        await total('reports', `{ metrics: { none: { not: ${where} } } }`),
      );
    }
  });
});

describe('what is above, or is not', () => {
  test.each([
    ['metrics', '{ parent: { isNull: true } }', 7],
    ['metrics', '{ parent: { indicator: { eq: "RECEIVED" } } }', 1],
    ['metrics', '{ measure: { isNull: true } }', 4],
    ['metrics', '{ measure: { isNull: false, status: { eq: DONE } } }', 4],
    ['metrics', '{ valueMax: { isNull: false } }', 0],
    ['metrics', '{ indicatorBasis: { confidence: { eq: HIGH } } }', 1],
    ['metrics', '{ indicatorBasis: { rule: { isNull: true } } }', 7],
    ['metrics', '{ report: { body: { kind: { eq: DEPARTMENT } }, periodYear: { gte: 2023, lte: 2024 } } }', 1],
    ['sections', '{ parent: { heading: { eq: "主要举措和成效" } } }', 2],
    ['sections', '{ parent: { isNull: true } }', 3],
    ['reports', '{ region: { isNull: true } }', 1],
    ['reports', '{ region: { parent: { code: { eq: "140500" } } } }', 2],
    ['reports', '{ source: { name: { eq: "3.txt" }, url: { isNull: true } } }', 1],
    ['reports', '{ publishedOn: { in: ["2023-02-08", "2024-02-01"] } }', 4],
    ['regions', '{ parent: { isNull: true } }', 2],
    ['indicators', '{ parent: { isNull: true } }', 2],
    ['indicators', '{ parent: { code: { eq: "RECEIVED" } } }', 1],
    ['citations', '{ section: { theme: { eq: DISPUTE_RESOLUTION } } }', 1],
    ['bodies', '{ region: { within: "140000" } }', 2],
    ['bodies', '{ name: { isNull: true }, region: { isNull: true }, kind: { eq: OTHER } }', 1],
  ])('%s %s: %i', async (list, filter, count) => {
    expect(await total(list, filter)).toBe(count);
  });
});

test('lists are ordered as asked', async () => {
  const { metrics } = await ask(
    '{ metrics(orderBy: { field: VALUE, direction: DESC }, first: 3) { nodes { value } } }',
  );
  expect(metrics).toEqual({ nodes: [{ value: 100 }, { value: 100 }, { value: 90 }] });
});

test('a filter may come in a variable', async () => {
  const query = 'query ($filter: MetricFilter) { metrics(filter: $filter) { totalCount } }';
  expect(await ask(query, { filter: { unit: { eq: '%' } } })).toEqual({ metrics: { totalCount: 2 } });
});

test.each([
  [
    '{ reports(filter: { region: { within: "14" } }) { totalCount } }',
    ['filter', 'region', 'within'],
    'is not the code of a region',
  ],
  [
    '{ metrics(filter: { or: [{ report: { region: { within: "山西" } } }] }) { totalCount } }',
    ['filter', 'or', '0', 'report', 'region', 'within'],
    '"山西" is not the code of a region: six digits, nine for a township',
  ],
])('%s is bad input', async (query, argument, message) => {
  const error = await askWrongly(query);
  expect(error.message).toContain(message);
  expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
});

const OR_IS_NULL = 'is null: leave it out, or ask with `isNull` for what is not known';
const LEAVE_OUT = 'is null: leave it out';

test.each([
  ['metrics', '{ indicator: { eq: null } }', 'filter.indicator.eq', OR_IS_NULL],
  ['metrics', '{ indicator: null }', 'filter.indicator', OR_IS_NULL],
  ['reports', '{ or: [{ periodYear: { in: null } }] }', 'filter.or.0.periodYear.in', OR_IS_NULL],
  ['reports', '{ periodYear: null }', 'filter.periodYear', OR_IS_NULL],
  ['reports', '{ region: { within: null } }', 'filter.region.within', OR_IS_NULL],
  ['reports', '{ region: null }', 'filter.region', OR_IS_NULL],
  ['regions', '{ within: null }', 'filter.within', LEAVE_OUT],
  ['reports', '{ slug: { eq: null } }', 'filter.slug.eq', LEAVE_OUT],
  ['reports', '{ sections: { some: null } }', 'filter.sections.some', LEAVE_OUT],
  ['reports', '{ sections: { every: { heading: null } } }', 'filter.sections.every.heading', LEAVE_OUT],
  ['reports', '{ sections: null }', 'filter.sections', LEAVE_OUT],
  ['reports', '{ body: { kind: { in: null } } }', 'filter.body.kind.in', LEAVE_OUT],
  ['metrics', '{ indicatorBasis: { rule: null } }', 'filter.indicatorBasis.rule', LEAVE_OUT],
  ['reports', '{ not: null }', 'filter.not', LEAVE_OUT],
  ['reports', '{ or: null }', 'filter.or', LEAVE_OUT],
  ['reports', '{ and: null }', 'filter.and', LEAVE_OUT],
  [
    'reports',
    '{ periodYear: { isNull: null } }',
    'filter.periodYear.isNull',
    'is null: give `true` or `false`, or leave it out',
  ],
])('null is nothing to compare with, nor all there is: %s %s', async (list, filter, argument, message) => {
  const error = await askWrongly(`{ ${list}(filter: ${filter}) { totalCount } }`);
  expect(error.message).toBe(`${argument}: ${message}`);
  expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: argument.split('.') });
});

test('null in a variable is null as well, in a search and a count too', async () => {
  const regions = 'query ($code: String) { regions(filter: { within: $code }) { totalCount } }';
  expect((await askWrongly(regions, { code: null })).extensions?.argument).toEqual(['filter', 'within']);
  const search = 'query ($not: ReportFilter) { search(query: "件", filter: { not: $not }) { totalCount } }';
  expect((await askWrongly(search, { not: null })).extensions?.argument).toEqual(['filter', 'not']);
  const count = '{ aggregate(of: METRIC, groupBy: [], filter: { report: { region: null } }) { totalCount } }';
  expect((await askWrongly(count)).message).toBe(`filter.report.region: ${OR_IS_NULL}`);
});

test('no filter at all is no condition: null, and a variable that is not given', async () => {
  const query = 'query ($filter: ReportFilter) { reports(filter: $filter) { totalCount } }';
  for (const variables of [{}, { filter: null }, { filter: {} }]) {
    expect(await ask(query, variables)).toEqual({ reports: { totalCount: 5 } });
  }
});

test('a variable that cannot be used says where in it the fault lies, and in which argument', async () => {
  const query = 'query ($filter: ReportFilter) { reports(filter: $filter) { totalCount } }';
  const error = await askWrongly(query, { filter: { and: [{ publishedOn: { gte: '2023-02-30' } }] } });
  const place = ['filter', 'and', '0', 'publishedOn', 'gte'];
  expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT', variable: place, argument: place });
  const whole = await askWrongly('query ($n: Int) { reports(first: $n) { totalCount } }', { n: ' at "x"; ' });
  expect(whole.extensions).toEqual({
    code: 'BAD_USER_INPUT',
    variable: expect.any(Array),
    argument: expect.any(Array),
  });
  const missing = await askWrongly('query ($code: String!) { region(code: $code) { name } }');
  expect(missing.extensions).toEqual({ code: 'BAD_USER_INPUT', variable: ['code'], argument: ['code'] });
  const inside = await askWrongly(
    'query ($days: NullableDateFilter) { reports(filter: { or: [{ publishedOn: $days }] }) { totalCount } }',
    { days: { in: ['2023-02-01', '2023-02-30'] } },
  );
  expect(inside.extensions).toEqual({
    code: 'BAD_USER_INPUT',
    variable: ['days', 'in', '1'],
    argument: ['filter', 'or', '0', 'publishedOn', 'in', '1'],
  });
});

test('a variable that is used in two arguments names none', async () => {
  const query = 'query ($n: Int) { reports(first: $n) { totalCount } metrics(last: $n) { totalCount } }';
  expect((await askWrongly(query, { n: 1.5 })).extensions).toEqual({ code: 'BAD_USER_INPUT', variable: ['n'] });
});

describe('a value that GraphQL itself refuses is bad input with its place', () => {
  test.each([
    ['reports(filter: { publishedOn: { gte: "2023-13-01" } }) { totalCount }', 'filter.publishedOn.gte'],
    ['reports(first: "5") { totalCount }', 'first'],
    ['reports(first: 1.5) { totalCount }', 'first'],
    ['reports(filter: { kind: { eq: NOPE } }) { totalCount }', 'filter.kind.eq'],
    [
      'reports(filter: { or: [{}, { periodYear: { in: [2024, null] } }] }) { totalCount }',
      'filter.or.1.periodYear.in.1',
    ],
    ['reports(filter: { sections: { some: { nothing: 1 } } }) { totalCount }', 'filter.sections.some.nothing'],
    ['reports(filter: "all") { totalCount }', 'filter'],
    ['reports(orderBy: {}) { totalCount }', 'orderBy'],
    ['nodes(ids: null) { id }', 'ids'],
    ['nodes(ids: ["Region:140522", null]) { id }', 'ids.1'],
    ['corpus @include(if: 1) { version }', 'if'],
  ])('%s', async (field, argument) => {
    const error = await askWrongly(`{ ${field} }`);
    expect(error.message.startsWith(`${argument}: `)).toBe(true);
    expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: argument.split('.') });
  });

  test('in a fragment, in the default of a variable, and where a variable is null and must not be', async () => {
    const fragment = 'fragment Page on Region { reports(last: true) { totalCount } }';
    expect((await askWrongly(`{ region(code: "140522") { ...Page } } ${fragment}`)).extensions).toEqual({
      code: 'BAD_USER_INPUT',
      argument: ['last'],
    });
    const ofDefault = await askWrongly('query ($n: Int = "5") { reports(first: $n) { totalCount } }');
    expect(ofDefault.extensions).toEqual({ code: 'BAD_USER_INPUT', variable: ['n'] });
    const query = 'query ($code: String = "140522") { region(code: $code) { name } }';
    expect((await askWrongly(query, { code: null })).extensions).toEqual({
      code: 'BAD_USER_INPUT',
      argument: ['code'],
    });
  });

  test.each([
    'query { region(code: $code) { name } }',
    'query ($code: Int!) { region(code: $code) { name } }',
    '{ region { name } }',
    '{ region(name: "x") { name } }',
  ])('what is wrong with the query itself is not: %s', async (query) => {
    const { code, argument } = (await askWrongly(query, { code: 1 })).extensions!;
    expect([code, argument]).toEqual(['GRAPHQL_VALIDATION_FAILED', undefined]);
  });
});

test('a filter nested without end is bad input', async () => {
  const filter = `${'{ not: '.repeat(30)}{}${' }'.repeat(30)}`;
  expect((await askWrongly(`{ reports(filter: ${filter}) { totalCount } }`)).message).toContain('nested');
});

test('a day that does not exist is bad input', async () => {
  const error = await askWrongly('{ reports(filter: { publishedOn: { gte: "2023-02-30" } }) { totalCount } }');
  expect(error.message).toContain('"2023-02-30" is not a date like "2023-02-08"');
  expect(error.locations).toEqual([{ line: 1, column: 41 }]);
});

test('a filter of more conditions than the database can take is bad input', async () => {
  const query = 'query ($or: [MetricFilter!]) { metrics(filter: { or: $or }) { totalCount } }';
  const conditions = (count: number) => Array.from({ length: count }, (_, i) => ({ value: { eq: i } }));
  expect(await ask(query, { or: conditions(200) })).toHaveProperty('metrics.totalCount');
  expect(await askWrongly(query, { or: conditions(201) })).toMatchObject({
    message: expect.stringContaining('filter: has 201 conditions; at most 200 are allowed'),
    extensions: { code: 'BAD_USER_INPUT', argument: ['filter'] },
  });
  const empty = Array.from({ length: 2000 }, () => ({}));
  expect((await askWrongly(query, { or: empty })).extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
});

test('regions are told by the day their name and code ended, indicators by code', async () => {
  const answer = await ask(`{
    ended: regions(filter: { until: { lte: "2022-12-31" } }) { totalCount }
    inForce: regions(filter: { until: { isNull: true } }, first: 1) { nodes { from until } totalCount }
    indicators(filter: { code: { startsWith: "PASS" } }) { nodes { code } }
  }`);
  expect(answer).toEqual({
    ended: { totalCount: 0 },
    inForce: { nodes: [{ from: null, until: null }], totalCount: 5 },
    indicators: { nodes: [{ code: 'PASS_RATE' }] },
  });
});
