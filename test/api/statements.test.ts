import { expect, test } from '@jest/globals';
import { createApi } from './create-api.ts';
import { fullReport, indicators, regions } from './sample-corpus.ts';

const apiOf = (count: number) =>
  createApi(
    {
      regions,
      indicators,
      reports: Array.from({ length: count }, (_, index) => ({
        ...fullReport,
        text: `${fullReport.text}${index}`,
        sections: fullReport.sections!.map((section, place) =>
          place === 4 ? { ...section, at: `${section.at}${index}` } : section,
        ),
        periodYear: 1970 + index,
      })),
    },
    {},
    'resolvers',
  );

const apis = [1, 5, 50].map(apiOf);

/** Each query with the number of statements that it takes. */
const queries: [name: string, statements: number, query: string][] = [
  [
    'reports with metrics and shortcomings',
    3,
    `{ reports(first: 50) { nodes { title periodYear
      metrics(first: 10) { nodes { label value unit } } shortcomings { nodes { statement } } } } }`,
  ],
  [
    'metrics with report and region',
    3,
    `{ metrics(first: 50, filter: { indicator: { eq: "RECEIVED" } }) { nodes { value report { title region { name } } } } }`,
  ],
  [
    'a tree of sections',
    5,
    `{ reports(first: 50) { nodes { outline(first: 5) { nodes { heading children(first: 5) { nodes { heading
      measures(first: 5) { nodes { lead metrics(first: 5) { nodes { label value } } } } } } } } } } }`,
  ],
  [
    'metrics with all they lead to',
    12,
    `{ metrics(first: 50) { nodes { id span { text } sentence indicator { zh parent { zh } } parent { label }
      parts { nodes { label } totalCount } section { heading } measure { lead }
      report { slug source { name text } region { name ancestors { name } } } } } }`,
  ],
  [
    'counts in lists',
    5,
    `{ reports(first: 50) { totalCount nodes { metrics { totalCount } sections { totalCount }
      measures(filter: { status: { eq: PLANNED } }) { totalCount } } } }`,
  ],
  ['citations with places', 3, '{ citations(first: 50) { nodes { title places { start } report { slug } } } }'],
  [
    'reports whole: all their evidence with its surroundings',
    13,
    `{ reports(first: 50) { nodes { slug extraction { at } body { name region { name } } source { name text } evidence {
      __typename span { start } quote { prefix } context section { heading } ... on Metric { indicator { zh } indicatorBasis { rule } } } } } }`,
  ],
  [
    'bodies with their reports',
    4,
    '{ bodies(first: 50) { totalCount nodes { name region { name } reports(first: 50) { nodes { slug } } } } }',
  ],
  [
    'a filter up and down',
    1,
    `{ reports(first: 50, filter: { body: { kind: { eq: GOVERNMENT } }, sections: { none: { role: { eq: PLAN } } },
      metrics: { every: { measure: { metrics: { some: { dimension: { eq: PERCENT } } } } } } }) { nodes { slug } } }`,
  ],
  [
    'nodes of several kinds',
    3,
    '{ nodes(ids: ["Body:140522", "Region:140522", "Indicator:RECEIVED", "Region:140500"]) { id } }',
  ],
  [
    'a relation asked for twice',
    3,
    `{ reports(first: 50) { nodes { few: metrics(first: 1) { nodes { label } } many: metrics(first: 3) { nodes { label } } } } }`,
  ],
  [
    'groups of records',
    1,
    '{ aggregate(of: METRIC, groupBy: [YEAR, COUNTY, PROVINCE, THEME, INDICATOR]) { totalCount groups { keys { labelZh } count } } }',
  ],
  [
    'groups of metrics with their statistics',
    2,
    '{ aggregate(of: METRIC, groupBy: [YEAR, COUNTY]) { groups { count statistics { dimension median } again: statistics { sum } } } }',
  ],
  [
    'facets of a list',
    4,
    '{ metrics { nodes { label } facets(by: [COUNTY, INDICATOR, YEAR]) { values { labelZh } } } }',
  ],
  [
    'facets of lists in a list',
    3,
    '{ reports(first: 50) { nodes { metrics { facets(by: [UNIT, INDICATOR]) { values { count } } } } } }',
  ],
];

test.each(queries)('%s: %i statements of the resolvers for 1, 5 and 50 reports', async (_name, statements, query) => {
  const counts = await Promise.all(apis.map((api) => api.countStatements(query)));
  expect(counts).toEqual([statements, statements, statements]);
});
