import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { AppError } from '../../errors.ts';
import { refusalOf } from './read-bytes.ts';

/** In bytes: few files are larger, so that one of the usual size is read at once. */
const CHUNK = 2 ** 18;

/**
 * The bytes of a file, from when they are asked for, each chunk in memory of its own.
 *
 * @throws AppError UNREADABLE_FILE, with the reason in words and without the file's name.
 */
export function* fileChunks(path: string): Generator<Uint8Array<ArrayBuffer>> {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    // one byte more, so that a file that fits into a chunk is known to end with it
    const { size: stated } = fstatSync(file);
    const size = stated === 0 ? CHUNK : Math.min(stated + 1, CHUNK);
    for (;;) {
      const chunk = new Uint8Array(size);
      const length = readSync(file, chunk);
      if (length === 0) return;
      yield chunk.subarray(0, length);
      if (length < size) return;
    }
  } catch (cause) {
    throw new AppError('UNREADABLE_FILE', refusalOf(cause), { cause });
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
