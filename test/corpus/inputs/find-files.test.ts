import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { findFiles } from '../../../src/corpus/inputs/find-files.ts';
import type { FoundFile } from '../../../src/corpus/inputs/found-file.ts';
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

async function found(path: string): Promise<FoundFile[]> {
  const files: FoundFile[] = [];
  for (const file of await findFiles(path)) files.push(file);
  return files;
}

const names = async (path: string): Promise<string[]> => (await found(path)).map(({ name }) => name);

test('a folder yields all files below it in the order of their names, but no hidden ones', async () => {
  expect(await names(folder)).toEqual(['a/deep/y.txt', 'a/z.txt', 'a.txt', 'b.txt', '县.txt']);
});

describe('tables', () => {
  const beside = temporaryFolder({
    'ok.csv': 'x',
    'a.csv.txt': 'x',
    'below/OK.TSV': 'x',
    'below/b.txt': 'x',
    'c/d.csv': 'x',
  });

  test('in a folder, or in what a pattern matches, are passed over', async () => {
    expect(await names(beside)).toEqual(['a.csv.txt', 'below/b.txt']);
    expect(await names(join(beside, '**'))).toEqual(['a.csv.txt', 'below/b.txt']);
    expect(await found(join(beside, 'c'))).toMatchObject([
      { fault: { message: 'the folder holds nothing to import' } },
    ]);
  });

  test('that are asked for are found', async () => {
    expect(await names(join(beside, 'ok.csv'))).toEqual(['ok.csv']);
    expect(await names(join(beside, '**/*.csv'))).toEqual(['c/d.csv', 'ok.csv']);
  });
});

describe('what the import itself writes', () => {
  const among = temporaryFolder({ 'a.txt': 'x', 'c.db': 'x', 'only/c.db.lock': 'x' });
  const own = new Set([join(among, 'c.db'), join(among, 'only', 'c.db.lock')]);
  const foundBut = async (path: string) => {
    const files: string[] = [];
    for (const { name, fault } of await findFiles(path, own)) files.push(fault ? `! ${fault.message}` : name);
    return files;
  };

  test('is passed over among others, however the folder is written', async () => {
    expect(await foundBut(among)).toEqual(['a.txt']);
    expect(await foundBut(`${among}/only/..`)).toEqual(['a.txt']);
    expect(await foundBut(join(among, '*'))).toEqual(['a.txt']);
    expect(await foundBut(join(among, 'only'))).toEqual(['! the folder holds nothing to import']);
  });

  test('is told to be no input where it is named', async () => {
    expect(await foundBut(join(among, 'c.db'))).toEqual([
      '! the import itself writes this file; it is nothing to import',
    ]);
  });
});

test('a web address is told to be saved first', async () => {
  expect(await found('https://www.example.org/a.html')).toMatchObject([
    { fault: { message: 'this is a web address; save the page as a file, and import that' } },
  ]);
});

test('names are the same however the folder is written', async () => {
  expect(await names(`${folder}/./a/../`)).toEqual(await names(folder));
  expect((await found(folder))[1]?.path).toBe(join(folder, 'a', 'z.txt'));
});

test('a file by itself is known by its base name', async () => {
  expect(await found(join(folder, 'a', 'z.txt'))).toEqual([{ path: join(folder, 'a', 'z.txt'), name: 'z.txt' }]);
});

test('a path that leads nowhere is found, with its fault', async () => {
  const [missing] = await found(join(folder, 'none.txt'));
  expect(missing).toMatchObject({ name: 'none.txt', fault: { code: 'UNREADABLE_FILE', message: 'no such file' } });
});

test('a folder without files is found, with its fault', async () => {
  const empty = temporaryFolder({ 'a/.hidden': 'h' });
  expect(await found(empty)).toMatchObject([{ path: empty, fault: { message: 'the folder holds nothing to import' } }]);
});

