/**
 * What an iterable has, once something is done here that takes its time: after whoever brings it has begun, and before
 * anything of it is handed on.
 *
 * @param begun Ends when they have begun; where the first is there sooner, that will do.
 */
export async function* whenBegun<T>(
  iterable: AsyncIterable<T>,
  begun: Promise<void>,
  act: () => void,
): AsyncGenerator<T> {
  const iterator = iterable[Symbol.asyncIterator]();
  try {
    const first = iterator.next();
    // it may fail while something is done here; whoever waits for it then is told
    first.catch(() => {});
    await Promise.race([begun, first]);
    act();
    for (let next = await first; !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
