import { crc32 } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { ARCHIVE_LIMITS, type ArchiveLimits } from '../../../src/formats/archives/archive-limits.ts';
import { isDocument } from '../../../src/formats/archives/is-document.ts';
import { readZip } from '../../../src/formats/archives/read-zip.ts';
import { rawZip, zipOf } from './make-archives.ts';
import { readEntries } from './read-entries.ts';

const read = (bytes: Uint8Array, limits?: Partial<ArchiveLimits>) =>
  readEntries(readZip(bytes, { ...ARCHIVE_LIMITS, ...limits }));

/** 阳城县.txt in GB18030. */
const GBK_NAME = Buffer.from([0xd1, 0xf4, 0xb3, 0xc7, 0xcf, 0xd8, 0x2e, 0x74, 0x78, 0x74]);

describe('a ZIP archive', () => {
  test('is read in its own order, whatever the names', async () => {
    const bytes = await zipOf({ 'b.txt': '二', '2022/a.html': '一', 'a.txt': '三' });
    expect(await read(bytes)).toEqual([
      ['b.txt', '二'],
      ['2022/a.html', '一'],
      ['a.txt', '三'],
    ]);
  });

  test('may store its files without compression', async () => {
    expect(await read(rawZip([{ name: 'a.txt', content: '法治', method: 0 }]))).toEqual([['a.txt', '法治']]);
  });

  test('without entries has none', async () => {
    expect(await read(rawZip([]))).toEqual([]);
  });

  test('loses folders, hidden files and what macOS adds', async () => {
    const names = ['reports/', '__MACOSX/._a.txt', '.DS_Store', 'reports/.git/config', 'reports/a.txt', 'a..txt'];
    const files = await read(rawZip(names.map((name) => ({ name, content: name.endsWith('/') ? '' : 'x' }))));
    expect(files.map(([name]) => name)).toEqual(['reports/a.txt', 'a..txt']);
  });

  test('may be read in part', async () => {
    const names: string[] = [];
    for await (const { name } of readZip(await zipOf({ 'a.txt': 'a', 'b.txt': 'b' }))) {
      names.push(name);
      break;
    }
    expect(names).toEqual(['a.txt']);
  });
});

describe('names', () => {
  test.each([
    ['GB18030, as Windows writes them in China', { name: GBK_NAME }],
    ['UTF-8 without saying so, as macOS writes them', { name: '阳城县.txt' }],
    ['UTF-8 that says so', { name: '阳城县.txt', flags: 0x800 }],
    ['UTF-8 beside a name in another encoding', { name: 'x.txt', extra: unicodePath('x.txt', '阳城县.txt') }],
  ])('are read in %s', async (_, entry) => {
    expect(await read(rawZip([{ ...entry, content: 'x' }]))).toEqual([['阳城县.txt', 'x']]);
  });

  test('beside another name that is not the one it was written for do not count', async () => {
    const entry = { name: 'renamed.txt', extra: unicodePath('x.txt', '阳城县.txt'), content: 'x' };
    expect(await read(rawZip([entry]))).toEqual([['renamed.txt', 'x']]);
  });

  test('lose what leads nowhere', async () => {
    expect(await read(rawZip([{ name: './2022//a.txt', content: 'x' }]))).toEqual([['2022/a.txt', 'x']]);
  });

  test.each([
    ['../../x.txt', 'leads out of the archive'],
    ['a/../../x.txt', 'leads out of the archive'],
    ['/etc/passwd', 'is an absolute path'],
    ['C:/x.txt', 'is an absolute path'],
    ['a\\b.txt', 'has a backslash'],
    ['x'.repeat(5000), 'is longer than 4096 characters'],
    ['a\nb.txt', 'has control characters'],
    [Buffer.from([0xff, 0xff, 0x41]), 'is neither UTF-8 nor GB18030'],
    ['./', ''],
  ])('like %j are refused, and the others are read', async (name, reason) => {
    const files = await read(
      rawZip([
        { name, content: 'x' },
        { name: 'z.txt', content: 'z' },
      ]),
    );
    expect(files.at(-1)).toEqual(['z.txt', 'z']);
    if (reason === '') expect(files).toHaveLength(1);
    else expect(files[0]?.[1]).toContain(`! the entry's name ${reason}`);
  });

  test('are shown with control characters written out', async () => {
    expect((await read(rawZip([{ name: '\u001b[2Jx.txt', content: 'x' }])))[0]?.[0]).toBe('\\u001b[2Jx.txt');
  });
});

