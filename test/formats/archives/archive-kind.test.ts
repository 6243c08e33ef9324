import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { archiveKind } from '../../../src/formats/archives/archive-kind.ts';
import { rawZip, tarOf, zipOf } from './make-archives.ts';

test('archives are told by how they begin', async () => {
  expect(archiveKind(gzipSync('法治'))).toBe('gzip');
  expect(archiveKind(await zipOf({ 'a.txt': 'a' }))).toBe('zip');
  expect(archiveKind(rawZip([]))).toBe('zip');
  expect(archiveKind(await tarOf([{ name: '阳城县.txt' }, 'a']))).toBe('tar');
});

test.each([
  ['526172211a070100', 'RAR'],
  ['377abcaf271c0004', '7z'],
  ['fd377a585a000004', 'xz'],
  ['425a6839314159265359', 'bzip2'],
  ['28b52ffd2411', 'zstd'],
])('those that cannot be read are told apart: %s is %s', (begins, kind) => {
  expect(archiveKind(Buffer.from(begins, 'hex'))).toBe(kind);
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['zeros', Buffer.alloc(1024)],
  ['a text', Buffer.from('阳城县2022年法治政府建设情况报告\n'.repeat(50))],
  ['a text that begins as an archive', Buffer.from('PK赛 BZh Rar! 7z')],
  ['numbers', Buffer.from('0'.repeat(2000))],
  ['a page', Buffer.from('<!DOCTYPE html>'.padEnd(600))],
])('no archive is %s', (_, bytes) => {
  expect(archiveKind(bytes)).toBeNull();
});
