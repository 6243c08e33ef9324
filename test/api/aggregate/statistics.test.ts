import { expect, test } from '@jest/globals';
import type { ReportLiteral } from '../../store/parsed-report.ts';
import { createApi } from '../create-api.ts';
import { regions, yangcheng } from '../sample-corpus.ts';

type Figure = readonly [value: number, unit: string];

/** A report that states these figures, and nothing else. */
const stating = (periodYear: number, figures: readonly Figure[]): ReportLiteral => ({
  ...{ periodYear, region: yangcheng },
  text: `${periodYear}:${figures.map(([value, unit], i) => `甲${i}乙${Math.abs(value)}${unit}`).join('。')}`,
  metrics: figures.map(([value, unit], i) => ({ at: `甲${i}乙${Math.abs(value)}${unit}`, value, unit })),
});

const of = (unit: string, ...values: number[]): Figure[] => values.map((value) => [value, unit] as const);

/** The statistics of each group, by year. */
const statisticsOf = async (reports: ReportLiteral[], fields: string, args = 'groupBy: [YEAR]') => {
  const answer = await createApi({ regions, reports }).ask<{ aggregate: { groups: { statistics: object[] }[] } }>(
    `{ aggregate(of: METRIC, ${args}, orderBy: { field: KEY }) { groups { statistics { ${fields} } } } }`,
  );
  return answer.aggregate.groups.map(({ statistics }) => statistics);
};

const quartiles = 'lowerQuartile median upperQuartile';

test.each([
  ['one figure', [7], [7, 7, 7]],
  ['two', [1, 2], [1.25, 1.5, 1.75]],
  ['an odd number', [3, 1, 2], [1.5, 2, 2.5]],
  ['an even number', [10, 1, 3, 2], [1.75, 2.5, 4.75]],
  ['five', [10, -5, 2, 3, 1], [1, 2, 3]],
  ['equal ones', [4, 4, 4], [4, 4, 4]],
  ['many equal ones', [9, 1, 1, 1], [1, 1, 3]],
  ['negative ones', [-1, -2, -3, -4], [-3.25, -2.5, -1.75]],
  ['fractions', [0.5, 0.25], [0.3125, 0.375, 0.4375]],
])('median and quartiles of %s', async (_name, values, [lowerQuartile, median, upperQuartile]) => {
  expect(await statisticsOf([stating(2022, of('件', ...values))], quartiles)).toEqual([
    [{ lowerQuartile, median, upperQuartile }],
  ]);
});

test('count, extremes, mean and sum, negative figures included', async () => {
  const statistics = await statisticsOf([stating(2022, of('件', -5, 1, 2, 3, 10))], 'count min max mean sum');
  expect(statistics).toEqual([[{ count: 5, min: -5, max: 10, mean: 2.2, sum: 11 }]]);
});

test('decimals come without the noise of binary fractions', async () => {
  const statistics = await statisticsOf([stating(2022, of('%', 79.17, 100, 100))], 'lowerQuartile mean sum');
  expect(statistics).toEqual([[{ lowerQuartile: 89.585, mean: 93.0566666666667, sum: 279.17 }]]);
});

test('dimensions are never mixed, units of one dimension are brought to its base unit', async () => {
  const figures = [...of('公里', 2), ...of('米', 500), ...of('件', 4), ...of('起', 6), ...of('宗', 8), ...of('%', 50)];
  expect(await statisticsOf([stating(2022, figures)], 'dimension baseUnit count sum median')).toEqual([
    [
      { dimension: 'CASE', baseUnit: '件', count: 3, sum: 18, median: 6 },
      { dimension: 'LENGTH', baseUnit: '米', count: 2, sum: 2500, median: 1250 },
      { dimension: 'PERCENT', baseUnit: '%', count: 1, sum: 50, median: 50 },
    ],
  ]);
});

test('a range counts once, with its lower bound', async () => {
  const ranges: ReportLiteral = {
    ...{ periodYear: 2022, region: yangcheng, text: '普法0.5—0.7万人。培训300人。' },
    metrics: [
      { at: '0.5—0.7万人', value: 5000, valueMax: 7000, unit: '人' },
      { at: '300人', value: 300, unit: '人' },
    ],
  };
  expect(await statisticsOf([ranges], 'baseUnit count min max sum')).toEqual([
    [{ baseUnit: '人', count: 2, min: 300, max: 5000, sum: 5300 }],
  ]);
});

test('units that are in no dimension have a row each', async () => {
  const figures = [...of('怪', 1, 2), ...of('异', 3)];
  expect(await statisticsOf([stating(2022, figures)], 'dimension baseUnit sum')).toEqual([
    [
      { dimension: 'OTHER', baseUnit: '怪', sum: 3 },
      { dimension: 'OTHER', baseUnit: '异', sum: 3 },
    ],
  ]);
});

test('every group has its own figures, over all its reports, in whatever order the groups come', async () => {
  const reports = [
    stating(2023, of('件', 1, 2)),
    { ...stating(2022, of('件', 40)), kind: 'WORK_SUMMARY' as const },
    stating(2022, of('件', 10, 20)),
  ];
  const fields = 'count median';
  const byYear = [[{ count: 3, median: 20 }], [{ count: 2, median: 1.5 }]];
  expect(await statisticsOf(reports, fields)).toEqual(byYear);
  const inCounty = await statisticsOf(reports, fields, 'groupBy: [COUNTY, PROVINCE]');
  expect(inCounty).toEqual([[{ count: 5, median: 10 }]]);
  expect(await statisticsOf(reports, fields, 'groupBy: [YEAR], skip: 1')).toEqual(byYear.slice(1));
});

test('a group of null and one of several values have figures too', async () => {
  const reports = [{ ...stating(2022, of('件', 3)), periodYear: null }, stating(2021, of('"怪\\', 5))];
  expect(await statisticsOf(reports, 'sum', 'groupBy: [UNIT, YEAR]')).toEqual([[{ sum: 5 }], [{ sum: 3 }]]);
});

test('filters hold for the figures as for the groups', async () => {
  const reports = [stating(2022, of('件', 1, 2, 30)), stating(2023, of('件', 40))];
  const filter = 'filter: { metric: { value: { gte: 2 } }, report: { periodYear: { eq: 2022 } } }';
  expect(await statisticsOf(reports, 'count mean', `groupBy: [PREFECTURE], ${filter}`)).toEqual([
    [{ count: 2, mean: 16 }],
  ]);
});

test('only metrics have statistics', async () => {
  const { ask } = createApi({ reports: [{}] });
  const query = '{ aggregate(of: REPORT, groupBy: []) { groups { count statistics { sum } } } }';
  expect(await ask(query)).toEqual({ aggregate: { groups: [{ count: 1, statistics: null }] } });
});
