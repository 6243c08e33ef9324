import type { Reader } from '../../store/query/reader.ts';

/** Makes an answer from what a reader reads, and tells of each of its statements. */
export type Answerer<T> = (reader: Reader, onStatement: () => void) => Promise<T>;

/**
 * Answers from the corpus as it is at one moment, whatever is imported meanwhile. An answer of resolvers takes several statements, and
 * an import may come between any two of them. It rarely does, so nothing is done about it at first; where the version of the corpus
 * is not the last one known from before, the answer is made anew from a snapshot. One statement has seen one moment.
 */
export function answererAtOnce(reader: Reader): <T>(answer: Answerer<T>) => Promise<T> {
  /** What was read last, by whatever request: since then the corpus has not been older. */
  let known: string | undefined;
  return async (answer) => {
    known ??= await reader.version();
    const before = known;
    let statements = 0;
    const first = await answer(reader, () => {
      statements += 1;
    });
    if (statements <= 1) return first;
    known = await reader.version();
    if (known === before) return first;
    const snapshot = await reader.snapshot();
    try {
      return await answer(snapshot, () => undefined);
    } finally {
      snapshot.close();
    }
  };
}
