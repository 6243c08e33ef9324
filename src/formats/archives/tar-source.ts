import { AppError } from '../../errors.ts';
import type { Chunks } from './archive-entry.ts';

/** The bytes of a tar archive on their way to its reader, and what the reader does not notice about them. */
export interface TarSource {
  chunks: AsyncIterable<Uint8Array>;
  /** Why reading them ended early, where that is known; the reader of the archive says only that it did. */
  fault(): AppError | null;
  /** Whether they end as an archive does, with a block of zeros: one that is cut off between two files does not. */
  isComplete(): boolean;
}

const BLOCK = 512;

export function tarSource(chunks: Chunks): TarSource {
  let fault: AppError | null = null;
  let tail: Buffer = Buffer.alloc(0);
  async function* passed(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of chunks) {
        const last = Buffer.from(chunk.subarray(-BLOCK));
        tail = last.length === BLOCK ? last : Buffer.concat([tail, last]).subarray(-BLOCK);
        yield chunk;
      }
    } catch (error) {
      if (error instanceof AppError) fault = error;
      throw error;
    }
  }
  return {
    chunks: passed(),
    fault: () => fault,
    isComplete: () => tail.length === BLOCK && tail.every((byte) => byte === 0),
  };
}
