import { expect, test } from '@jest/globals';
import type { Grouping } from '../../../src/store/query/grouping.ts';
import { createReader } from '../../../src/store/query/reader.ts';
import { saveIndicators } from '../../../src/store/save-indicators.ts';
import { fengcheng, indicators, regions, rongan, yangcheng } from '../../api/sample-corpus.ts';
import { createCorpus } from '../create-corpus.ts';

const text = '收到申请27件,受理20件,其中撤销3次。';
const metrics = [{ at: '27件', indicator: 'RECEIVED' }, { at: '20件', indicator: 'ACCEPTED' }, { at: '3次' }];
const database = createCorpus({
  regions,
  indicators,
  reports: [
    { text, metrics, region: yangcheng },
    { text: `${text}甲`, metrics: metrics.slice(0, 2), region: fengcheng },
    { text: `${text}乙`, metrics: metrics.slice(2), region: rongan },
  ],
});
const reader = createReader(database);

const by = (...terms: Grouping['by']): Grouping => ({
  ...{ from: 'metric', by: terms, order: { by: 'count', direction: 'desc' }, skip: 0, limit: 10 },
});

test('groups carry what their values name', async () => {
  const indicator = { field: 'indicator', names: { record: 'indicator', fields: ['en'] } } as const;
  const [groups] = await reader.grouped(by(indicator, { field: 'unit' }));
  expect(groups).toEqual({
    groups: [
      { values: ['ACCEPTED', '件'], names: [{ en: 'Applications accepted' }, null], count: 2 },
      { values: ['RECEIVED', '件'], names: [{ en: 'Applications received' }, null], count: 2 },
      { values: [null, '次'], names: [null, null], count: 2 },
    ],
    groupCount: 3,
    recordCount: 6,
  });
});

test('a code that names nothing is a value without a name', async () => {
  const shrunk = createCorpus({ indicators, reports: [{ text, metrics }] });
  saveIndicators(shrunk, indicators.slice(0, 1));
  const indicator = { field: 'indicator', names: { record: 'indicator', fields: ['en'] } } as const;
  const [groups] = await createReader(shrunk).grouped(by(indicator));
  expect(groups!.groups.map(({ values: [id], names: [name] }) => [id, name])).toEqual([
    ['ACCEPTED', null],
    ['RECEIVED', { en: 'Applications received' }],
    [null, null],
  ]);
});

test('a region counts to the one of a level that it is or lies in', async () => {
  const at = async (level: 'PROVINCE' | 'COUNTY' | 'TOWNSHIP') =>
    (await reader.grouped(by({ field: 'report.regionCode', level })))[0]!.groups.map(({ values }) => values[0]);
  expect(await at('PROVINCE')).toEqual(['140000', null]);
  expect(await at('COUNTY')).toEqual(['140522', '450224']);
  expect(await at('TOWNSHIP')).toEqual([null, '140522100']);
});

test('a batch gives groups for each key in the order of the keys, the limit being that of each', async () => {
  const per = { fields: ['reportId'], keys: [[2], [99], [1]] };
  const lists = await reader.grouped({ ...by({ field: 'unit' }), limit: 1, per });
  expect(
    lists.map(({ groups, groupCount, recordCount }) => [groups.map(({ count }) => count), groupCount, recordCount]),
  ).toEqual([
    [[2], 1, 2],
    [[], 0, 0],
    [[2], 2, 3],
  ]);
});

test('statistics are of the groups asked for, in their order, and of no others', async () => {
  const grouping = by({ field: 'unit' }, { field: 'report.regionCode', level: 'PROVINCE' });
  const statistics = await reader.statistics(grouping, [
    ['次', null],
    ['件', '140000'],
    ['无', null],
  ]);
  expect(statistics.map((rows) => rows.map(({ dimension, count, sum }) => [dimension, count, sum]))).toEqual([
    [['EVENT', 1, 3]],
    [['CASE', 4, 94]],
    [],
  ]);
});
