import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { holdsMany } from '../../../src/corpus/inputs/holds-many.ts';
import { MOST_ITEMS } from '../../../src/corpus/most-items.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** So many empty files in a folder of this name. */
const filesIn = (folder: string, count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [join(folder, `${n}.txt`), '']));

test('more files than one thread is given at a time are many, fewer are not', () => {
  expect(holdsMany(temporaryFolder(filesIn('.', MOST_ITEMS)))).toBe(false);
  expect(holdsMany(temporaryFolder(filesIn('.', MOST_ITEMS + 1)))).toBe(true);
});

test('files that lie deeper count', () => {
  const deep = { ...filesIn('2022/a/b', MOST_ITEMS - 1), ...filesIn('2023/c', 1) };
  expect(holdsMany(temporaryFolder(deep))).toBe(false);
  expect(holdsMany(temporaryFolder({ ...deep, ...filesIn('2024', 1) }))).toBe(true);
});

test('a file, and what is not there, holds nothing', () => {
  const folder = temporaryFolder({ 'a.txt': '' });
  expect(holdsMany(join(folder, 'a.txt'))).toBe(false);
  expect(holdsMany(join(folder, 'nowhere'))).toBe(false);
});
