import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createRegionTable, type RegionFile } from '../../src/knowledge/region-table.ts';
import { packageRoot } from '../../src/package-root.ts';

const file = JSON.parse(readFileSync(join(packageRoot, 'seeds', 'regions.json'), 'utf8')) as RegionFile;
const regions = createRegionTable(file);

describe('the path of a division', () => {
  test.each([
    ['140522', ['山西省', '晋城市', '阳城县'], 'COUNTY'],
    ['640105100', ['宁夏回族自治区', '银川市', '西夏区', '兴泾镇'], 'TOWNSHIP'],
    ['140500', ['山西省', '晋城市'], 'PREFECTURE'],
    ['140000', ['山西省'], 'PROVINCE'],
  ])('%s runs from the province down', (code, path, level) => {
    expect(regions.byCode(code)).toMatchObject({ code, path, level, name: path.at(-1), until: null });
  });

  test('skips what only fills a level of the code', () => {
    expect(regions.byCode('110101')?.path).toEqual(['北京市', '东城区']);
    expect(regions.byCode('110100')).toBeNull();
    expect(regions.byCode('500229')?.path).toEqual(['重庆市', '城口县']);
    expect(regions.byCode('419001')).toMatchObject({ level: 'COUNTY', path: ['河南省', '济源市'] });
  });

  test('leads from a city without counties straight to its townships', () => {
    expect(regions.byCode('441900003')?.path).toEqual(['广东省', '东莞市', '东城街道']);
    expect(regions.byCode('620201100')).toMatchObject({ path: ['甘肃省', '嘉峪关市', '新城镇'], parentCode: '620200' });
  });

  test('knows the provinces that the statistical lists leave out', () => {
    expect(['710000', '810000', '820000'].map((code) => regions.byCode(code)?.name)).toEqual([
      '台湾省',
      '香港特别行政区',
      '澳门特别行政区',
    ]);
  });

  test('is null for a code that no list shows', () => {
    expect(regions.byCode('999999')).toBeNull();
    expect(regions.byCode('')).toBeNull();
  });
});

describe('superseded divisions', () => {
  test('are found by code and name, with the last list that shows them', () => {
    expect(regions.named('株洲县')).toEqual([regions.byCode('430221')]);
    expect(regions.byCode('430221')).toMatchObject({
      path: ['湖南省', '株洲市', '株洲县'],
      from: null,
      until: '2017-10-31',
    });
    expect(regions.byCode('430212')).toMatchObject({ name: '渌口区', from: '2018-10-31', until: null });
  });

  test('yield their code to a current division', () => {
    expect(regions.byCode('420600')?.name).toBe('襄阳市');
    expect(regions.named('襄樊市')).toMatchObject([{ code: '420600', until: '2010-10-31' }]);
  });

  test('keep the city that stood above them', () => {
    expect(regions.named('居巢区')[0]?.path).toEqual(['安徽省', '巢湖市', '居巢区']);
    expect(regions.named('襄阳区')[0]?.path).toEqual(['湖北省', '襄樊市', '襄阳区']);
  });

  test('are not among the children of a division', () => {
    const names = regions.childrenOf('430200').map(({ name }) => name);
    expect(names).toContain('渌口区');
    expect(names).not.toContain('株洲县');
  });
});

describe('names', () => {
  test('of several divisions yield all of them, current ones first', () => {
    const named = regions.named('鼓楼区');
    expect(named.map(({ path }) => path[1])).toEqual(['南京市', '徐州市', '福州市', '开封市']);
    const bays = regions.named('巢湖市');
    expect(bays.map(({ level, until }) => [level, until])).toEqual([
      ['COUNTY', null],
      ['PREFECTURE', '2010-10-31'],
    ]);
  });

  test.each(['阳城', '市辖区', '陽城縣', '', 'constructor'])('%p is no official name', (name) => {
    expect(regions.named(name)).toEqual([]);
  });
});

