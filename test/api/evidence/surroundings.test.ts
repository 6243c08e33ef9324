import { expect, test } from '@jest/globals';
import { contextAt, quoteAt } from '../../../src/api/evidence/surroundings.ts';

const around = '𠮷'.repeat(40);

test('neither quotation nor context splits a character beyond the BMP', () => {
  for (const shift of ['', 'x']) {
    const text = `${around}${shift}27件${shift}${around}`;
    const start = text.indexOf('27件');
    const span = { start, end: start + 3 };
    const { exact, prefix, suffix } = quoteAt(text, span);
    expect(exact).toBe('27件');
    expect([prefix.length, suffix.length]).toEqual(shift ? [31, 31] : [32, 32]);
    expect(text).toContain(prefix + exact + suffix);
    for (let length = 0; length < 6; length += 1) {
      for (const part of [prefix, suffix, contextAt(text, span, { before: length, after: length })]) {
        expect(part).not.toMatch(/\p{Cs}/u);
      }
    }
  }
});

test('at the ends of a text there is less around', () => {
  expect(quoteAt('27件', { start: 0, end: 3 })).toEqual({ exact: '27件', prefix: '', suffix: '' });
  expect(contextAt('收到27件。', { start: 2, end: 5 }, { before: 9, after: 9 })).toBe('收到27件。');
  expect(quoteAt('', { start: 0, end: 0 })).toEqual({ exact: '', prefix: '', suffix: '' });
});
