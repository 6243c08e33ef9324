import { join } from 'node:path';
import type { Piscina } from 'piscina';
import { packageRoot } from '../../package-root.ts';
import type { ReadableItem, Reading } from './read-item.ts';
import { READING_LIMITS, type ReadingLimits } from './reading-limits.ts';
import { createSingleReader } from './single-reader.ts';

/** Threads that read items. */
export interface ReadingPool {
  /** Reads items, a reading for each. A document that no thread can read within the limits is a failure like any other. */
  read(items: readonly ReadableItem[]): Promise<Reading[]>;
  /** Ends all threads, whatever they do; once more: waits for that. */
  close(): Promise<void>;
}

export interface PoolOptions {
  limits?: ReadingLimits;
  /**
   * How many lists are with all threads together. Each has one in hand and one at hand unless something else is said: while
   * the saving takes its turn here, nobody hands out work.
   */
  listsAtOnce?: number;
}

/**
 * Starts threads that read items. They take whole lists, without a limit for a single document, which would have a thread
 * wait for each. Where that goes wrong (a thread runs out of memory, or nothing is finished for as long as a document may
 * take), the items concerned are read again by a thread of their own one by one: then it shows whose fault it is.
 */
export async function createReadingPool(
  jobs: number,
  { limits = READING_LIMITS, listsAtOnce = jobs * 2 }: PoolOptions = {},
): Promise<ReadingPool> {
  const listsPerThread = Math.ceil(listsAtOnce / jobs);
  const { Piscina } = await import('piscina');
  const start = (threads: number, concurrentTasksPerWorker: number): Piscina =>
    new Piscina({
      filename: join(packageRoot, 'dist', 'program', 'reading-worker.js'),
      ...{ minThreads: threads, maxThreads: threads, concurrentTasksPerWorker, idleTimeout: Number.POSITIVE_INFINITY },
      resourceLimits: { maxOldGenerationSizeMb: limits.memory },
    });
  const readSingly = createSingleReader(() => start(1, 1), limits);
  let swift = start(jobs, listsPerThread);
  let underway = 0;
  let watch: NodeJS.Timeout | undefined;
  let closed: Promise<void> | undefined;

  /** Nothing was finished for too long: all that is underway fails, and is read singly. */
  const startAnew = (): void => {
    const stuck = swift;
    swift = start(jobs, listsPerThread);
    void stuck.destroy();
  };
  const watchAgain = (): void => {
    clearTimeout(watch);
    if (underway > 0 && !closed) watch = setTimeout(startAnew, limits.seconds * 1000);
  };

  const end = async (): Promise<void> => {
    clearTimeout(watch);
    await Promise.all([swift.destroy(), readSingly.close()]);
  };

  return {
    read: async (items) => {
      underway += 1;
      if (underway === 1) watchAgain();
      try {
        return (await swift.run(items)) as Reading[];
      } catch {
        return closed ? items.map(() => ({ failed: 'the import has ended' })) : await readSingly.read(items);
      } finally {
        underway -= 1;
        watchAgain();
      }
    },
    // told twice to end, the pool would start a thread in the place of the one that ends
    close: () => {
      closed ??= end();
      return closed;
    },
  };
}
