import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { AppError } from '../../../src/errors.ts';
import { ARCHIVE_LIMITS } from '../../../src/formats/archives/archive-limits.ts';
import { inflate } from '../../../src/formats/archives/inflate.ts';

const LIMITS = { ...ARCHIVE_LIMITS, most: 100_000_000 };
const inflated = (bytes: Uint8Array, limits = {}) => buffer(inflate([bytes], 'gzip', { ...LIMITS, ...limits }));

test('gzip is inflated, several members as one', async () => {
  const bytes = Buffer.concat([gzipSync('法治'), gzipSync('政府')]);
  expect((await inflated(bytes)).toString()).toBe('法治政府');
});

describe('a named fault is', () => {
  test.each([
    ['what is cut off', gzipSync('法治').subarray(0, -9), {}, 'is cut off'],
    ['what is damaged', Buffer.concat([gzipSync('法治').subarray(0, 10), Buffer.alloc(20, 0xff)]), {}, 'is damaged'],
    ['another checksum', Buffer.concat([gzipSync('法治').subarray(0, -8), Buffer.alloc(8)]), {}, 'is damaged'],
    ['too many bytes', gzipSync(randomBytes(2000)), { most: 1999 }, 'more than 1999 bytes'],
    ['a bomb', gzipSync(Buffer.alloc(4_000_000)), { ratioFrom: 1_000_000 }, 'more than 200 times its size'],
  ])('%s', async (_, bytes, limits, reason) => {
    const reading = inflated(bytes, limits);
    await expect(reading).rejects.toThrow(reason);
    await expect(reading).rejects.toBeInstanceOf(AppError);
  });

  test('no few zeros', async () => {
    expect(await inflated(gzipSync(Buffer.alloc(1_000_000)))).toHaveLength(1_000_000);
  });
});

test('a bomb is not inflated further than the limit', async () => {
  let bytes = 0;
  const bomb = inflate([gzipSync(Buffer.alloc(40_000_000))], 'gzip', { ...LIMITS, ratioFrom: 1_000_000 });
  await expect(
    (async () => {
      for await (const chunk of bomb) bytes += chunk.length;
    })(),
  ).rejects.toThrow('zip bomb');
  expect(bytes).toBeLessThan(9_000_000);
});

test('what reading the compressed bytes throws is told as it is', async () => {
  async function* failing(): AsyncGenerator<Uint8Array> {
    yield gzipSync('法治').subarray(0, 5);
    throw new AppError('UNREADABLE_FILE', 'the disk is gone');
  }
  await expect(buffer(inflate(failing(), 'gzip', LIMITS))).rejects.toThrow('the disk is gone');
});

test('who stops early ends the reading of the compressed bytes', async () => {
  let ended = false;
  function* endless(): Generator<Uint8Array> {
    try {
      for (;;) yield gzipSync(randomBytes(100_000));
    } finally {
      ended = true;
    }
  }
  for await (const _ of inflate(endless(), 'gzip', LIMITS)) break;
  await new Promise(setImmediate);
  expect(ended).toBe(true);
});
