import { setImmediate } from 'node:timers/promises';

/**
 * What an iterable has ready by the time it is asked, in lists of one to so many: whoever takes longer than what brings it
 * gets long ones, and whoever waits for it gets each as it comes.
 */
export async function* gatherReady<T>(iterable: AsyncIterable<T>, most: number): AsyncGenerator<T[]> {
  const iterator = iterable[Symbol.asyncIterator]();
  const nextOf = (): Promise<IteratorResult<T>> => {
    const next = iterator.next();
    // it may fail while nobody waits for it; whoever does then is told
    next.catch(() => {});
    return next;
  };
  try {
    for (let next = nextOf(); ; ) {
      const ready: T[] = [];
      let result: IteratorResult<T> | null = await next;
      while (result && !result.done) {
        ready.push(result.value);
        next = nextOf();
        // a failure comes after what is ready
        result = ready.length < most ? await Promise.race([next, setImmediate(null)]).catch(() => null) : null;
      }
      if (ready.length > 0) yield ready;
      if (result?.done) return;
    }
  } finally {
    // without waiting for what is wanted no more
    iterator.return?.().catch(() => {});
  }
}
