import { describe, expect, test } from '@jest/globals';
import { INDICATOR_PATTERNS } from '../../src/knowledge/indicator-patterns.ts';
import { requiredCharacters, requiredSets } from '../../src/text/required-characters.ts';

describe('characters that a match must hold', () => {
  test.each([
    [/复议/u, '复'],
    [/行政?复议|应诉.{0,4}率/u, '行应'],
    [/(?:收到|接到).{0,12}复议/u, '复'],
    [/(?:收到|接到)?申请/u, '申'],
    [/(?<!不)受理(?!费)/u, '受'],
    [/[满中]意[率度]/u, '意'],
    [/\d+(?:件|起)$/u, '件起'],
    [/\u2461|\(二\)/u, '②二'],
  ])('%p needs one of %s', (pattern, characters) => {
    expect([...requiredCharacters(pattern)!].join('')).toBe(characters);
  });

  test.each([[/.*/u], [/复议|\d+/u], [/复?议?/u], [/[^复]/u]])('%p needs none that is known', (pattern) => {
    expect(requiredCharacters(pattern)).toBeNull();
  });

  test('common ones are avoided where others are needed as well', () => {
    expect([...requiredCharacters(/行政复议/u, '行政')!]).toEqual(['复']);
  });

  test('a match holds one of each set, the rarest first', () => {
    const sets = requiredSets(/行政复议|应诉.{0,4}率/u, '行政');
    expect(sets.map((characters) => [...characters].join(''))).toEqual(['复应', '议诉', '行率']);
  });

  test('alternatives have as many sets as the shortest of them', () => {
    expect(requiredSets(/复议|诉/u)).toEqual([new Set('复诉')]);
    expect(requiredSets(/复议|.*/u)).toEqual([]);
  });

  test('the sample of every indicator that its label reads holds one', () => {
    const read = INDICATOR_PATTERNS.flatMap(({ label, sample }) => (label?.test(sample) ? [{ label, sample }] : []));
    expect(read.length).toBeGreaterThan(80);
    for (const { label, sample } of read) {
      const needed = requiredCharacters(label);
      expect(needed === null || [...sample].some((character) => needed.has(character))).toBe(true);
    }
  });
});
