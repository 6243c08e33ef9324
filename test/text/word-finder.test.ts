import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { WordFinder } from '../../src/text/word-finder.ts';

const finder = new WordFinder([
  ['执法', 1],
  ['行政执法', 2],
  ['执法人员', 3],
  ['调解', 4],
]);
const found = (text: string) =>
  finder.findAll(text).map(({ start, end, meaning }) => [text.slice(start, end), meaning]);

describe('finding fixed words', () => {
  test('takes the longest word at each place and goes on behind it', () => {
    expect(found('行政执法人员依法调解,执法人员到场')).toEqual([
      ['行政执法', 2],
      ['调解', 4],
      ['执法人员', 3],
    ]);
  });

  test('finds nothing where no word stands, and nothing in an empty text', () => {
    expect(found('执行政策,调查了解')).toEqual([]);
    expect(found('')).toEqual([]);
    expect(found('执')).toEqual([]);
  });

  test('finds a word at the end of a text', () => {
    expect(found('加强执法')).toEqual([['执法', 1]]);
  });

  test('refuses a word of one code unit, which would be found everywhere', () => {
    expect(() => new WordFinder([['法', 1]])).toThrow(RangeError);
  });

  test('finds what a regular expression of the same words, longest first, finds', () => {
    const words = ['ab', 'abc', 'bcd', 'ca', 'cab'];
    const pattern = new RegExp([...words].sort((a, b) => b.length - a.length).join('|'), 'g');
    const same = new WordFinder(words.map((word) => [word, word] as const));
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd') }), (text) => {
        const expected = [...text.matchAll(pattern)].map(({ 0: word, index }) => [index, word]);
        expect(same.findAll(text).map(({ start, meaning }) => [start, meaning])).toEqual(expected);
      }),
    );
  });
});
