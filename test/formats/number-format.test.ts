import { expect, test } from '@jest/globals';
import { formatNumber } from '../../src/formats/docx/number-format.ts';

test.each([
  ['decimal', [1, 12], ['1', '12']],
  ['decimalZero', [1, 12], ['01', '12']],
  ['chineseCounting', [1, 10, 11, 20, 35, 103], ['一', '十', '十一', '二十', '三十五', '一〇三']],
  [
    'chineseCountingThousand',
    [10, 19, 100, 103, 110, 1001, 1010, 2345],
    ['十', '十九', '一百', '一百零三', '一百一十', '一千零一', '一千零一十', '二千三百四十五'],
  ],
  ['ideographDigital', [3, 10, 21], ['三', '一〇', '二一']],
  ['chineseLegalSimplified', [1, 10, 12, 105], ['壹', '壹拾', '壹拾贰', '壹佰零伍']],
  ['ideographTraditional', [1, 10, 11], ['甲', '癸', '甲']],
  ['decimalEnclosedCircle', [1, 20, 21], ['①', '⑳', '21']],
  ['decimalEnclosedParen', [1], ['⑴']],
  ['decimalFullWidth', [12], ['\uff11\uff12']],
  ['upperLetter', [1, 26, 27, 53], ['A', 'Z', 'AA', 'AAA']],
  ['lowerLetter', [2], ['b']],
  ['upperRoman', [4, 9, 14, 1999], ['IV', 'IX', 'XIV', 'MCMXCIX']],
  ['lowerRoman', [3], ['iii']],
  ['none', [3], ['']],
  ['hebrew1', [3], ['3']],
])('%s', (format, values, drawn) => {
  expect(values.map((value) => formatNumber(value, format))).toEqual(drawn);
});

test('starts that no list has are drawn all the same', () => {
  for (const format of [
    'chineseCounting',
    'upperLetter',
    'upperRoman',
    'ideographTraditional',
    'decimalEnclosedCircle',
  ]) {
    for (const value of [0, -3, 10_000, 1e21]) expect(typeof formatNumber(value, format)).toBe('string');
  }
});
