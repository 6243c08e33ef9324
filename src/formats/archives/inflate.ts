import { pipeline, Readable } from 'node:stream';
import { createGunzip, createInflateRaw } from 'node:zlib';
import { AppError } from '../../errors.ts';
import type { Chunks } from './archive-entry.ts';
import type { ArchiveLimits } from './archive-limits.ts';

/** How far to go: bytes in all, and per compressed byte. */
export interface InflateLimits extends Pick<ArchiveLimits, 'ratio' | 'ratioFrom'> {
  most: number;
}

const INFLATERS = { gzip: createGunzip, deflate: createInflateRaw } as const;

/**
 * Inflates as far as is asked for. Several gzip members in a row are one.
 *
 * @throws AppError UNSUPPORTED_CONTENT where the bytes are damaged, cut off, or inflate beyond the limits, after what
 *   came before that; and whatever reading `compressed` throws.
 */
export async function* inflate(
  compressed: Chunks,
  method: keyof typeof INFLATERS,
  limits: InflateLimits,
): AsyncGenerator<Uint8Array> {
  const counts = { compressed: 0, inflated: 0 };
  const source = Readable.from(counted(compressed, counts), { objectMode: false });
  const inflater = INFLATERS[method]();
  // the callback is needed for errors to reach the inflater, whose reader meets them
  pipeline(source, inflater, () => undefined);
  try {
    for await (const chunk of inflater as AsyncIterable<Buffer>) {
      counts.inflated += chunk.length;
      checkLimits(counts, limits);
      yield chunk;
    }
  } catch (error) {
    throw inflateError(error);
  } finally {
    inflater.destroy();
    source.destroy();
  }
}

interface Counts {
  compressed: number;
  inflated: number;
}

async function* counted(chunks: Chunks, counts: Counts): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    counts.compressed += chunk.length;
    yield chunk;
  }
}

function checkLimits({ compressed, inflated }: Counts, { most, ratio, ratioFrom }: InflateLimits): void {
  if (inflated > most) {
    throw new AppError('UNSUPPORTED_CONTENT', `inflates to more than ${most} bytes, the most that is read; split it`);
  }
  if (inflated > ratioFrom && inflated > ratio * compressed) {
    throw new AppError(
      'UNSUPPORTED_CONTENT',
      `inflates to more than ${ratio} times its size, as a zip bomb does; if it is none, unpack it first`,
    );
  }
}

function inflateError(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (!code?.startsWith('Z_')) return error;
  const what = code === 'Z_BUF_ERROR' ? 'is cut off' : 'is damaged';
  return new AppError('UNSUPPORTED_CONTENT', `the compressed content ${what}; get the file anew`, { cause: error });
}
