import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { AppError } from '../../../src/errors.ts';
import { ARCHIVE_LIMITS, type ArchiveLimits } from '../../../src/formats/archives/archive-limits.ts';
import { inflate } from '../../../src/formats/archives/inflate.ts';
import { readTar } from '../../../src/formats/archives/read-tar.ts';
import { tarOf } from './make-archives.ts';
import { readEntries } from './read-entries.ts';

const read = (bytes: Uint8Array, limits: Partial<ArchiveLimits> = {}) =>
  readEntries(readTar([bytes], { ...ARCHIVE_LIMITS, ...limits }));

const LONG = `${'很长的名字/'.repeat(20)}a.txt`;

describe('a tar archive', () => {
  test('is read in its own order, however its bytes are cut', async () => {
    const bytes = await tarOf([{ name: 'b.txt' }, '二'], [{ name: '2022/a.html' }, '一'], [{ name: LONG }, '三']);
    const expected = [
      ['b.txt', '二'],
      ['2022/a.html', '一'],
      [LONG, '三'],
    ];
    expect(await read(bytes)).toEqual(expected);
    const cut = Array.from({ length: Math.ceil(bytes.length / 100) }, (_, i) => bytes.subarray(i * 100, i * 100 + 100));
    expect(await readEntries(readTar(cut))).toEqual(expected);
  });

  test('loses folders, hidden files and what macOS adds', async () => {
    const bytes = await tarOf(
      [{ name: 'reports/', type: 'directory' }],
      [{ name: './._a.txt' }, 'x'],
      [{ name: './reports/a.txt' }, 'a'],
    );
    expect(await read(bytes)).toEqual([['reports/a.txt', 'a']]);
  });

  test('may have names in GB18030', async () => {
    const bytes = await tarOf([{ name: 'xxxxxx.txt' }, 'x']);
    Buffer.from([0xd1, 0xf4, 0xb3, 0xc7, 0xcf, 0xd8]).copy(bytes);
    correctSum(bytes);
    expect(await read(bytes)).toEqual([['阳城县.txt', 'x']]);
  });

  test('may be of the oldest form', async () => {
    const bytes = await tarOf([{ name: 'a.txt' }, 'x']);
    bytes.fill(0, 257, 265);
    correctSum(bytes);
    expect(await read(bytes)).toEqual([['a.txt', 'x']]);
  });

  test('may be read in part, entry by entry and byte by byte', async () => {
    const bytes = await tarOf([{ name: 'a.txt' }, 'a'.repeat(200_000)], [{ name: 'b.txt' }, 'b'.repeat(10)]);
    const sizes: [string, number][] = [];
    for await (const entry of readTar(inChunks(bytes))) {
      if ('fault' in entry) continue;
      for await (const chunk of entry.content) {
        sizes.push([entry.name, chunk.length]);
        break;
      }
    }
    expect(sizes.map(([name]) => name)).toEqual(['a.txt', 'b.txt']);
    expect(sizes[0]?.[1]).toBeLessThan(200_000);
    for await (const { name } of readTar(inChunks(bytes))) {
      expect(name).toBe('a.txt');
      break;
    }
  });
});

describe('entries that cannot be read are named, and the others are read:', () => {
  test.each([
    [{ name: '../../x.txt' }, 'leads out of the archive'],
    [{ name: '/etc/cron.d/x' }, 'is an absolute path'],
    [{ name: 'a\u0007.txt' }, 'has control characters'],
    [{ name: 'a.txt', type: 'symlink', linkname: '/etc/passwd' } as const, 'is a link'],
    [{ name: 'a.txt', type: 'link', linkname: 'z.txt' } as const, 'is a link'],
    [{ name: 'null', type: 'character-device' } as const, 'is no file'],
  ])('%j', async (header, reason) => {
    const [first, second] = await read(await tarOf([header], [{ name: 'z.txt' }, 'z']));
    expect(first?.[1]).toContain(reason);
    expect(second).toEqual(['z.txt', 'z']);
  });

  test('endless names, which are cut off', async () => {
    const [first, second] = await read(
      await tarOf([{ name: `${'x'.repeat(2_000_000)}.txt` }], [{ name: 'z.txt' }, 'z']),
    );
    expect(first?.[0]).toHaveLength(4097);
    expect(first?.[1]).toContain('is longer than 4096 characters');
    expect(second).toEqual(['z.txt', 'z']);
  });

  test('too many bytes', async () => {
    const bytes = await tarOf([{ name: 'a.txt' }, 'a'.repeat(2000)], [{ name: 'z.txt' }, 'z']);
    expect(await read(bytes, { entryBytes: 1999 })).toEqual([
      ['a.txt', expect.stringContaining('has 2000 bytes, more than the 1999')],
      ['z.txt', 'z'],
    ]);
  });
});

describe('a damaged archive keeps what came before the damage:', () => {
  const damaged = expect.stringContaining('the archive is damaged or cut off here');
  const archive = tarOf([{ name: 'a.txt' }, 'a'.repeat(600)], [{ name: 'b.txt' }, 'b'.repeat(600)]);

  test.each([
    ['cut off in a file', 2300, [['b.txt', damaged]]],
    ['cut off before a file', 1536, [['', damaged]]],
    ['cut off in the head of a file', 1700, [['', damaged]]],
    [
      'cut off before its end',
      3072,
      [
        ['b.txt', 'b'.repeat(600)],
        ['', damaged],
      ],
    ],
  ])('%s', async (_, length, expected) => {
    const bytes = (await archive).subarray(0, length);
    expect(await read(bytes)).toEqual([['a.txt', 'a'.repeat(600)], ...expected]);
  });

  test('a bad head', async () => {
    const bytes = Buffer.from(await archive);
    bytes.fill(0x78, 1600, 1700);
    expect(await read(bytes)).toEqual([
      ['a.txt', 'a'.repeat(600)],
      ['', damaged],
    ]);
  });

  test('compressed bytes that end early', async () => {
    const compressed = gzipSync(await archive, { level: 0 });
    const limits = { ...ARCHIVE_LIMITS, most: 10_000 };
    expect(await readEntries(readTar(inflate([compressed.subarray(0, 2400)], 'gzip', limits)))).toEqual([
      ['a.txt', 'a'.repeat(600)],
      ['b.txt', expect.stringContaining('the compressed content is cut off')],
    ]);
  });

  test('a source that fails, whose own reason is told', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield (await archive).subarray(0, 1536);
      throw new AppError('UNREADABLE_FILE', 'the disk is gone');
    }
    expect((await readEntries(readTar(failing()))).at(-1)).toEqual(['', '! the disk is gone']);
  });
});

function* inChunks(bytes: Uint8Array): Generator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += 10_000) yield bytes.subarray(i, i + 10_000);
}

/** The sum in the first header of an archive, made anew. */
function correctSum(bytes: Buffer): void {
  bytes.fill(0x20, 148, 156);
  const sum = bytes.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
}
