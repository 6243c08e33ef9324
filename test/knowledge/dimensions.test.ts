import { describe, expect, test } from '@jest/globals';
import { unitOfMeasure } from '../../src/knowledge/dimensions.ts';
import { UNITS } from '../../src/knowledge/units.ts';
import { DIMENSIONS } from '../../src/records/dimension.ts';

describe('dimensions of units', () => {
  test.each([
    ['名', 'PERSON', '人', 1],
    ['位', 'PERSON', '人', 1],
    ['起', 'CASE', '件', 1],
    ['元', 'MONEY', '元', 1],
    ['㎡', 'AREA', '平方米', 1],
    ['公顷', 'AREA', '平方米', 10000],
    ['工作日', 'WORKING_DAY', '工作日', 1],
    ['‰', 'PERCENT', '%', 0.1],
  ])('%s measures %s', (unit, dimension, baseUnit, factor) => {
    expect(unitOfMeasure(unit)).toEqual({ dimension, baseUnit, factor });
  });

  test('a unit that the table lacks compares with itself alone', () => {
    expect(unitOfMeasure('碗')).toEqual({ dimension: 'OTHER', baseUnit: '碗', factor: 1 });
  });

  test('every unit that is read has a dimension, and every dimension a unit', () => {
    const known = UNITS.map(({ text }) => [text, unitOfMeasure(text).dimension] as const);
    const without = known.filter(([, dimension]) => dimension === 'OTHER').map(([unit]) => unit);
    // scores, ages, moments, concentrations and foreign money compare with nothing
    expect(without.sort()).toEqual(
      ['分', '岁', '时', '秒', '美元', '港元', '集', '千瓦时', '微克/立方米', '毫克/立方米', 'GB', 'TB']
        .filter((unit) => UNITS.some(({ text }) => text === unit))
        .sort(),
    );
    const told = new Set(known.map(([, dimension]) => dimension));
    expect(DIMENSIONS.filter((dimension) => dimension !== 'OTHER' && !told.has(dimension))).toEqual([]);
  });
});
