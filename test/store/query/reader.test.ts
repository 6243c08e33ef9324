import { describe, expect, test } from '@jest/globals';
import { createReader } from '../../../src/store/query/reader.ts';
import { indicators } from '../../api/sample-corpus.ts';
import { createCorpus } from '../create-corpus.ts';

const text = '一、成效。收到申请27件,受理20件,其中撤销3件。';
const metrics = [
  { at: '27件', indicator: 'RECEIVED', section: 0 },
  { at: '20件', indicator: 'ACCEPTED', parent: 0, section: 0 },
  { at: '3件', parent: 1 },
];
const sections = [{ at: text, heading: '成效', role: 'ACHIEVEMENTS' as const }];
const reports = [
  { text: `${text}甲`, periodYear: 2021, publishedOn: null, sections: [{ ...sections[0]!, at: text }], metrics },
  { text, periodYear: 2022, publishedOn: '2023-02-08', sections, metrics },
  { text: `${text}乙`, periodYear: 2023, publishedOn: '2024-01-31', metrics: [] },
];

const statements: string[] = [];
const reader = createReader(createCorpus({ reports, indicators, onStatement: (sql) => statements.push(sql) }));
const fields = ['text'] as const;

describe('a list of records', () => {
  test('has the fields of the record and of those it leads to', async () => {
    const rows = await reader.rows({ from: 'metric', fields: ['value', 'report.slug'], limit: 2 });
    expect(rows).toEqual([
      { value: 27, 'report.slug': '140522-2021' },
      { value: 20, 'report.slug': '140522-2021' },
    ]);
  });

  test('decodes booleans and lists', async () => {
    const [report] = await reader.rows({ from: 'report', fields: ['titleStated'] });
    const [region] = await reader.rows({ from: 'region', fields: ['path'] });
    expect([report, region]).toEqual([{ titleStated: true }, { path: ['山西省', '晋城市', '阳城县'] }]);
  });

  test('refuses a field that the record has not', async () => {
    await expect(reader.rows({ from: 'metric', fields: ['nothing'] })).rejects.toThrow('metric has no field nothing');
    await expect(reader.rows({ from: 'metric', fields: ['parts.text'] })).rejects.toThrow('no field parts.text');
  });
});

describe('conditions', () => {
  const texts = async (where: Parameters<typeof reader.rows>[0]['where']) =>
    (await reader.rows({ from: 'metric', fields, ...(where && { where }) })).map((row) => row.text);

  test.each([
    ['equality', { field: 'indicator', is: 'eq', value: 'RECEIVED' }, 2],
    ['a list', { field: 'indicator', is: 'in', value: ['RECEIVED', 'ACCEPTED'] }, 4],
    ['a lower bound', { field: 'value', is: 'gte', value: 20 }, 4],
    ['an upper bound', { field: 'value', is: 'lte', value: 20 }, 4],
    ['a part of the text', { field: 'text', is: 'contains', value: '7' }, 2],
    ['a beginning', { field: 'text', is: 'startsWith', value: '2' }, 4],
    ['null', { field: 'indicator', is: 'null' }, 2],
    ['a field of the report', { field: 'report.periodYear', is: 'eq', value: 2022 }, 3],
    ['a boolean', { field: 'report.current', is: 'eq', value: true }, 6],
    ['not, which null fulfils', { not: { field: 'indicator', is: 'eq', value: 'RECEIVED' } }, 4],
    [
      'any',
      {
        any: [
          { field: 'value', is: 'eq', value: 3 },
          { field: 'value', is: 'eq', value: 27 },
        ],
      },
      4,
    ],
    ['any of none', { any: [] }, 0],
    ['all of none', { all: [] }, 6],
    ['a record above', { related: 'section', where: { field: 'role', is: 'eq', value: 'ACHIEVEMENTS' } }, 4],
    ['no record above', { not: { related: 'section' } }, 2],
    ['a record below', { related: 'parts', where: { field: 'value', is: 'eq', value: 3 } }, 2],
    [
      'two steps up',
      { related: 'report', where: { related: 'region', where: { field: 'code', is: 'startsWith', value: '14' } } },
      6,
    ],
  ] as const)('%s', async (_name, where, count) => {
    expect(await texts(where)).toHaveLength(count);
    expect(await reader.count({ from: 'metric', fields: [], where })).toBe(count);
  });
});

