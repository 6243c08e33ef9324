import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { findFiles } from '../../../src/corpus/inputs/find-files.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder({
  'b.txt': 'b',
  'a/z.txt': 'z',
  'a/deep/y.txt': 'y',
  'a.txt': 'a',
  '.hidden.txt': 'h',
  '.git/config': 'g',
  '县.txt': 'x',
});

const names = (path: string): string[] => [...findFiles(path)].map(({ name }) => name);

test('a folder yields all files below it in the order of their names, but no hidden ones', () => {
  expect(names(folder)).toEqual(['a/deep/y.txt', 'a/z.txt', 'a.txt', 'b.txt', '县.txt']);
});

test('names are the same however the folder is written', () => {
  expect(names(`${folder}/./a/../`)).toEqual(names(folder));
  expect([...findFiles(folder)][1]?.path).toBe(join(folder, 'a', 'z.txt'));
});

test('a file by itself is known by its base name', () => {
  expect([...findFiles(join(folder, 'a', 'z.txt'))]).toEqual([{ path: join(folder, 'a', 'z.txt'), name: 'z.txt' }]);
});

test('a path that leads nowhere is found, with its fault', () => {
  const [missing] = findFiles(join(folder, 'none.txt'));
  expect(missing).toMatchObject({ name: 'none.txt', fault: { code: 'UNREADABLE_FILE', message: 'no such file' } });
});

test('a folder without files is found, with its fault', () => {
  const empty = temporaryFolder({ 'a/.hidden': 'h' });
  expect([...findFiles(empty)]).toMatchObject([{ path: empty, fault: { message: 'the folder holds no files' } }]);
});

test('links to files are followed, links to folders are not, broken links have a fault', () => {
  const linked = temporaryFolder({ 'a.txt': 'a' });
  symlinkSync(join(linked, 'a.txt'), join(linked, 'b.txt'));
  symlinkSync(linked, join(linked, 'circle'));
  symlinkSync(join(linked, 'gone'), join(linked, 'd.txt'));
  const found = [...findFiles(linked)].map(({ name, fault }) => [name, fault?.message]);
  expect(found).toEqual([
    ['a.txt', undefined],
    ['b.txt', undefined],
    ['d.txt', 'no such file'],
  ]);
});
