import { expect, test } from '@jest/globals';
import { CLOSING } from '../../src/knowledge/phrase-edges.ts';
import { edgeCharacters } from '../../src/text/edge-characters.ts';

test('the characters that words between a phrase and its number can end in are all told', () => {
  const words = CLOSING.source.match(/[\u4e00-\u9fff]+/g)!;
  const written = [
    ...words,
    '由去年',
    '由2022年',
    '从过去',
    '由原先',
    '一支由',
    '仅',
    '连续3年',
    '由上年同期',
    '-',
    '+',
    ':',
  ];
  const ends = written.flatMap((word) => {
    const parts = [...word].map((_, at) => word.slice(0, at + 1));
    return parts.filter((part) => CLOSING.test(`案件${part}`)).map((part) => part.at(-1)!);
  });
  expect(ends.length).toBeGreaterThan(50);
  const { last } = edgeCharacters(CLOSING);
  expect([...new Set(ends)].filter((end) => !last!.has(end))).toEqual([]);
});
