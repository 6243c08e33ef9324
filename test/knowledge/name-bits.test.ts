import { describe, expect, test } from '@jest/globals';
import { NameBits } from '../../src/knowledge/name-bits.ts';

describe('bits for names', () => {
  const numbered = (stem: string) => Array.from({ length: 20_000 }, (_, number) => `${stem}${number}`);
  const names = numbered('镇');
  const bits = new NameBits(names);

  test('hold every name', () => {
    expect(names.filter((name) => !bits.mayHold(name))).toEqual([]);
  });

  test('tell of most other words that they are none', () => {
    const others = numbered('村');
    expect(others.filter((word) => bits.mayHold(word)).length).toBeLessThan(others.length / 10);
  });

  test('hold nothing where there are no names', () => {
    expect(new NameBits([]).mayHold('冠县')).toBe(false);
  });
});
