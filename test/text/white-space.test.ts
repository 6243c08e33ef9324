import { expect, test } from '@jest/globals';
import { isSpace, withoutSpace } from '../../src/text/white-space.ts';

test('white space is what the expression takes for it', () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
  expect(units.filter(isSpace)).toEqual(units.filter((unit) => /\s/.test(String.fromCharCode(unit))));
});

test('a text loses its white space wherever it stands, and keeps all else', () => {
  expect(withoutSpace('　法治 政府\n建设\t')).toBe('法治政府建设');
  expect(withoutSpace('法治政府建设')).toBe('法治政府建设');
  expect(withoutSpace('')).toBe('');
});
