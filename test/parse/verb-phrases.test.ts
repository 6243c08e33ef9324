import { describe, expect, test } from '@jest/globals';
import { isVerbsOnly, openingVerb } from '../../src/parse/verb-phrases.ts';

describe('verbs of a phrase', () => {
  test('how long those are that open it, with who does it', () => {
    expect(openingVerb('共受理案件')).toBe(3);
    expect(openingVerb('案件')).toBe(0);
    expect(openingVerb('')).toBe(0);
  });

  test('whether it names nothing besides', () => {
    expect(isVerbsOnly('共受理')).toBe(true);
    expect(isVerbsOnly('')).toBe(true);
    expect(isVerbsOnly('受理案件')).toBe(false);
  });

  test('the answer is the phrase’s own, whatever was asked before', () => {
    for (const phrase of ['共受理', '案件', '案件', '共受理']) {
      expect(isVerbsOnly(phrase)).toBe(phrase === '共受理');
      expect(openingVerb(phrase)).toBe(phrase === '共受理' ? 3 : 0);
    }
  });
});
