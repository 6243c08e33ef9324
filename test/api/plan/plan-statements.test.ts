import { describe, expect, test } from '@jest/globals';
import { createApi } from '../create-api.ts';
import { smallReports } from '../small-reports.ts';

const few = createApi(smallReports(5));
const many = createApi(smallReports(200));

/** How many a query takes, the version of the corpus being at hand. */
async function countOf(api: typeof few, query: string): Promise<number> {
  const { corpus } = await api.ask<{ corpus: { version: string } }>('{ corpus { version } }');
  return api.countStatements(query, { since: corpus.version });
}

describe('statements of a plan', () => {
  test.each([
    [
      'lists in lists, what they lead to, and counts',
      1,
      `{ corpus { version counts { reports } years { year reports } } reports(first: 50) {
      totalCount nodes { slug region { ancestors { name } } metrics(first: 5) { totalCount nodes { id label indicator { zh } indicatorBasis { rule } } } } } }`,
    ],
    [
      'pages with cursors, in both directions',
      1,
      `{ metrics(first: 5) { edges { cursor node { value } } pageInfo { hasNextPage endCursor } }
      reports(last: 5) { nodes { slug measures(last: 2) { pageInfo { startCursor hasPreviousPage } nodes { lead } } } } }`,
    ],
    [
      'all that stands in texts, whole texts, and ids of all kinds',
      1,
      `{ reports(first: 5) { nodes { source { text } evidence { __typename id
      ... on Metric { value } ... on Section { parent { heading } } } } } nodes(ids: ["Region:140522", "Body:140522", "Indicator:RECEIVED"]) { id } }`,
    ],
    [
      'hits with their records',
      1,
      '{ search(query: "申请") { totalCount nodes { score record { id ... on Metric { report { slug } } } span { start } } } }',
    ],
    [
      'changes since a version',
      1,
      `query ($since: String!) { changes(since: $since) { version totalCount nodes { kind at report { title } } } }`,
    ],
    ['changes since the begin', 1, '{ changes(since: "0") { version totalCount nodes { kind report { title } } } }'],
    [
      'filters up and down',
      1,
      '{ reports(filter: { sections: { none: { role: { eq: PLAN } } }, region: { within: "140000" } }) { nodes { slug } } }',
    ],
    ['vocabularies', 0, '{ vocabulary(name: THEME) { value zh } }'],
    ['surroundings', 1, '{ reports(first: 50) { nodes { evidence { sentence context quote { prefix } } } } }'],
    [
      'snippets, of metrics in their sentences',
      1,
      '{ search(query: "申请", in: [METRIC]) { nodes { snippet { text } } } }',
    ],
    ['groups', 1, '{ aggregate(of: METRIC, groupBy: [YEAR]) { groups { count } } }'],
    [
      'groups with statistics beside a list',
      1,
      '{ aggregate(of: METRIC, groupBy: [YEAR]) { groups { statistics { median } } } metrics { nodes { value } } }',
    ],
    [
      'facets of lists and of lists in them',
      1,
      '{ reports(first: 50) { nodes { metrics(first: 2) { nodes { label } facets(by: [THEME, UNIT]) { values { count } } } } facets(by: [YEAR, PROVINCE]) { values { labelZh } } } }',
    ],
  ])('%s: %i, at 5 reports as at 200', async (_what, statements, query) => {
    expect([await countOf(few, query), await countOf(many, query)]).toEqual([statements, statements]);
  });
});
