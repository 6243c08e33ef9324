import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findRuns as findRunsIn } from '../../src/parse/metrics/runs.ts';

const matched = (text: string, pattern: RegExp): number[] =>
  [...text.matchAll(pattern)].flatMap(({ 0: run, index }) => [index, index + run.length]);

const findRuns = (text: string) => findRunsIn(text, 0, text.length);

describe('runs of figures and of Chinese numerals', () => {
  test('are those of the part that is asked for, counted from its start', () => {
    expect(findRunsIn('办结3万2千件', 3, 5)).toEqual({ FIGURES: [1, 2], HAN: [0, 1] });
  });

  test('stand apart where they touch', () => {
    expect(findRuns('办结3万2千件')).toEqual({ FIGURES: [2, 3, 4, 5], HAN: [3, 4, 5, 6] });
  });

  test('a text without numbers has none', () => {
    expect(findRuns('依法行政')).toEqual({ FIGURES: [], HAN: [] });
    expect(findRuns('')).toEqual({ FIGURES: [], HAN: [] });
  });

  test('are what regular expressions find, in any text', () => {
    const text = fc.array(fc.constantFrom(...'0159〇一两十百万亿件.,年 法3')).map((characters) => characters.join(''));
    fc.assert(
      fc.property(text, (written) => {
        expect(findRuns(written)).toEqual({
          FIGURES: matched(written, /\d+/g),
          HAN: matched(written, /[零〇一二两三四五六七八九十百千万亿]+/g),
        });
      }),
    );
  });
});
