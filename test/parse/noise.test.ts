import { describe, expect, test } from '@jest/globals';
import { CONVERSION_NOISE } from '../../src/knowledge/conversion-noise.ts';
import { cleanText } from '../../src/parse/clean-text.ts';
import { parseText } from './parse-text.ts';

const PLAIN =
  '一、主要舉措\n(一)規範行政執法\n全年受理行政復議申請15件,已辦結12件。\n二、存在的不足\n一是執法力量薄弱。二是宣傳不夠。';
const NOISY =
  '一、主要舉措(cuò)\n(一)規範行政執(zhí)法\n全年受(shòu)理行政復議申請1\u200b5件,已&nbsp;辦結12件。\n二、存在的不足\n一是執(zhí)法力量薄弱。二是宣傳不夠。';

describe('noise of conversions', () => {
  test.each(CONVERSION_NOISE.map(({ sample, stood }) => [sample, stood]))('%s is mended', (sample) => {
    const clean = cleanText(sample);
    expect(clean.text).not.toBe(sample);
    expect(clean.toSource({ start: 0, end: clean.text.length }).end).toBeGreaterThanOrEqual(clean.text.length);
  });

  test('a text with noise gives the records of the text without', () => {
    const plain = parseText(PLAIN);
    const noisy = parseText(NOISY);
    expect(noisy.sections.map(({ role, theme, depth }) => [role, theme, depth])).toEqual(
      plain.sections.map(({ role, theme, depth }) => [role, theme, depth]),
    );
    expect(noisy.metrics.map(({ value, unit, indicator, relation }) => [value, unit, indicator, relation])).toEqual(
      plain.metrics.map(({ value, unit, indicator, relation }) => [value, unit, indicator, relation]),
    );
    expect(noisy.shortcomings).toHaveLength(2);
  });

  test('every record quotes the source as it stands, noise included', () => {
    const { metrics, shortcomings } = parseText(NOISY);
    expect(metrics[0]!.text).toBe('1\u200b5件');
    for (const { start, end, text } of metrics) expect(NOISY.slice(start, end)).toBe(text);
    for (const { start, end, statement } of shortcomings) expect(NOISY.slice(start, end)).toBe(statement);
  });

  test('a bracket that explains is no reading of a character', () => {
    expect(cleanText('使用APP(wps)和法治(文化)').text).toBe('使用APP(wps)和法治(文化)');
  });
});
