import { describe, expect, test } from '@jest/globals';
import type { RegionEntry } from '../../src/knowledge/region-table.ts';
import type { Indicator } from '../../src/records/indicator.ts';
import type { Database } from '../../src/store/open-database.ts';
import { saveIndicators } from '../../src/store/save-indicators.ts';
import { saveRegions } from '../../src/store/save-regions.ts';
import { createCorpus } from './create-corpus.ts';

const all = (database: Database, sql: string): unknown[] => database.sqlite.prepare(sql).pluck().all();

const region = (code: string, parentCode: string | null, name: string, until: string | null = null): RegionEntry => ({
  ...{ code, parentCode, name, until, level: 'COUNTY', path: [name], from: null },
});
const shanxi = region('140000', null, '山西省');
const jincheng = region('140500', '140000', '晋城市');
const yangcheng = region('140522', '140500', '阳城县');

describe('saving regions', () => {
  test('fills the table, with the ancestors of each, whatever their order', () => {
    const database = createCorpus();
    expect(saveRegions(database, [yangcheng, jincheng, shanxi])).toBe(true);
    expect(all(database, `SELECT ancestor_codes FROM regions WHERE code = '140522'`)).toEqual(['["140000","140500"]']);
  });

  test('does nothing the second time', () => {
    const database = createCorpus();
    saveRegions(database, [shanxi]);
    expect(saveRegions(database, [shanxi])).toBe(false);
  });

  test('changes and removes entries under reports that stay', () => {
    const database = createCorpus({
      regions: [shanxi, jincheng, yangcheng, region('450000', null, '广西')],
      reports: [{}],
    });
    expect(saveRegions(database, [{ ...shanxi, name: '山西' }])).toBe(true);
    expect(all(database, 'SELECT name FROM regions ORDER BY code')).toEqual(['山西', '晋城市', '阳城县']);
    expect(all(database, 'SELECT region_code FROM reports')).toEqual(['140522']);
  });

  test('of two entries with one code keeps the one in force, else the later', () => {
    const database = createCorpus();
    saveRegions(database, [
      ...[region('420600', null, '襄樊市', '2010-12-31'), region('420600', null, '襄阳市')],
      ...[region('430221', null, '甲县', '2018-10-31'), region('430221', null, '乙县', '2000-10-31')],
    ]);
    expect(all(database, 'SELECT name FROM regions ORDER BY code')).toEqual(['襄阳市', '甲县']);
  });
});

describe('saving indicators', () => {
  const entry = { unit: '件', theme: 'OVERSIGHT', nature: 'FLOW', en: '' } as const;
  const wide: Indicator = { id: 'WIDE', zh: '宽', parent: null, ...entry };
  const part: Indicator = { id: 'PART', zh: '部分', parent: 'WIDE', ...entry };

  test('makes the catalogue the given one, and does nothing the second time', () => {
    const database = createCorpus();
    expect(saveIndicators(database, [part, wide])).toBe(true);
    expect(saveIndicators(database, [part, wide])).toBe(false);
    expect(saveIndicators(database, [{ ...wide, zh: '更宽' }])).toBe(true);
    expect(all(database, 'SELECT zh FROM indicators')).toEqual(['更宽']);
    expect(saveIndicators(database, [])).toBe(true);
    expect(all(database, 'SELECT zh FROM indicators')).toEqual([]);
  });
});
