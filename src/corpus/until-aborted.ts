/**
 * What an iterable has, until a signal says that no more of it is wanted: what is being waited for by then is left to
 * itself, since it may never come.
 */
export async function* untilAborted<T>(iterable: AsyncIterable<T>, signal?: AbortSignal): AsyncGenerator<T> {
  if (!signal) return yield* iterable;
  const iterator = iterable[Symbol.asyncIterator]();
  try {
    while (!signal.aborted) {
      const next = await nextUnlessAborted(iterator, signal);
      if (next === null || next.done) return;
      yield next.value;
    }
  } finally {
    // without waiting for what may never come; what it was to bring is wanted no more, be it an error
    iterator.return?.().catch(() => {});
  }
}

/** Not `Promise.race` with one promise for the signal, which would keep all that ever raced with it. */
function nextUnlessAborted<T>(iterator: AsyncIterator<T>, signal: AbortSignal): Promise<IteratorResult<T> | null> {
  return new Promise((resolve, reject) => {
    const abort = () => resolve(null);
    signal.addEventListener('abort', abort, { once: true });
    iterator
      .next()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', abort));
  });
}
