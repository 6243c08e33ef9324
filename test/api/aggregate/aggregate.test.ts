import { describe, expect, test } from '@jest/globals';
import { createApi } from '../create-api.ts';
import { sampleCorpus } from '../sample-corpus.ts';

const { ask, askWrongly } = createApi(sampleCorpus);

interface Aggregate {
  aggregate: { groups: { keys: { value: string | null }[]; count: number }[] };
}

/** The groups of an answer as `value, value: count`. */
const groupsOf = async (args: string): Promise<string[]> => {
  const { aggregate } = await ask<Aggregate>(`{ aggregate(${args}) { groups { keys { value } count } } }`);
  return aggregate.groups.map(({ keys, count }) => `${keys.map(({ value }) => value).join(', ')}: ${count}`);
};

describe('records are counted', () => {
  test.each([
    ['REPORT', 5],
    ['SECTION', 5],
    ['MEASURE', 3],
    ['METRIC', 8],
    ['SHORTCOMING', 2],
    ['CITATION', 1],
    ['PROBLEM', 1],
    ['BODY', 4],
    ['REGION', 5],
    ['INDICATOR', 3],
  ])('%s: all %i, of current reports, in one group of nothing', async (kind, count) => {
    expect(
      await ask(
        `{ aggregate(of: ${kind}, groupBy: []) { totalCount totalGroups truncated groups { keys { key } count } } }`,
      ),
    ).toEqual({
      aggregate: { totalCount: count, totalGroups: 1, truncated: false, groups: [{ keys: [], count }] },
    });
  });

  test.each([
    ['of: METRIC, groupBy: [YEAR]', ['2022: 4', '2023: 2', '2024: 1', ': 1']],
    ['of: REPORT, groupBy: YEAR', ['2023: 2', '2022: 1', '2024: 1', ': 1']],
    ['of: METRIC, groupBy: [REGION]', ['140522: 5', '140522100: 1', '450224: 1', ': 1']],
    ['of: METRIC, groupBy: [COUNTY]', ['140522: 6', '450224: 1', ': 1']],
    ['of: METRIC, groupBy: [PREFECTURE]', ['140500: 6', ': 2']],
    ['of: METRIC, groupBy: [TOWNSHIP]', [': 7', '140522100: 1']],
    ['of: REPORT, groupBy: [REGION_LEVEL]', ['COUNTY: 3', 'TOWNSHIP: 1', ': 1']],
    ['of: METRIC, groupBy: [INDICATOR_NATURE]', ['FLOW: 6', 'RATE: 1', ': 1']],
    ['of: PROBLEM, groupBy: [PROBLEM_CODE, YEAR, COUNTY]', ['MARKER_OUT_OF_ORDER, 2022, 140522: 1']],
    ['of: PROBLEM, groupBy: [ROLE, THEME]', ['PLAN, : 1']],
    ['of: BODY, groupBy: [BODY_KIND, COUNTY]', ['GOVERNMENT, 140522: 2', 'DEPARTMENT, 450224: 1', 'OTHER, : 1']],
    ['of: BODY, groupBy: [REGION]', ['140522: 1', '140522100: 1', '450224: 1', ': 1']],
    [
      'of: REGION, groupBy: [REGION_LEVEL, PREFECTURE]',
      ['COUNTY, 140500: 1', 'COUNTY, : 1', 'PREFECTURE, 140500: 1', 'PROVINCE, : 1', 'TOWNSHIP, 140500: 1'],
    ],
    ['of: INDICATOR, groupBy: [THEME, INDICATOR_NATURE]', ['DISPUTE_RESOLUTION, FLOW: 2', 'PARTY_LEADERSHIP, RATE: 1']],
    ['of: REPORT, groupBy: [PROVINCE]', ['140000: 3', ': 2']],
    ['of: REPORT, groupBy: [REPORT_KIND]', ['ANNUAL_REPORT: 4', 'WORK_SUMMARY: 1']],
    ['of: METRIC, groupBy: [BODY_KIND]', ['GOVERNMENT: 6', 'DEPARTMENT: 1', 'OTHER: 1']],
    ['of: SECTION, groupBy: [ROLE]', ['ACHIEVEMENTS: 3', 'PLAN: 1', 'SHORTCOMINGS: 1']],
    ['of: SECTION, groupBy: [THEME]', [': 4', 'DISPUTE_RESOLUTION: 1']],
    ['of: MEASURE, groupBy: [ROLE, MEASURE_STATUS]', ['ACHIEVEMENTS, DONE: 2', 'PLAN, PLANNED: 1']],
    ['of: SHORTCOMING, groupBy: [THEME, ROLE]', ['LAW_ENFORCEMENT, SHORTCOMINGS: 1', ', SHORTCOMINGS: 1']],
    ['of: METRIC, groupBy: [THEME]', [': 6', 'DISPUTE_RESOLUTION: 2']],
    ['of: METRIC, groupBy: [ROLE]', ['ACHIEVEMENTS: 4', ': 4']],
    ['of: METRIC, groupBy: [MEASURE_STATUS]', ['DONE: 4', ': 4']],
    ['of: METRIC, groupBy: [INDICATOR]', ['RECEIVED: 5', 'ACCEPTED: 1', 'PASS_RATE: 1', ': 1']],
    ['of: METRIC, groupBy: [UNIT]', ['件: 5', '%: 2', '次: 1']],
    ['of: METRIC, groupBy: [DIMENSION]', ['CASE: 5', 'PERCENT: 2', 'EVENT: 1']],
    ['of: METRIC, groupBy: [RELATION]', [': 7', 'PART_OF: 1']],
    ['of: CITATION, groupBy: [CITED_TITLE, CITATION_KIND]', ['行政复议法, LAW: 1']],
    [
      'of: METRIC, groupBy: [COUNTY, YEAR, UNIT]',
      ['140522, 2022, %: 2', '140522, 2022, 件: 2', '140522, 2023, 件: 2', '450224, 2024, 次: 1', ', , 件: 1'],
    ],
  ])('%s', async (args, groups) => {
    expect(await groupsOf(args)).toEqual(groups);
  });

  test('in nothing where there is nothing', async () => {
    const none = 'filter: { report: { periodYear: { eq: 1900 } } }';
    const fields = 'totalCount totalGroups groups { count statistics { sum } }';
    expect(
      await ask(`{
        one: aggregate(of: METRIC, ${none}, groupBy: []) { ${fields} }
        many: aggregate(of: METRIC, ${none}, groupBy: [YEAR]) { ${fields} }
      }`),
    ).toEqual({
      one: { totalCount: 0, totalGroups: 1, groups: [{ count: 0, statistics: [] }] },
      many: { totalCount: 0, totalGroups: 0, groups: [] },
    });
  });
});

