import { describe, expect, test } from '@jest/globals';
import { createApi } from './create-api.ts';
import { smallReports } from './small-reports.ts';

const few = createApi(smallReports(5), {}, 'resolvers');
const many = createApi(smallReports(500), {}, 'resolvers');

const page = '{ hasNextPage endCursor }';

/** Nested queries, each with the number of statements that it takes. */
const QUERIES: readonly (readonly [query: string, statements: number, what: string])[] = [
  [
    '{ corpus { counts { reports } } reports(first: 100) { totalCount nodes { slug measures { totalCount } } } }',
    4,
    'counts of the corpus, of a list and of lists in it',
  ],
  [
    '{ measures(first: 100, orderBy: { field: PERIOD_YEAR }) { nodes { lead report { slug body { name } region { name } } } } }',
    4,
    'measures by year with report, body and region',
  ],
  [
    `{ search(query: "申请", in: [METRIC], first: 50) { totalCount nodes { snippet { text highlights { source { text } } }
      record { ... on Metric { label indicator { zh } report { slug } } } } } }`,
    6,
    'hits of a search with metrics, indicators and reports',
  ],
  [
    `{ aggregate(of: METRIC, groupBy: [YEAR, INDICATOR], first: 50) { totalCount totalGroups groups { count keys { value labelZh }
      statistics { dimension median sum } } } reports(first: 50) { nodes { metrics(first: 2) { nodes { label }
      facets(by: [THEME, UNIT]) { values { value count } } } } facets(by: [YEAR, PROVINCE]) { values { labelZh count } } } }`,
    8,
    'groups with statistics, and facets of lists and of lists in them',
  ],
  [
    `{ reports(first: 20) { nodes { slug evidence { __typename id span { text } quote { prefix suffix } context section { heading }
      ... on Metric { indicator { zh } indicatorBasis { confidence } } } } } }`,
    10,
    'reports with all that stands in them',
  ],
  [
    `{ changes(since: "0", first: 100) { version totalCount nodes { kind report { slug region { name }
      source { name sha256 } measures(first: 2) { nodes { lead } } } } } }`,
    7,
    'changes with reports, sources and measures',
  ],
  ['{ reports(first: 50) { nodes { source { text } outline { nodes { heading } } } } }', 4, 'texts and outlines'],
  ['{ reports(first: 50) { nodes { metrics(first: 50) { nodes { label value } } } } }', 2, 'reports with metrics'],
  [
    `{ reports(first: 50) { nodes { metrics { nodes { label } } measures { nodes { lead } } shortcomings { nodes { statement } }
      citations { nodes { title } } sections { nodes { heading } } problems { nodes { message } } } } }`,
    7,
    'reports with all kinds of records',
  ],
  [
    `{ reports(first: 50) { nodes { metrics { totalCount } measures { totalCount } shortcomings { totalCount } } } }`,
    4,
    'reports with counts of three kinds',
  ],
  [
    `{ reports(first: 50) { nodes { metrics(first: 1) { totalCount nodes { label } pageInfo ${page} } } } }`,
    3,
    'reports with first metric and count',
  ],
  [
    `{ bodies(first: 50) { totalCount nodes { name region { name ancestors { name } } reports(first: 20) { totalCount nodes { slug
      metrics(filter: { indicator: { eq: "RECEIVED" } }, first: 5) { nodes { value } } } } } } }`,
    6,
    'bodies with regions, reports and one indicator',
  ],
  [
    `{ reports(first: 50, filter: { sections: { some: { role: { eq: SHORTCOMINGS } } }, metrics: { none: { value: { lte: 1 } } } }) {
      totalCount nodes { metrics(first: 3, orderBy: { field: VALUE, direction: DESC }) { nodes { value } } } } }`,
    3,
    'reports filtered by what they hold, with their largest figures',
  ],
  ['{ reports(first: 50) { nodes { versions { nodes { versionKey current } } } } }', 2, 'reports with versions'],
  [
    `{ reports(first: 20) { nodes { outline(first: 5) { nodes { heading children(first: 5) { nodes { heading
      children(first: 5) { nodes { heading } } } } } } } } }`,
    4,
    'trees of sections, three deep',
  ],
  [
    `{ reports(first: 10) { nodes { outline(first: 5) { nodes { children(first: 5) { nodes { measures(first: 5) { nodes {
      lead metrics(first: 5) { nodes { label value parts(first: 5) { nodes { label } } } } } } } } } } } } }`,
    6,
    'trees of sections down to the parts of metrics',
  ],
  [
    '{ metrics(first: 100) { nodes { value indicator { zh } report { slug region { name } } } } }',
    4,
    'metrics with indicator, report and region',
  ],
  ['{ metrics(first: 100) { nodes { sentence span { start end text } } } }', 2, 'metrics with their sentences'],
  [
    '{ metrics(first: 100) { nodes { label parent { label parent { label } } } } }',
    2,
    'metrics with what they hang on',
  ],
  [
    '{ metrics(first: 100) { nodes { label parts(first: 5) { nodes { label parts(first: 5) { nodes { label } } } } } } }',
    3,
    'metrics with parts of parts',
  ],
  [
    '{ metrics(first: 100) { nodes { measure { lead section { heading parent { heading } } } section { heading } } } }',
    4,
    'metrics with measure and sections',
  ],
  [
    `{ metrics(first: 100, filter: { report: { region: { within: "140500" } }, measure: { status: { eq: DONE } } },
      orderBy: { field: PERIOD_YEAR, direction: DESC }) { totalCount nodes { value report { periodYear } } } }`,
    3,
    'metrics by region and measure, latest first',
  ],
  [
    '{ measures(first: 100) { nodes { lead section { heading role } metrics(first: 5) { nodes { value unit } } } } }',
    3,
    'measures with sections and metrics',
  ],
  [
    '{ shortcomings(first: 100) { nodes { statement section { heading } report { slug publisher } } } }',
    3,
    'shortcomings with sections and reports',
  ],
  [
    `{ citations(first: 100) { nodes { title places { text } quote { prefix suffix } context section { heading }
      report { slug } } } }`,
    5,
    'citations with places and what stands around them',
  ],
  [
    `{ sections(first: 100, filter: { depth: { eq: 1 } }) { nodes { heading children { totalCount nodes { heading } }
      shortcomings { nodes { statement } } measures { nodes { lead } } metrics { nodes { label } } } } }`,
    6,
    'sections with all they hold',
  ],
  [
    '{ indicators { nodes { zh parent { zh } children { nodes { zh } } metrics(first: 50) { nodes { value report { slug } } } } } }',
    5,
    'the catalogue with figures and reports',
  ],
  [
    `{ regions { nodes { name children { nodes { name reports(first: 10) { totalCount nodes { periodYear
      metrics(first: 3) { nodes { value } } } } } } } } }`,
    5,
    'regions down to figures',
  ],
  [
    `{ regions(filter: { reportsWithin: { some: { periodYear: { gte: 1900 } } } }) { nodes { name reportsWithin(first: 5) { totalCount
      nodes { slug metrics(first: 2) { nodes { value } } } facets(by: [YEAR]) { values { value count } } } } } }`,
    5,
    'regions with the reports of all below them, their figures and years',
  ],
  [
    `{ region(code: "140522") { name ancestors { name reports(first: 20) { nodes { slug shortcomings { nodes { statement } } } } }
      reports(first: 50) { nodes { slug citations { nodes { title } } } } } }`,
    6,
    'a region and those above, with reports and records',
  ],
  [
    `query { latest: reports(first: 10, orderBy: { field: PERIOD_YEAR, direction: DESC }) { ...Whole }
      first: reports(first: 10, orderBy: { field: PERIOD_YEAR }) { ...Whole } }
    fragment Whole on ReportConnection { nodes { slug region { name } metrics(first: 5) { nodes { label indicator { zh } } } } }`,
    5,
    'two lists with one fragment',
  ],
];

test('there are thirty-one', () => {
  expect(QUERIES).toHaveLength(31);
});

describe('SQL statements of the resolvers for', () => {
  test.each(QUERIES.map(([query, statements, what]) => [what, statements, query] as const))(
    '%s: %i, at 5 reports as at 500',
    async (_what, statements, query) => {
      expect([await few.countStatements(query), await many.countStatements(query)]).toEqual([statements, statements]);
    },
  );
});

test('pages are full at 500 reports, and not at 5', async () => {
  const slugs = async ({ ask }: typeof few) =>
    (await ask<{ reports: { nodes: object[] } }>('{ reports(first: 100) { nodes { slug } } }')).reports.nodes.length;
  expect([await slugs(few), await slugs(many)]).toEqual([5, 100]);
});
