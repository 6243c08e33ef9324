import { describe, expect, test } from '@jest/globals';
import { isDate, readDate, readYear } from '../../src/text/dates.ts';
import { fold } from '../../src/text/fold.ts';
import { readNumeral } from '../../src/text/numerals.ts';

describe('fold', () => {
  test('reads Traditional characters and full width as their plain forms', () => {
    expect(fold('興涇鎮(2023年)法治政府建設,復議複議')).toBe('兴泾镇(2023年)法治政府建设,复议复议');
  });

  test('keeps every offset, also of characters outside the basic plane and of broken text', () => {
    for (const text of ['𠮷野家興涇', '\ud800半', '㗲', ' 　\u00a0', '“三項制度”《條例》', '乾县', '']) {
      expect(fold(text)).toHaveLength(text.length);
    }
    expect(fold('乾县')).toBe('乾县');
  });
});

describe('readNumeral', () => {
  test.each([
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['一百零五', 105],
    ['三百五', 350],
    ['十一万五千', 115000],
    ['两万', 20000],
    ['百', 100],
    ['一亿三千万', 130000000],
    ['二〇二三', 2023],
    ['零', 0],
  ])('%s is %i', (numeral, value) => {
    expect(readNumeral(numeral)).toBe(value);
  });

  test('what is no numeral is null', () => {
    expect(readNumeral('')).toBeNull();
    expect(readNumeral('三件')).toBeNull();
  });
});

describe('dates', () => {
  test.each([
    ['成文日期: 2023年02月08日', '2023-02-08'],
    ['2025-03-27 16:27', '2025-03-27'],
    ['2021/3/29 11:30:01', '2021-03-29'],
    ['二〇二三年一月十九日', '2023-01-19'],
    ['2023年13月1日', null],
    ['12345-67-89', null],
  ])('%s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  test('a line is a date only when nothing else stands in it', () => {
    expect(isDate('(2023年1月9日)')).toBe(true);
    expect(isDate('截至2023年1月9日')).toBe(false);
  });

  test('a year is read in figures and in Chinese digits', () => {
    expect(readYear('阳城县2022年法治政府建设')).toBe(2022);
    expect(readYear('二〇二四年度报告')).toBe(2024);
    expect(readYear('第12345号')).toBeNull();
  });
});