describe('filters', () => {
  test.each([
    ['of: METRIC, filter: { metric: { unit: { eq: "%" } } }', 2],
    ['of: METRIC, filter: { report: { region: { within: "140522" } } }', 6],
    ['of: METRIC, filter: { report: { periodYear: { eq: 2023 } }, metric: { value: { gte: 10 } } }', 1],
    ['of: METRIC, filter: { metric: null, report: null }', 8],
    ['of: REPORT, filter: { report: { body: { kind: { eq: DEPARTMENT } } } }', 1],
    ['of: SECTION, filter: { section: { depth: { eq: 2 } } }', 2],
    ['of: MEASURE, filter: { measure: { status: { eq: PLANNED } } }', 1],
    ['of: SHORTCOMING, filter: { shortcoming: { theme: { isNull: true } } }', 1],
    ['of: PROBLEM, filter: { problem: { code: { eq: EMPTY_TEXT } } }', 0],
    ['of: PROBLEM, filter: { report: { periodYear: { eq: 2022 } } }', 1],
    ['of: BODY, filter: { body: { reports: { some: { periodYear: { eq: 2024 } } } } }', 1],
    ['of: REGION, filter: { region: { reports: { none: {} } } }', 2],
    ['of: INDICATOR, filter: { indicator: { metrics: { some: {} } } }', 3],
    ['of: CITATION, filter: { citation: { kind: { eq: LAW } } }', 1],
  ])('%s: %i', async (args, count) => {
    expect(await ask(`{ aggregate(${args}, groupBy: []) { totalCount } }`)).toEqual({
      aggregate: { totalCount: count },
    });
  });

  test('one filter of reports serves all kinds of record', async () => {
    const query = `query ($filter: AggregateFilter) {
      reports: aggregate(of: REPORT, filter: $filter, groupBy: []) { totalCount }
      metrics: aggregate(of: METRIC, filter: $filter, groupBy: []) { totalCount }
    }`;
    expect(await ask(query, { filter: { report: { periodYear: { eq: 2023 } } } })).toEqual({
      reports: { totalCount: 2 },
      metrics: { totalCount: 2 },
    });
  });
});

