import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CHANGES_BY, IN_FORMER_YEAR, TO_NEW } from '../../src/knowledge/connectives.ts';
import { CLOSING, OPENING, TELLS_RESULT } from '../../src/knowledge/phrase-edges.ts';
import { edgeCharacters } from '../../src/text/edge-characters.ts';
import { EdgePattern } from '../../src/text/edge-pattern.ts';

const written = (characters: ReadonlySet<string> | null): string | null => characters && [...characters].join('');

describe('characters at the ends of a text that an expression matches', () => {
  test.each([
    [/^复议/, '复', null],
    [/^(?:其余|剩余)/, '其剩', null],
    [/^(?:已|均)*经?(?:受理|办结)/, '已均经受办', null],
    [/^(?=[受办])(?:.{2}率|受理)/, '受办', null],
    [/^(?!受理费)受理/, '受', null],
    [/^(?:(?<!不)受理)+/, '受', null],
    [/^[、的]|^[①-③]项/, '、的①②③', null],
    [/^\d{1,2}月/, '0123456789', null],
    [/^\(?\u2460/, '(①', null],
    [/^[)\]-]{2}/, ')]-', null],
    [/复议$/, null, '议'],
    [/(?:受理|办结)(?:了|约)?[件起]?$/, null, '理结了约件起'],
    [/受理(?!费)(?:\d+|$)$/, null, '理0123456789'],
    [/^受理.*(?:件|起)$/, '受', '件起'],
    [/^一$|[二三]$/, null, '一二三'],
    [/^一|^[二三]$/, '一二三', null],
  ])('%p: first %s, last %s', (pattern, first, last) => {
    const found = edgeCharacters(pattern);
    expect(written(found.first)).toBe(first);
    expect(written(found.last)).toBe(last);
  });

  test('white space is all that the expression takes for it', () => {
    const { first } = edgeCharacters(/^\s/);
    const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
    expect(units.filter((unit) => first!.has(unit))).toEqual(units.filter((unit) => /\s/.test(unit)));
  });

  test.each([
    [/复议/],
    [/^复议|应诉/],
    [/复议$|应诉/],
    [/(?:复议$)/],
    [/复议\$/],
    [/^.议/],
    [/^[^复]议/],
    [/^(?:\S|复)议/],
    [/^复?议?/],
    [/^(?:复议|$)/],
    [/^a/i],
    [/^复/m],
  ])('none are known for %p', (pattern) => {
    expect(edgeCharacters(pattern)).toEqual({ first: null, last: null });
  });
});

describe('an expression bound to an end of a text', () => {
  test('matches what the expression alone matches', () => {
    for (const pattern of [OPENING, TELLS_RESULT, CLOSING, CHANGES_BY, IN_FORMER_YEAR, TO_NEW]) {
      const bound = new EdgePattern(pattern);
      const words = pattern.source.match(/[\u4e00-\u9fff、]+/g) ?? [];
      const texts = fc.array(fc.constantFrom(...words, '2023年', '件', ' ', '、', '法'), { maxLength: 4 });
      fc.assert(
        fc.property(texts, (parts) => {
          const text = parts.join('');
          expect(bound.test(text)).toBe(pattern.test(text));
          expect(bound.exec(text)).toEqual(pattern.exec(text));
          expect(bound.lengthIn(text)).toBe(pattern.exec(text)?.[0].length ?? 0);
        }),
      );
    }
  });

  test('one that can begin and end with anything is refused', () => {
    expect(() => new EdgePattern(/^.议/)).toThrow(RangeError);
  });

  test('more of them than a code unit has bits do not mix', () => {
    const openings = Array.from({ length: 40 }, (_, index) => {
      const character = String.fromCharCode(0x4e00 + index);
      return { character, opening: new EdgePattern(new RegExp(`^${character}`)) };
    });
    for (const { character, opening } of openings) {
      expect(openings.filter((other) => other.opening.test(character)).map((other) => other.character)).toEqual([
        character,
      ]);
      expect(opening.test(`${character}件`)).toBe(true);
    }
  });
});
