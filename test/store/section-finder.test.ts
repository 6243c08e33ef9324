import { expect, test } from '@jest/globals';
import { sectionFinder } from '../../src/store/section-finder.ts';
import { parsedReport } from './parsed-report.ts';

const text = '前言。一、甲。(一)乙。(二)丙。二、丁。';
const { sections } = parsedReport({
  text,
  sections: [
    { at: '一、甲。(一)乙。(二)丙。' },
    { at: '(一)乙。', depth: 2, parent: 0 },
    { at: '(二)丙。', depth: 2, parent: 0 },
    { at: '二、丁。' },
  ],
});

test.each([
  ['前', null],
  ['一、', 0],
  ['甲', 0],
  ['(一)', 1],
  ['乙', 1],
  ['丙', 2],
  ['丁', 3],
])('%s stands in the innermost section around it', (word, index) => {
  expect(sectionFinder(sections)(text.indexOf(word))).toBe(index);
});

test('outside of all sections there is none', () => {
  expect(sectionFinder([])(0)).toBeNull();
  expect(sectionFinder(sections)(text.length)).toBeNull();
});
