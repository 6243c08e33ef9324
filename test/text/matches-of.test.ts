import { describe, expect, test } from '@jest/globals';
import { matchesOf } from '../../src/text/matches-of.ts';

describe('all matches of an expression', () => {
  test.each([
    [/\d+/g, '受理15件,审结3件'],
    [/(?=件)/g, '15件3件'],
    [/\d*/g, '1件22'],
    [/复议/g, '应诉'],
  ])('%p: those that matchAll finds', (pattern, text) => {
    expect(matchesOf(pattern, text)).toEqual([...text.matchAll(pattern)]);
  });

  test('are found from the start of a text, wherever the expression was left', () => {
    const pattern = /\d+/g;
    pattern.exec('审结30件');
    expect(matchesOf(pattern, '5件').map(([figure]) => figure)).toEqual(['5']);
  });
});
