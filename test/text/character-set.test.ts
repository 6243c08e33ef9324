import { describe, expect, test } from '@jest/globals';
import { characterSet } from '../../src/text/character-set.ts';
import { isSpace } from '../../src/text/white-space.ts';

describe('sets of characters', () => {
  test('hold what they were made of and nothing else', () => {
    const marks = characterSet('。;');
    expect([...'法治。;,'].filter((character) => marks[character.charCodeAt(0)] === 1)).toEqual(['。', ';']);
    expect(marks.reduce((sum, held) => sum + held, 0)).toBe(2);
  });

  test('white space is what regular expressions and trim take for it', () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
    const spaces = units.filter(isSpace);
    expect(spaces).toEqual(units.filter((unit) => /\s/.test(String.fromCharCode(unit))));
    expect(spaces).toEqual(units.filter((unit) => String.fromCharCode(unit).trim() === ''));
  });
});
