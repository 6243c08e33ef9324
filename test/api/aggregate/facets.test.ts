import { describe, expect, test } from '@jest/globals';
import { createApi, type Nodes } from '../create-api.ts';
import { sampleCorpus } from '../sample-corpus.ts';

const { ask, askWrongly } = createApi(sampleCorpus);

interface Facet {
  values: { value: string | null; count: number }[];
}

const facetOf = async (list: string, key: string): Promise<string[]> => {
  const answer = await ask<Record<'list', { facets: Facet[] }>>(
    `{ list: ${list} { facets(by: ${key}) { values { value count } } } }`,
  );
  return answer.list.facets[0]!.values.map(({ value, count }) => `${value}: ${count}`);
};

describe('a facet counts what its list holds', () => {
  test.each([
    ['reports', 'YEAR', ['2023: 2', '2022: 1', '2024: 1', 'null: 1']],
    ['reports(first: 1)', 'PROVINCE', ['140000: 3', 'null: 2']],
    ['reports(filter: { region: { within: "140522" } })', 'REGION', ['140522: 2', '140522100: 1']],
    ['sections', 'ROLE', ['ACHIEVEMENTS: 3', 'PLAN: 1', 'SHORTCOMINGS: 1']],
    ['measures', 'MEASURE_STATUS', ['DONE: 2', 'PLANNED: 1']],
    ['metrics', 'INDICATOR', ['RECEIVED: 5', 'ACCEPTED: 1', 'PASS_RATE: 1', 'null: 1']],
    ['metrics(filter: { unit: { eq: "%" } })', 'INDICATOR', ['PASS_RATE: 1', 'null: 1']],
    ['shortcomings(last: 1)', 'THEME', ['LAW_ENFORCEMENT: 1', 'null: 1']],
    ['citations', 'CITED_TITLE', ['行政复议法: 1']],
    ['metrics(filter: { unit: { eq: "无" } })', 'YEAR', []],
    ['regions', 'REGION_LEVEL', ['COUNTY: 2', 'PREFECTURE: 1', 'PROVINCE: 1', 'TOWNSHIP: 1']],
    ['regions(first: 1)', 'PROVINCE', ['140000: 4', 'null: 1']],
    ['regions(filter: { level: { eq: TOWNSHIP } })', 'COUNTY', ['140522: 1']],
    ['bodies', 'BODY_KIND', ['GOVERNMENT: 2', 'DEPARTMENT: 1', 'OTHER: 1']],
    ['bodies(last: 1)', 'PROVINCE', ['140000: 2', 'null: 2']],
    ['bodies(filter: { kind: { eq: GOVERNMENT } })', 'REGION_LEVEL', ['COUNTY: 1', 'TOWNSHIP: 1']],
    ['indicators', 'THEME', ['DISPUTE_RESOLUTION: 2', 'PARTY_LEADERSHIP: 1']],
    ['indicators(theme: PARTY_LEADERSHIP)', 'INDICATOR_NATURE', ['RATE: 1']],
    ['indicators(first: 0)', 'UNIT', ['件: 2', '%: 1']],
  ])('%s by %s', async (list, key, values) => {
    expect(await facetOf(list, key)).toEqual(values);
  });

  test('whatever page of it is shown', async () => {
    const { metrics } = await ask<{ metrics: { pageInfo: { endCursor: string } } }>(
      '{ metrics(first: 3) { pageInfo { endCursor } } }',
    );
    const after = `metrics(first: 1, after: "${metrics.pageInfo.endCursor}")`;
    expect(await facetOf(after, 'UNIT')).toEqual(['件: 5', '%: 2', '次: 1']);
  });
});

test('facets come in the order asked for, with labels, and say what they leave out', async () => {
  const facets =
    'facets(by: [COUNTY, THEME], first: 1) { key totalValues truncated values { value labelZh labelEn count } }';
  expect(await ask(`{ shortcomings { ${facets} } }`)).toEqual({
    shortcomings: {
      facets: [
        {
          ...{ key: 'COUNTY', totalValues: 1, truncated: false },
          values: [{ value: '140522', labelZh: '阳城县', labelEn: null, count: 2 }],
        },
        {
          ...{ key: 'THEME', totalValues: 2, truncated: true },
          values: [{ value: 'LAW_ENFORCEMENT', labelZh: '行政执法', labelEn: 'Law enforcement', count: 1 }],
        },
      ],
    },
  });
});

