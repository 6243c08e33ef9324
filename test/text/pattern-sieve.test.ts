import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CHANGES_BY, COMPARES, JOINT } from '../../src/knowledge/connectives.ts';
import { ROLE_PATTERNS, WHOLE_PART } from '../../src/knowledge/roles.ts';
import { STAGES } from '../../src/knowledge/stages.ts';
import { PatternSieve } from '../../src/text/pattern-sieve.ts';

describe('a sieve of expressions', () => {
  const sieve = new PatternSieve([/受理/, /未?受理/, /\d+件/, /^$/]);

  test('tells the first that matches, from a place on', () => {
    expect(sieve.first('受理')).toBe(0);
    expect(sieve.first('受理', 1)).toBe(1);
    expect(sieve.first('15件')).toBe(2);
    expect(sieve.first('')).toBe(3);
  });

  test('tells the last that matches', () => {
    expect(sieve.last('未受理15件')).toBe(2);
    expect(sieve.last('未受理')).toBe(1);
  });

  test('tells that none does, also where the characters stand that a match would need', () => {
    expect(sieve.first('审结')).toBe(-1);
    expect(sieve.last('理由受到重视的文件')).toBe(-1);
    expect(sieve.test('理由受到重视的文件')).toBe(false);
  });

  test('refuses more expressions than it has bits', () => {
    expect(() => new PatternSieve(Array.from({ length: 9 }, () => /法/))).toThrow(RangeError);
  });

  test.each([
    ['stages', STAGES.map(({ pattern }) => pattern)],
    ['parts of a report', [...ROLE_PATTERNS.map(({ pattern }) => pattern), WHOLE_PART]],
    ['what joins and compares', [JOINT, COMPARES, CHANGES_BY]],
  ])('%s: tells what trying one after the other does', (_name, patterns) => {
    const some = new PatternSieve(patterns);
    const words = patterns.flatMap(({ source }) => source.match(/[\u4e00-\u9fff、]+|\d+/g) ?? []);
    const text = fc.array(fc.constantFrom(...words, '2023年', '件', ',', '。'), { maxLength: 6 });
    fc.assert(
      fc.property(text, (parts) => {
        const written = parts.join('');
        const matching = patterns.flatMap((pattern, index) => (pattern.test(written) ? [index] : []));
        expect(some.first(written)).toBe(matching[0] ?? -1);
        expect(some.last(written)).toBe(matching.at(-1) ?? -1);
        expect(some.all(written)).toEqual(matching);
      }),
    );
  });
});