describe('groups are ordered and given in parts', () => {
  test.each([
    ['', ['2022: 4', '2023: 2', '2024: 1', ': 1']],
    [', orderBy: { field: COUNT }', ['2024: 1', ': 1', '2023: 2', '2022: 4']],
    [', orderBy: { field: KEY }', ['2022: 4', '2023: 2', '2024: 1', ': 1']],
    [', orderBy: { field: KEY, direction: DESC }', ['2024: 1', '2023: 2', '2022: 4', ': 1']],
    [', first: 2', ['2022: 4', '2023: 2']],
    [', first: 2, skip: 1', ['2023: 2', '2024: 1']],
    [', skip: 4', []],
    [', first: 0', []],
  ])('%s', async (order, groups) => {
    expect(await groupsOf(`of: METRIC, groupBy: [YEAR]${order}`)).toEqual(groups);
  });

  test.each([
    [', first: 3', true],
    [', first: 3, skip: 1', false],
    [', skip: 9', false],
    [', first: 0', true],
  ])('%s: whether more follow is said, and how many there are in all', async (part, truncated) => {
    expect(await ask(`{ aggregate(of: METRIC, groupBy: [YEAR]${part}) { totalCount totalGroups truncated } }`)).toEqual(
      { aggregate: { totalCount: 8, totalGroups: 4, truncated } },
    );
  });
});

test('values have labels in Chinese and, where there are such names, in English', async () => {
  const labels = (key: string) =>
    `${key}: aggregate(of: METRIC, groupBy: [${key}], orderBy: { field: KEY }) { groups { keys { key labelZh labelEn } } }`;
  const answer = await ask<Record<string, Aggregate['aggregate']>>(
    `{ ${['YEAR', 'COUNTY', 'THEME', 'INDICATOR', 'UNIT'].map(labels).join(' ')} }`,
  );
  const firsts = Object.values(answer).flatMap(({ groups }) => groups[0]!.keys);
  expect(firsts).toEqual([
    { key: 'YEAR', labelZh: '2022年', labelEn: '2022' },
    { key: 'COUNTY', labelZh: '阳城县', labelEn: null },
    { key: 'THEME', labelZh: '社会矛盾纠纷化解', labelEn: 'Dispute resolution' },
    { key: 'INDICATOR', labelZh: '受理件数', labelEn: 'Applications accepted' },
    { key: 'UNIT', labelZh: '%', labelEn: null },
  ]);
  expect(answer.YEAR!.groups.at(-1)!.keys).toEqual([{ key: 'YEAR', labelZh: null, labelEn: null }]);
});

test.each([
  [
    'of: REPORT, groupBy: [YEAR, ROLE]',
    ['groupBy', '1'],
    'groupBy.1: ROLE does not apply to REPORT. Keys that do: YEAR, PROVINCE, PREFECTURE, COUNTY, TOWNSHIP, REGION, REGION_LEVEL, REPORT_KIND, BODY_KIND',
  ],
  ['of: SECTION, groupBy: [INDICATOR]', ['groupBy', '0'], 'BODY_KIND, THEME, ROLE'],
  ['of: CITATION, groupBy: [THEME]', ['groupBy', '0'], 'BODY_KIND, CITATION_KIND, CITED_TITLE'],
  ['of: METRIC, groupBy: [YEAR, UNIT, YEAR]', ['groupBy', '2'], 'groupBy.2: YEAR is given twice'],
  [
    'of: METRIC, groupBy: [], filter: { section: {} }',
    ['filter', 'section'],
    'filter.section: does not apply to METRIC, which is filtered by `report` and `metric`',
  ],
  ['of: REPORT, groupBy: [], filter: { metric: {} }', ['filter', 'metric'], 'which is filtered by `report`'],
  [
    'of: METRIC, groupBy: [], filter: { metric: { report: { region: { within: "14" } } } }',
    ['filter', 'metric', 'report', 'region', 'within'],
    'is not the code of a region',
  ],
  [
    'of: BODY, groupBy: [], filter: { report: {} }',
    ['filter', 'report'],
    'filter.report: does not apply to BODY, which is filtered by `body`',
  ],
  ['of: METRIC, groupBy: [], first: -1', ['first'], 'not -1'],
  ['of: METRIC, groupBy: [], skip: -1', ['skip'], 'skip: must be 0 or more, not -1'],
])('%s is bad input', async (args, argument, message) => {
  const error = await askWrongly(`{ aggregate(${args}) { totalCount } }`);
  expect(error.message).toContain(message);
  expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
});