test('lists within records have facets of their own', async () => {
  const { reports } = await ask<{ reports: Nodes<{ slug: string; metrics: { facets: Facet[] } }> }>(
    '{ reports { nodes { slug metrics(first: 0, filter: { unit: { in: ["件", "次"] } }) { facets(by: [UNIT]) { values { value count } } } } } }',
  );
  const facets = reports.nodes.map(({ metrics }) =>
    metrics.facets[0]!.values.map((one) => `${one.value}: ${one.count}`),
  );
  expect(facets).toEqual([['件: 2'], ['件: 1'], ['件: 1'], ['次: 1'], ['件: 1']]);
});

test('lists within regions, indicators and reports too', async () => {
  const facets = (by: string) => `facets(by: ${by}) { values { value count } }`;
  expect(
    await ask(`{
      region(code: "140500") { children { ${facets('COUNTY')} } }
      county: region(code: "140522") { children { ${facets('TOWNSHIP')} } bodies { ${facets('BODY_KIND')} } }
      indicator(id: "RECEIVED") { children { ${facets('UNIT')} } }
      report(slug: "140522-2022") { problems { ${facets('PROBLEM_CODE')} } }
    }`),
  ).toEqual({
    region: { children: { facets: [{ values: [{ value: '140522', count: 1 }] }] } },
    county: {
      children: { facets: [{ values: [{ value: '140522100', count: 1 }] }] },
      bodies: { facets: [{ values: [{ value: 'GOVERNMENT', count: 1 }] }] },
    },
    indicator: { children: { facets: [{ values: [{ value: '件', count: 1 }] }] } },
    report: { problems: { facets: [{ values: [{ value: 'MARKER_OUT_OF_ORDER', count: 1 }] }] } },
  });
});

test('lists of one place of the query that are asked in different ways don’t get in each other’s way', async () => {
  const query = `{ report(slug: "140522-2022") {
    all: metrics { ...units } few: metrics(filter: { unit: { eq: "%" } }) { ...units }
  } }
  fragment units on MetricConnection { one: facets(by: [UNIT], first: 1) { values { value } } two: facets(by: [UNIT, THEME]) { totalValues } }`;
  expect(await ask(query)).toEqual({
    report: {
      all: { one: [{ values: [{ value: '%' }] }], two: [{ totalValues: 2 }, { totalValues: 2 }] },
      few: { one: [{ values: [{ value: '%' }] }], two: [{ totalValues: 1 }, { totalValues: 1 }] },
    },
  });
});

test.each([
  ['{ reports { facets(by: [YEAR, ROLE]) { key } } }', ['by', '1'], 'by.1: ROLE does not apply to REPORT'],
  [
    '{ regions { facets(by: [YEAR]) { key } } }',
    ['by', '0'],
    'YEAR does not apply to REGION. Keys that do: PROVINCE, PREFECTURE, COUNTY, TOWNSHIP, REGION_LEVEL',
  ],
  ['{ bodies { facets(by: [THEME]) { key } } }', ['by', '0'], 'TOWNSHIP, REGION, REGION_LEVEL, BODY_KIND'],
  ['{ indicators { facets(by: [YEAR]) { key } } }', ['by', '0'], 'Keys that do: THEME, INDICATOR_NATURE, UNIT'],
])('%s is bad input', async (query, argument, message) => {
  const error = await askWrongly(query);
  expect(error.message).toContain(message);
  expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
});

test('facets and groups count as what they could be when the size of an answer is limited', async () => {
  const query = (first: number) =>
    `{ reports(first: 100) { nodes { metrics { facets(by: [YEAR, UNIT], first: ${first}) { values { count } } } } } }`;
  expect(await ask(query(10))).toHaveProperty('reports');
  expect((await askWrongly(query(1000))).extensions).toMatchObject({ code: 'QUERY_TOO_LARGE' });
  const groups = '{ aggregate(of: METRIC, groupBy: [UNIT], first: 1000) { groups { count } } }';
  expect(await ask(groups)).toHaveProperty('aggregate');
});
