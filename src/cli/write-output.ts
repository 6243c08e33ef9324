import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { refusalOf } from '../corpus/inputs/read-bytes.ts';
import { AppError } from '../errors.ts';

type Pieces = AsyncIterable<string | Uint8Array>;

/**
 * Writes a file piece by piece, under another name until it is complete: a file of that name is whole, or as it was.
 *
 * @throws AppError `BAD_INPUT` where it cannot be written, and when the program is told to end (Ctrl-C) meanwhile.
 */
export async function writeOutput(path: string, pieces: Pieces): Promise<void> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new AppError('BAD_INPUT', `${path}: this is a folder; name a file`);
  }
  if (!existsSync(dirname(path))) throw new AppError('BAD_INPUT', `${path}: there is no such folder`);
  const unfinished = `${path}.${randomUUID()}.unfinished`;
  const told = new AbortController();
  const stop = () => told.abort();
  for (const signal of SIGNALS) process.once(signal, stop);
  try {
    // opened before anything can fail: a stream that opens its file itself may do so after it was told to end
    const file = await open(unfinished, 'wx');
    await pipeline(pieces, file.createWriteStream(), { signal: told.signal });
    renameSync(unfinished, path);
  } catch (error) {
    if (told.signal.aborted) throw new AppError('BAD_INPUT', `${path}: not written, since the program was told to end`);
    if (!isOfFile(error)) throw error;
    throw new AppError('BAD_INPUT', `${path}: cannot be written: ${refusalOf(error)}`, { cause: error });
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
    rmSync(unfinished, { force: true });
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

const isOfFile = (error: unknown): boolean => typeof error === 'object' && error !== null && 'syscall' in error;

/** Writes to standard output as fast as whoever reads it does. */
export async function printOutput(pieces: Pieces): Promise<void> {
  for await (const piece of pieces) {
    if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
  }
}