describe('entries that cannot be read are named, and the others are read:', () => {
  test.each([
    ['encrypted', { flags: 1 }, 'is encrypted'],
    ['links', { mode: 0o120777, content: '/etc/passwd' }, 'is a link'],
    ['other compression', { method: 9 }, 'a method that cannot be read (9)'],
    ['another checksum', { says: { crc32: 1 } }, 'is not what the list of entries says'],
    ['fewer bytes than are said', { says: { size: 7 } }, 'is not what the list of entries says'],
    ['more bytes than are said', { says: { size: 1 } }, 'is not what the list of entries says'],
    ['more bytes than are said, stored', { says: { size: 1 }, method: 0 }, 'is not what the list of entries says'],
  ])('%s', async (_, entry, reason) => {
    const files = await read(
      rawZip([
        { name: 'a.txt', content: '法治', ...entry },
        { name: 'z.txt', content: 'z' },
      ]),
    );
    expect(files).toEqual([
      ['a.txt', expect.stringContaining(reason)],
      ['z.txt', 'z'],
    ]);
  });

  test('damaged content', async () => {
    const bytes = rawZip([
      { name: 'a.txt', content: '法治政府'.repeat(20) },
      { name: 'z.txt', content: 'z' },
    ]);
    bytes.fill(0xff, 35, 44);
    expect(await read(bytes)).toEqual([
      ['a.txt', expect.stringContaining('the compressed content is damaged')],
      ['z.txt', 'z'],
    ]);
  });

  test('a place outside of the archive', async () => {
    const bytes = rawZip([{ name: 'a.txt', content: 'a' }]);
    bytes.writeUInt32LE(0x7fffffff, bytes.length - 22 - 5 - 4);
    expect(await read(bytes)).toEqual([['a.txt', expect.stringContaining('cannot be read in the archive')]]);
  });
});

describe('bombs', () => {
  const zeros = { name: 'zeros.txt', content: Buffer.alloc(2_000_000) };

  test('are not inflated where the archive says what they are', async () => {
    const limits = { ratio: 100, ratioFrom: 1_000_000 };
    expect(await read(rawZip([zeros, { name: 'z.txt', content: 'z' }]), limits)).toEqual([
      ['zeros.txt', expect.stringContaining('inflates to more than 100 times its size, as a zip bomb does')],
      ['z.txt', 'z'],
    ]);
  });

  test('are not inflated beyond what the archive says', async () => {
    const liar = { ...zeros, says: { size: 10 } };
    expect(await read(rawZip([liar]))).toEqual([
      ['zeros.txt', expect.stringContaining('is not what the list of entries says')],
    ]);
  });

  test('end at the bytes of an entry', async () => {
    expect(await read(rawZip([zeros]), { entryBytes: 1_999_999 })).toEqual([
      ['zeros.txt', expect.stringContaining('inflates to 2000000 bytes, more than the 1999999')],
    ]);
  });

  test('end at the bytes of an archive', async () => {
    const twice = rawZip([zeros, { ...zeros, name: 'again.txt' }]);
    const [first, second] = await read(twice, { archiveBytes: 3_000_000 });
    expect(first?.[1]).toHaveLength(2_000_000);
    expect(second?.[1]).toContain('the archive inflates to more than 3000000 bytes');
  });

  test('of entries that overlap end the reading', async () => {
    const random = Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * i * 31) % 251));
    const many = Array.from({ length: 1000 }, (_, i) => ({ name: `${i}.txt`, contentOf: 0 }));
    const files = await read(rawZip([{ name: 'a.txt', content: random, method: 0 }, ...many]));
    expect(files.length).toBeLessThan(30);
    expect(files.at(-1)).toEqual(['', expect.stringContaining('its entries overlap')]);
  });
});

describe('a damaged archive', () => {
  test('without its list of entries is named', async () => {
    const bytes = await zipOf({ 'a.txt': 'a', 'b.txt': 'b' });
    expect(await read(bytes.subarray(0, -30))).toEqual([
      ['', expect.stringContaining('the ZIP archive is damaged or cut off')],
    ]);
  });

  test('keeps the entries before the damage', async () => {
    const bytes = rawZip([
      { name: 'a.txt', content: 'a' },
      { name: 'b.txt', content: 'b' },
    ]);
    bytes.fill(0, bytes.length - 22 - 51, bytes.length - 22 - 47);
    expect(await read(bytes)).toEqual([
      ['a.txt', 'a'],
      ['', expect.stringContaining('its list of entries is damaged after 1')],
    ]);
  });
});

describe('a document that is kept as a ZIP archive', () => {
  test.each([
    ['DOCX', { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' }, true],
    ['DOCX in another order', { 'word/document.xml': '<w:document/>', '[Content_Types].xml': '<Types/>' }, true],
    ['OpenDocument', { mimetype: 'application/vnd.oasis.opendocument.text' }, true],
    ['OFD', { 'OFD.xml': '<ofd:OFD/>' }, true],
    ['an archive of files', { 'a.txt': 'a', 'word/document.xml': 'x' }, false],
    ['an archive of an unpacked document', { 'a/[Content_Types].xml': 'x' }, false],
  ])('%s', async (_, files, expected) => {
    expect(await isDocument(await zipOf(files))).toBe(expected);
  });
});

/** Info-ZIP's extra field with a name in UTF-8. */
function unicodePath(name: string, unicode: string): Buffer {
  const path = Buffer.from(unicode);
  const field = Buffer.alloc(9);
  field.writeUInt16LE(0x7075, 0);
  field.writeUInt16LE(5 + path.length, 2);
  field.writeUInt8(1, 4);
  field.writeUInt32LE(crc32(name), 5);
  return Buffer.concat([field, path]);
}
