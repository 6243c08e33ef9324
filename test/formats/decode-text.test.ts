import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { AppError } from '../../src/errors.ts';
import { decodeText } from '../../src/formats/decode-text.ts';
import { packageRoot } from '../../src/package-root.ts';
import { encode } from './wrapping/encode.ts';

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

const PROSE = '全年受理行政复议申请48件,审结43件。执法人员参加培训,落实行政执法三项制度。';
const TRADITIONAL = '全年受理行政復議申請48件,審結43件。執法人員參加培訓,落實行政執法三項制度。';

describe('the encodings of Chinese text are told apart:', () => {
  test.each([
    ['GB18030', encode(PROSE, 'gb18030'), PROSE, 'gb18030'],
    ['two characters of GBK', encode('法治', 'gb18030'), '法治', 'gb18030'],
    ['Traditional characters in GBK', encode(TRADITIONAL, 'gb18030'), TRADITIONAL, 'gb18030'],
    ['characters of four bytes of GB18030', encode(`㐂㐄${PROSE}`, 'gb18030'), `㐂㐄${PROSE}`, 'gb18030'],
    ['Big5', encode(TRADITIONAL, 'big5'), TRADITIONAL, 'big5'],
    ['ten characters of Big5', encode('執法人員參加培訓合格', 'big5'), '執法人員參加培訓合格', 'big5'],
    ['UTF-8 that is valid GB18030 as well', utf8('法治政府'), '法治政府', 'utf-8'],
    ['little-endian UTF-16 without a mark', encode(`${PROSE}\n`, 'utf-16le'), `${PROSE}\n`, 'utf-16le'],
    ['big-endian UTF-16 without a mark', encode(`${PROSE}\n`, 'utf-16be'), `${PROSE}\n`, 'utf-16be'],
    ['UTF-16 of Chinese characters alone', encode('法治政府建设工作', 'utf-16le'), '法治政府建设工作', 'utf-16le'],
    ['UTF-16 of ASCII alone', encode('A report', 'utf-16le'), 'A report', 'utf-16le'],
  ])('%s', (_, bytes, text, encoding) => {
    expect(decodeText(bytes)).toEqual({ text, encoding });
  });

  test.each([
    ['gb18030', PROSE],
    ['big5', TRADITIONAL],
  ] as const)('%s among forty times as much ASCII', (encoding, text) => {
    const around = '<a href="https://www.example.gov.cn/col/index.html" target="_blank">'.repeat(20);
    expect(decodeText(encode(around + text + around, encoding))).toEqual({ text: around + text + around, encoding });
  });

  test.each(readdirSync(join(packageRoot, 'seeds', 'reports')))('any 200 bytes of %s in GB18030', (name) => {
    const text = readFileSync(join(packageRoot, 'seeds', 'reports', name), 'utf8').replace(/\s+/g, '');
    for (let from = 0; from + 100 <= text.length; from += 100) {
      const part = text.slice(from, from + 100);
      expect(decodeText(encode(part, 'gb18030'))).toEqual({ text: part, encoding: 'gb18030' });
    }
  });

  test('what is declared is believed where it makes Chinese, and not where it makes none', () => {
    expect(decodeText(encode(PROSE, 'gb18030'), 'gb18030').encoding).toBe('gb18030');
    expect(decodeText(encode(PROSE, 'gb18030'), 'big5').encoding).toBe('gb18030');
    expect(decodeText(utf8(PROSE), 'gb18030').encoding).toBe('utf-8');
  });
});

describe('a bad byte in a long text is one character that is lost,', () => {
  const long = PROSE.repeat(10);

  test.each(['gb18030', 'utf-8'] as const)('in %s', (encoding) => {
    const [before, behind] = [encode(long, encoding), encode(long, encoding)];
    const { text } = decodeText(Buffer.concat([before, Buffer.from([0xff]), behind]));
    expect(text).toBe(`${long}\ufffd${long}`);
  });

  test('many of them are damage, which is refused with the place of the first', () => {
    const bad = Buffer.concat([encode(PROSE, 'gb18030'), Buffer.from([0xff])]);
    expect(() => decodeText(Buffer.concat(Array.from({ length: 10 }, () => bad)))).toThrow(
      `damaged GB18030: 10 characters cannot be decoded, the first at byte offset ${bad.length - 1} (0xff)`,
    );
  });
});

describe('what is no text is refused:', () => {
  test.each([
    ['an empty file', Buffer.alloc(0), 'the file is empty'],
    ['a byte-order mark alone', utf8('\ufeff'), 'the file is empty'],
    ['white space alone', utf8(' \r\n\u3000\n'), 'the file is empty'],
    ['Latin text', Buffer.from('Bericht über Städte', 'latin1'), 'not valid UTF-8: byte 0xfc at offset 8'],
    ['Latin text, named', Buffer.from('Bericht über Städte', 'latin1'), '(it looks like ISO-8859-1)'],
    ['Japanese text', Buffer.from([0x82, 0xb1, 0x82, 0xea, 0x82, 0xcd, 0x95, 0xb6]), 'nor does it make Chinese text'],
    ['a bad byte far into UTF-8', Buffer.concat([utf8('法治'), Buffer.from([0xff])]), 'byte 0xff at offset 6'],
    ['a surrogate encoded as UTF-8', Buffer.from([0x41, 0xed, 0xa0, 0x80]), 'byte 0xa0 at offset 2'],
    ['a cut-off character', utf8('法治').subarray(0, 5), 'the last character is cut off at byte offset 5'],
    ['a NUL byte', utf8('法\0治'), 'binary data: control character 0x00 at byte offset 3'],
    ['a NUL byte after a byte-order mark', utf8('\ufeff法\0治'), 'control character 0x00 at byte offset 6'],
    [
      'bytes that are no text',
      Buffer.from([0xfe, 0xb7, 0x00, 0x41]),
      'binary data: control character 0x00 at byte offset 2',
    ],
    ['many control characters', utf8('法治\u0001\u0002政府'), 'control character 0x01 at byte offset 6'],
    ['half a character of UTF-16', utf16le('法治').subarray(0, 5), 'cut off at byte offset 5'],
  ])('%s', (_, bytes, message) => {
    expect(() => decodeText(bytes)).toThrow(message);
    expect(() => decodeText(bytes)).toThrow(AppError);
  });
});
