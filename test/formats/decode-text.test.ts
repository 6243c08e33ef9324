import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { AppError } from '../../src/errors.ts';
import { decodeText } from '../../src/formats/decode-text.ts';
import { packageRoot } from '../../src/package-root.ts';

const TEXT = '阳城县2022年\r\n法治政府建设\n𠮷林';
const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
const utf16le = (text: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const utf16be = (text: string): Buffer => utf16le(text).swap16();

describe('text is decoded, line ends kept,', () => {
  test.each([
    ['UTF-8', utf8(TEXT), 'utf-8'],
    ['UTF-8 with a byte-order mark', utf8(`\ufeff${TEXT}`), 'utf-8'],
    ['little-endian UTF-16', utf16le(TEXT), 'utf-16le'],
    ['big-endian UTF-16', utf16be(TEXT), 'utf-16be'],
  ])('from %s', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: TEXT, encoding });
  });

  test('with a stray control character of a web page left where it is', () => {
    const text = `${'法治政府'.repeat(50)}\u0008${'建设'.repeat(50)}`;
    expect(decodeText(utf8(text)).text).toBe(text);
  });

  test('with lone surrogates replaced by U+FFFD, so that no offset moves', () => {
    expect(decodeText(utf16le('法\ud800治')).text).toBe('法\ufffd治');
  });

  test('with a second byte-order mark kept, since only the first is one', () => {
    expect(decodeText(utf8('\ufeff\ufeff法治')).text).toBe('\ufeff法治');
  });
});

test.each(readdirSync(join(packageRoot, 'seeds', 'reports')))('seed %s is decoded to the same bytes', (name) => {
  const bytes = readFileSync(join(packageRoot, 'seeds', 'reports', name));
  expect(utf8(decodeText(bytes).text).equals(bytes)).toBe(true);
});

describe('what is no text is refused:', () => {
  test.each([
    ['an empty file', Buffer.alloc(0), 'the file is empty'],
    ['a byte-order mark alone', utf8('\ufeff'), 'the file is empty'],
    ['white space alone', utf8(' \r\n\u3000\n'), 'the file is empty'],
    ['GB18030', Buffer.from([0x41, 0xb7, 0xa8, 0xd6, 0xce]), 'not valid UTF-8: byte 0xb7 at offset 1'],
    ['a bad byte far into UTF-8', Buffer.concat([utf8('法治'), Buffer.from([0xff])]), 'byte 0xff at offset 6'],
    ['a surrogate encoded as UTF-8', Buffer.from([0x41, 0xed, 0xa0, 0x80]), 'byte 0xa0 at offset 2'],
    ['a cut-off character', utf8('法治').subarray(0, 5), 'the last character is cut off at byte offset 5'],
    ['a NUL byte', utf8('法\0治'), 'binary data: control character 0x00 at byte offset 3'],
    ['a NUL byte after a byte-order mark', utf8('\ufeff法\0治'), 'control character 0x00 at byte offset 6'],
    ['UTF-16 without a byte-order mark', Buffer.from('A report', 'utf16le'), 'control character 0x00 at byte offset 1'],
    [
      'Chinese in UTF-16 without a byte-order mark',
      Buffer.from('法治\n', 'utf16le'),
      'binary data: control character 0x00',
    ],
    [
      'bytes that are no text',
      Buffer.from([0xfe, 0xb7, 0x00, 0x41]),
      'binary data: control character 0x00 at byte offset 2',
    ],
    ['many control characters', utf8('法治\u0001\u0002政府'), 'control character 0x01 at byte offset 6'],
    ['half a character of UTF-16', utf16le('法治').subarray(0, 5), 'cut off at byte offset 5'],
    ['a PDF', utf8('%PDF-1.7\n'), 'this is a PDF document'],
    ['a DOCX', Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), 'a ZIP archive or a DOCX document'],
    ['an HTML page', utf8('\ufeff\n<!DOCTYPE html>\n<html>'), 'this is an HTML page'],
  ])('%s', (_, bytes, message) => {
    expect(() => decodeText(bytes)).toThrow(message);
    expect(() => decodeText(bytes)).toThrow(AppError);
  });

  test.each(['<法治>政府', '%PDF', 'PK赛', '<htmlx>'])('but not a text that begins with %p', (text) => {
    expect(decodeText(utf8(text)).text).toBe(text);
  });
});
