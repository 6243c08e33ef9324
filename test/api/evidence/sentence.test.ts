import { expect, test } from '@jest/globals';
import { sentenceAt } from '../../../src/api/evidence/sentence.ts';

test.each([
  ['甲完成。收到27件,受理20件。乙完成。', '27件', '收到27件,受理20件。'],
  ['一是甲;二是收到27件;三是乙', '27件', '二是收到27件;'],
  ['一是甲；二是收到27件；三是乙', '27件', '二是收到27件；'],
  ['标题\n收到27件\n乙', '27件', '收到27件'],
  ['标题\r\n 收到27件\r\n乙', '27件', '收到27件'],
  ['收到27件', '27件', '收到27件'],
  ['他说:“收到27件。”乙完成。', '27件', '他说:“收到27件。”'],
  ['他说:“好。”收到27件。', '27件', '收到27件。'],
  ['甲。收到27件。受理20件。乙。', '收到27件。受理20件', '收到27件。受理20件。'],
  ['甲。不规范。乙。', '不规范。', '不规范。'],
])('in %j, %s stands in %j', (text, part, sentence) => {
  const start = text.indexOf(part);
  expect(sentenceAt(text, { start, end: start + part.length })).toBe(sentence);
});

test('at the ends of a text, and of none, there is no trouble', () => {
  expect(sentenceAt('', { start: 0, end: 0 })).toBe('');
  expect(sentenceAt('甲。', { start: 2, end: 2 })).toBe('');
  expect(sentenceAt('甲。乙', { start: 0, end: 0 })).toBe('甲。');
});