test('links to files are followed, links to folders are not, broken links and circles have a fault', async () => {
  const linked = temporaryFolder({ 'a.txt': 'a', 'below/c.txt': 'c' });
  symlinkSync(join(linked, 'a.txt'), join(linked, 'b.txt'));
  symlinkSync(linked, join(linked, 'circle'));
  symlinkSync('..', join(linked, 'below', 'up'));
  symlinkSync(join(linked, 'gone'), join(linked, 'd.txt'));
  symlinkSync('e.txt', join(linked, 'e.txt'));
  expect((await found(linked)).map(({ name, fault }) => [name, fault?.message])).toEqual([
    ['a.txt', undefined],
    ['b.txt', undefined],
    ['below/c.txt', undefined],
    ['d.txt', 'no such file'],
    ['e.txt', 'too many symbolic links'],
  ]);
});

test('a name that is not UTF-8 has a fault', async () => {
  const odd = temporaryFolder({ 'a.txt': 'a' });
  const gbk = Buffer.from([0xd1, 0xf4, 0xb3, 0xc7]);
  writeFileSync(Buffer.concat([Buffer.from(`${odd}/b`), gbk]), 'x');
  mkdirSync(Buffer.concat([Buffer.from(`${odd}/c`), gbk]));
  const [good, ...bad] = await found(odd);
  expect(good?.fault).toBeUndefined();
  expect(bad.map(({ fault }) => fault?.message)).toEqual([
    expect.stringContaining('the name is not UTF-8'),
    expect.stringContaining('the name is not UTF-8'),
  ]);
});

test('as many files as one likes come in the same order, those of many entries by way of the disk', async () => {
  const count = 5000;
  const many = temporaryFolder(
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`${(i * 7919) % count}-县.txt`, ''])),
  );
  writeFileSync(join(many, '𠮷.txt'), '');
  writeFileSync(join(many, '\uff41.txt'), '');
  const inOrder = await names(many);
  expect(inOrder).toHaveLength(count + 2);
  expect(inOrder).toEqual([...inOrder].sort());
});

describe('a pattern', () => {
  const matches = async (pattern: string): Promise<string[]> =>
    (await found(join(folder, pattern))).map(({ path }) => relative(folder, path));

  test.each([
    ['*.txt', ['a.txt', 'b.txt', '县.txt']],
    ['**/*.txt', ['a/deep/y.txt', 'a/z.txt', 'a.txt', 'b.txt', '县.txt']],
    ['a/*', ['a/deep/y.txt', 'a/z.txt']],
    ['a/*.txt', ['a/z.txt']],
    ['{b,县}.txt', ['b.txt', '县.txt']],
    ['[!a].txt', ['b.txt', '县.txt']],
    ['*/deep/?.txt', ['a/deep/y.txt']],
    ['d*', ['']],
    ['.g*/*', ['']],
  ])('%s finds %j', async (pattern, expected) => {
    expect((await matches(pattern)).map((path) => (path === pattern ? '' : path))).toEqual(expected);
  });

  test('names files by their place below the folders that it begins with', async () => {
    expect(await names(join(folder, 'a/**/*.txt'))).toEqual(['deep/y.txt', 'z.txt']);
  });

  test('that matches nothing has a fault', async () => {
    const pattern = join(folder, '*.html');
    const message = 'no file has this name or matches this pattern';
    expect(await found(pattern)).toMatchObject([{ path: pattern, name: '*.html', fault: { message } }]);
    expect(await found(join(folder, 'nowhere/*.txt'))).toMatchObject([{ fault: { message } }]);
  });

  test('is none where a file of exactly this name exists', async () => {
    const odd = temporaryFolder({ '[2022].txt': 'x', '2.txt': 'y', '{a}/b.txt': 'z' });
    expect(await names(join(odd, '[2022].txt'))).toEqual(['[2022].txt']);
    expect(await names(join(odd, '{a}'))).toEqual(['b.txt']);
  });
});
