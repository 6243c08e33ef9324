import { describe, expect, test } from '@jest/globals';
import { bigramsOf, matchExpression } from '../../../src/store/search/bigrams.ts';
import { findWords } from '../../../src/store/search/find-words.ts';
import { KIND_CODES, recordAt } from '../../../src/store/search/search-key.ts';
import { searchWords } from '../../../src/store/search/search-words.ts';

describe('the words of a query', () => {
  test.each([
    ['行政复议', ['行政复议']],
    ['行政復議 應訴', ['行政复议', '应诉']],
    [' 行政 复议\n应诉　', ['行政', '复议', '应诉']],
    ['"行政 复议" 应诉', ['行政 复议', '应诉']],
    ['“行政 复议”', ['行政 复议']],
    ['「行政 復議」', ['行政 复议']],
    ['"“学法”"', ['“学法”']],
    ['"行政 复议', ['行政 复议']],
    ['行政"复议"', ['行政', '复议']],
    ['ＡＰＰ app', ['app']],
    ['100%', ['100%']],
    ['NEAR(a b)', ['near(a', 'b)']],
    ['a AND b*', ['a', 'and', 'b*']],
    ['text:^复议', ['text:^复议']],
    ['复\ud800', ['复\ufffd']],
    ['', []],
    ['  　\n', []],
    ['""', []],
    ['" "', [' ']],
    ['"\n" “\u3000” 「\t」', ['\n', ' ', '\t']],
    ['“”', []],
    ['复议 " ', ['复议']],
    ['复议 「\n', ['复议']],
    ['"', []],
  ])('%j: %j', (query, words) => {
    expect(searchWords(query)).toEqual(words);
  });

  test('are the first 64 different ones', () => {
    const query = Array.from({ length: 100 }, (_, i) => `w${i}`).join(' ');
    expect(searchWords(`w0 w0 w1 w0 ${query}`)).toEqual(query.split(' ').slice(0, 64));
  });
});

describe('bigrams', () => {
  test('are every character with the one after it, the last alone', () => {
    expect(bigramsOf('行政复议')).toBe('行政 政复 复议 议');
    expect(bigramsOf('𠮷野')).toBe('𠮷野 野');
    expect(bigramsOf('')).toBe('');
  });

  test('hold no ASCII but the space between them, and so does what is asked for within its quotes', () => {
    expect(bigramsOf('a "b*')).not.toMatch(/[!-~]/);
    expect(matchExpression(['行政', '法', '"*'])).toMatch(/^"行政" AND "法" \* AND "[^ -~]+"$/u);
  });
});

test('words are found in text order, in whatever script they stand', () => {
  expect(findWords('復議,行政復議。', ['行政复议', '复议'])).toEqual([
    { start: 0, end: 2, word: 1 },
    { start: 3, end: 7, word: 0 },
    { start: 5, end: 7, word: 1 },
  ]);
  expect(findWords('哈哈哈', ['哈哈'])).toEqual([{ start: 0, end: 2, word: 0 }]);
});

test('a key of the index leads to its record', () => {
  expect(recordAt(3 * 2 ** 23 + KIND_CODES.REPORT)).toEqual({ kind: 'REPORT', id: 3 });
  expect(recordAt((3 * 2 ** 20 + 17) * 8 + KIND_CODES.METRIC)).toEqual({ kind: 'METRIC', id: 3 * 2 ** 20 + 17 });
});
