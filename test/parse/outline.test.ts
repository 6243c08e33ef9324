import { describe, expect, test } from '@jest/globals';
import { parseText } from './parse-text.ts';
import { WRITTEN } from './written-records.ts';

const read = WRITTEN['outlines.txt']!;

describe('outline of a report', () => {
  test('a report whose line breaks were lost has the sections of the report with them', () => {
    const filler = '各部门密切配合,层层压实责任,扎实推进各项任务落地见效。'.repeat(8);
    const lines = [
      '一、主要举措和成效',
      `(一)规范行政执法。${filler}`,
      `(二)加大普法力度。${filler}`,
      '二、存在的不足',
      '一是力量薄弱。二是宣传不够。',
      '三、下一步打算:继续推进。',
    ];
    expect(read(lines.join(''))).toEqual(read(lines.join('\n')));
    expect(read(lines.join('\n'))).toHaveLength(5);
  });

  test('a marker that does not follow the one before it is a problem with its place', () => {
    const text = '一、主要举措\n推进工作,取得成效。\n三、工作打算\n继续推进,再创佳绩。';
    expect(parseText(text).problems).toContainEqual({
      code: 'MARKER_OUT_OF_ORDER',
      message: 'Marker 三、 does not follow the one before it.',
      start: text.indexOf('三、'),
      end: text.indexOf('三、') + 2,
    });
  });
});
