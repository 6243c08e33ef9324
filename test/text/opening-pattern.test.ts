import { describe, expect, test } from '@jest/globals';
import { OPENING, TELLS_RESULT } from '../../src/knowledge/phrase-edges.ts';
import { openingCharacters } from '../../src/text/opening-characters.ts';
import { OpeningPattern } from '../../src/text/opening-pattern.ts';

describe('characters that a match begins with', () => {
  test.each([
    [/^复议/, '复'],
    [/^(?:其余|剩余)/, '其剩'],
    [/^(?:已|均)*经?(?:受理|办结)/, '已均经受办'],
    [/^(?=[受办])(?:.{2}率|受理)/, '受办'],
    [/^(?!受理费)受理/, '受'],
    [/^(?:(?<!不)受理)+/, '受'],
    [/^[、的]|^[①-③]项/, '、的①②③'],
    [/^\d{1,2}月/, '0123456789'],
    [/^\(?\u2460/, '(①'],
    [/^[)\]-]{2}/, ')]-'],
  ])('%p: %s', (pattern, characters) => {
    expect([...openingCharacters(pattern)!].join('')).toBe(characters);
  });

  test('white space is all that the expression takes for it', () => {
    const found = openingCharacters(/^\s/)!;
    for (let unit = 0; unit < 0x10000; unit++) {
      const character = String.fromCharCode(unit);
      expect(found.has(character) === /\s/.test(character) || character).toBe(true);
    }
  });

  test.each([
    [/复议/],
    [/^复议|应诉/],
    [/^.议/],
    [/^[^复]议/],
    [/^(?:\S|复)议/],
    [/^复?议?/],
    [/^(?:复议|$)/],
    [/^a/i],
  ])('none are known for %p', (pattern) => {
    expect(openingCharacters(pattern)).toBeNull();
  });
});

describe('an expression bound to the beginning of a text', () => {
  test('matches what the expression alone matches', () => {
    const texts = ['', '受理12件', '依法移送公安机关', '其中本级', '2023年', ' 全年', '、办结'];
    for (const pattern of [OPENING, TELLS_RESULT]) {
      const opening = new OpeningPattern(pattern);
      expect(texts.map((text) => opening.test(text))).toEqual(texts.map((text) => pattern.test(text)));
      expect(texts.map((text) => opening.lengthIn(text))).toEqual(
        texts.map((text) => pattern.exec(text)?.[0].length ?? 0),
      );
    }
  });

  test('one that can begin with anything is refused', () => {
    expect(() => new OpeningPattern(/^.议/)).toThrow(RangeError);
  });

  test('more of them than a code unit has bits do not mix', () => {
    const openings = Array.from({ length: 40 }, (_, index) => {
      const character = String.fromCharCode(0x4e00 + index);
      return { character, opening: new OpeningPattern(new RegExp(`^${character}`)) };
    });
    for (const { character, opening } of openings) {
      expect(openings.filter((other) => other.opening.test(character)).map((other) => other.character)).toEqual([
        character,
      ]);
      expect(opening.test(`${character}件`)).toBe(true);
    }
  });
});
