import { describe, expect, test } from '@jest/globals';
import { INDICATOR_PATTERNS } from '../../src/knowledge/indicator-patterns.ts';
import { INDICATORS } from '../../src/knowledge/indicators.ts';
import { parseText } from './parse-text.ts';

const indicatorsIn = (sentence: string): (string | null)[] =>
  parseText(`一、主要举措\n(一)工作情况\n${sentence}。`).metrics.map(({ indicator }) => indicator);

describe('indicators', () => {
  test.each(INDICATOR_PATTERNS.map(({ id, sample }) => [sample, id]))('%s is %s', (sample, id) => {
    expect(indicatorsIn(sample)).toContain(id);
  });

  test('every pattern tells an entry of the catalogue, and every entry has a pattern', () => {
    const told = new Set(INDICATOR_PATTERNS.map(({ id }) => id));
    expect([...told].sort()).toEqual(INDICATORS.map(({ id }) => id).sort());
  });

  test.each([
    ['one programme beside the whole', '收到涉企行政复议申请3件'],
    ['a former state', '将原有的8支县级行政执法队伍整合为数支'],
    ['a change against another period', '行政执法人员862人,较上年减少43人', 1],
    ['a narrower kind', '评定出3个一级调解员'],
    ['a thing of another kind', '为退役军人提供选岗服务120人次'],
  ])('%s has none', (_, sentence, at = 0) => {
    expect(indicatorsIn(sentence)[at]).toBeNull();
  });

  test('a figure for two entries has their parent', () => {
    expect(indicatorsIn('召开依法治县委员会会议以及各协调小组会议共3次')).toEqual(['LEADERSHIP_MEETINGS']);
  });

  test('what is planned is no figure of the period', () => {
    const { metrics } = parseText('一、下一步工作打算\n(一)加强普法\n开展法治宣传活动30场次以上。');
    expect(metrics.map(({ text, indicator }) => [text, indicator])).toEqual([['30场次以上', null]]);
  });

  test('every rule has a name of its own, made of the indicator and a number', () => {
    const names = INDICATOR_PATTERNS.map(({ rule }) => rule);
    expect(new Set(names).size).toBe(names.length);
    for (const { id, rule } of INDICATOR_PATTERNS) expect(rule).toMatch(new RegExp(`^${id}/[1-9]$`));
  });

  test.each([
    ['what is measured', '行政机关负责人出庭应诉率100%', 'OFFICIAL_APPEARANCE_RATE/1', 'HIGH'],
    ['the clause around the number', '班子成员6人在年终考核时全部书面述法', 'DUTY_REPORTS/1', 'MEDIUM'],
    ['the sentence or its headings', '化解矛盾纠纷成功调解12件,涉及金额30万元', 'MEDIATION_AMOUNT/1', 'LOW'],
  ])('told by %s', (_, sentence, rule, confidence) => {
    const { metrics } = parseText(`一、主要举措\n(一)工作情况\n${sentence}。`);
    expect(metrics.at(-1)?.indicatorBasis).toEqual({ rule, confidence });
  });

  test('a figure for two entries rests on both rules; none has no basis', () => {
    const basis = (sentence: string) => parseText(`一、主要举措\n(一)工作\n${sentence}。`).metrics[0]?.indicatorBasis;
    expect(basis('召开依法治县委员会会议以及各协调小组会议共3次')?.rule).toMatch(/^\w+\/\d\+\w+\/\d$/);
    expect(basis('收到涉企行政复议申请3件')).toBeNull();
  });
});
