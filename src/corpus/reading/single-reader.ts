import type { Piscina } from 'piscina';
import type { ReadableItem, Reading } from './read-item.ts';
import type { ReadingLimits } from './reading-limits.ts';

/** Reads items one by one. */
export interface SingleReader {
  read(items: readonly ReadableItem[]): Promise<Reading[]>;
  close(): Promise<void>;
}

/**
 * Reads items one after the other, whoever asks, each within the limits.
 *
 * @param start Starts a thread; called when there is something to read.
 */
export function createSingleReader(start: () => Piscina, limits: ReadingLimits): SingleReader {
  let pool: Piscina | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;

  const readOne = async (item: ReadableItem): Promise<Reading> => {
    if (closed) return { failed: 'the import has ended' };
    pool ??= start();
    try {
      // that a thread has to start and load its tables is no fault of the document
      await pool.run([]);
      const [reading] = (await pool.run([item], { signal: AbortSignal.timeout(limits.seconds * 1000) })) as Reading[];
      return reading!;
    } catch (error) {
      return { failed: faultOf(error, limits) };
    }
  };
  const readAll = async (items: readonly ReadableItem[]): Promise<Reading[]> => {
    const readings: Reading[] = [];
    for (const item of items) readings.push(await readOne(item));
    return readings;
  };
  return {
    read: (items) => {
      const readings = last.then(() => readAll(items));
      last = readings;
      return readings;
    },
    close: async () => {
      closed = true;
      await pool?.destroy();
    },
  };
}

function faultOf(error: unknown, { seconds, memory }: ReadingLimits): string {
  const { name, code, message } = error as NodeJS.ErrnoException;
  if (name === 'AbortError') return `takes more than ${seconds} seconds to read`;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return `takes more than ${memory} MiB of memory to read`;
  return `cannot be read: its thread ended (${message})`;
}