describe('order and pages', () => {
  const order = [{ field: 'publishedOn', direction: 'asc' }] as const;
  const years = async (page: object) =>
    (await reader.rows({ from: 'report', fields: ['periodYear'], order, ...page })).map((row) => row.periodYear);

  test('nulls come last, in both directions', async () => {
    expect(await years({})).toEqual([2022, 2023, 2021]);
    expect(await years({ order: [{ field: 'publishedOn', direction: 'desc' }] })).toEqual([2023, 2022, 2021]);
    expect(await years({ reverse: true })).toEqual([2021, 2023, 2022]);
  });

  test('a page begins after a row and ends before one, be its value null or not', async () => {
    expect(await years({ after: ['2023-02-08', 2] })).toEqual([2023, 2021]);
    expect(await years({ after: ['2024-01-31', 3] })).toEqual([2021]);
    expect(await years({ after: [null, 1] })).toEqual([]);
    expect(await years({ before: [null, 1] })).toEqual([2022, 2023]);
    expect(await years({ before: ['2024-01-31', 3], reverse: true })).toEqual([2022]);
    expect(await years({ after: ['2023-02-08', 2], before: [null, 1], limit: 1 })).toEqual([2023]);
  });

  test('rows that are equal in the order follow by their key', async () => {
    const byUnit = { from: 'metric', fields, order: [{ field: 'unit', direction: 'desc' }], limit: 2 } as const;
    const [first, second] = await reader.rows({ ...byUnit, fields: ['unit', 'id'] });
    const next = await reader.rows({ ...byUnit, fields: ['id'], after: ['件', second!.id as number] });
    const ids = [first, second, ...next].map((row) => row!.id as number);
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
  });
});

describe('a batch', () => {
  const per = { fields: ['reportId'], keys: [[2], [3], [1], [99]] };

  test('gives a list for each key in the order of the keys', async () => {
    const groups = await reader.groups({ from: 'metric', fields, per });
    expect(groups.map((rows) => rows.length)).toEqual([3, 0, 3, 0]);
  });

  test('gives a page for each key, in order, filtered, from a cursor', async () => {
    const query = { from: 'metric', fields, per, order: [{ field: 'value', direction: 'asc' }], limit: 2 } as const;
    const texts = (await reader.groups(query)).map((rows) => rows.map((row) => row.text));
    expect(texts).toEqual([['3件', '20件'], [], ['3件', '20件'], []]);
    const after = await reader.groups({ ...query, after: [20, 0], where: { field: 'unit', is: 'eq', value: '件' } });
    expect(after.map((rows) => rows.map((row) => row.text))).toEqual([['20件', '27件'], [], ['20件', '27件'], []]);
  });

  test('counts for each key', async () => {
    const where = { field: 'value', is: 'gte', value: 20 } as const;
    expect(await reader.counts({ from: 'metric', fields: [], per, where })).toEqual([2, 0, 2, 0]);
  });

  test('finds by several fields', async () => {
    const keys = [
      [1, 9, 0],
      [1, 9, 1],
      [2, 0, 0],
    ];
    const groups = await reader.groups({
      from: 'metric',
      fields,
      per: { fields: ['reportId', 'start', 'ordinal'], keys },
    });
    expect(groups.map((rows) => rows.map((row) => row.text))).toEqual([['27件'], [], []]);
  });
});

test('a tally counts the rows for each value', async () => {
  const tally = await reader.tally({ from: 'metric', fields: ['report.periodYear', 'unit'] });
  expect(tally).toEqual([
    { values: { 'report.periodYear': 2021, unit: '件' }, count: 3 },
    { values: { 'report.periodYear': 2022, unit: '件' }, count: 3 },
  ]);
});

test('queries of one shape are one statement, whatever the values and the number of keys', async () => {
  const seen = (keys: number[][]) =>
    reader.groups({ from: 'metric', fields, per: { fields: ['reportId'], keys }, limit: keys.length });
  statements.length = 0;
  await seen([[1]]);
  await seen([[1], [2], [3]]);
  expect(statements).toHaveLength(2);
  expect(new Set(statements.map((sql) => sql.replace(/'\[.*?\]'|LIMIT (?:\(SELECT )?[\d.]+/g, '?'))).size).toBe(1);
});