describe('looked up one by one, as who goes through all of them finds them', () => {
  const entries = [...regions.all()];
  const codesBy = <Key>(keyOf: (entry: (typeof entries)[number]) => Key, of = entries): Map<Key, string[]> => {
    const codes = new Map<Key, string[]>();
    for (const entry of of) codes.set(keyOf(entry), [...(codes.get(keyOf(entry)) ?? []), entry.code]);
    return codes;
  };

  test('every name has all its divisions and no other', () => {
    const wrong = [...codesBy(({ name }) => name)].filter(([name, codes]) => {
      const found = regions.named(name);
      return found.some((entry) => entry.name !== name) || `${found.map(({ code }) => code).sort()}` !== `${codes}`;
    });
    expect(wrong).toEqual([]);
  });

  test('every division has all its children and no other', () => {
    const current = entries.filter(({ until }) => until === null);
    const below = codesBy(({ parentCode }) => parentCode, current);
    const wrong = entries.filter(
      ({ code }) => `${regions.childrenOf(code).map((child) => child.code)}` !== `${below.get(code) ?? []}`,
    );
    expect(wrong).toEqual([]);
  });

  test('the end of every name tells its length', () => {
    const wrong = entries.filter(({ name }) => {
      const lengths = regions.lengthsEndingIn(name.charCodeAt(name.length - 2), name.charCodeAt(name.length - 1));
      return !lengths.includes(name.length) || `${lengths}` !== `${lengths.toSorted((a, b) => b - a)}`;
    });
    expect(wrong).toEqual([]);
  });
});

test('a table of no divisions finds none', () => {
  const none = createRegionTable({ sources: [], asOf: '2023-06-30', regions: [] });
  expect([none.byCode('140522'), none.named('阳城县'), none.childrenOf('140000'), [...none.all()]]).toEqual([
    null,
    [],
    [],
    [],
  ]);
});

test('the children of a division stand in the order of their codes', () => {
  expect(regions.childrenOf('640105').map(({ name }) => name)).toEqual([
    '西花园路街道',
    '北京西路街道',
    '文昌路街道',
    '朔方路街道',
    '宁华路街道',
    '贺兰山西路街道',
    '怀远路街道',
    '兴泾镇',
    '镇北堡镇',
  ]);
  expect(regions.childrenOf('640105100')).toEqual([]);
  expect(regions.childrenOf('110000')).toHaveLength(16);
});

test.each([
  ['640105100', '640000', true],
  ['640105', '640105', true],
  ['620201100', '620200', true],
  ['430221', '430200', true],
  ['640000', '640105', false],
  ['640105', '640106', false],
  ['999999', '999999', false],
])('%s is within %s: %p', (code, ancestor, expected) => {
  expect(regions.isWithin(code, ancestor)).toBe(expected);
});

describe('the file', () => {
  test('holds each division of each name once, in the order of codes', () => {
    const keys = file.regions.map(([code, name]) => `${code} ${name}`);
    expect(new Set(keys).size).toBe(keys.length);
    const codes = file.regions.map(([code]) => code);
    expect(codes).toEqual(codes.toSorted());
  });

  test('has a division above every division but the provinces', () => {
    const orphans = [...regions.all()].filter(
      ({ level, parentCode }) => (parentCode === null) !== (level === 'PROVINCE'),
    );
    expect(orphans).toEqual([]);
  });

  test('holds nothing that only fills a level of the code', () => {
    expect(file.regions.filter(([, name]) => /^[县市]$|市辖区|直辖/u.test(name))).toEqual([]);
  });

  test('covers the whole country', () => {
    const count = (level: string) => [...regions.all()].filter((entry) => entry.level === level && !entry.until).length;
    expect(count('PROVINCE')).toBe(34);
    expect(count('PREFECTURE')).toBe(333);
    expect(count('COUNTY')).toBeGreaterThan(2840);
    expect(count('TOWNSHIP')).toBeGreaterThan(41_000);
  });
});
