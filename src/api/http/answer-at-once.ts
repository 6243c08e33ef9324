import type { Reader } from '../../store/query/reader.ts';

/**
 * Answers from the corpus as it is at one moment, whatever is imported meanwhile. An answer takes several statements, and an
 * import may come between any two of them. It rarely does, so nothing is done about it at first; where it turns out that it
 * did, the answer is made anew from a snapshot.
 */
export async function answerAtOnce<T>(reader: Reader, answer: (reader: Reader) => Promise<T>): Promise<T> {
  const before = await reader.version();
  const first = await answer(reader);
  if ((await reader.version()) === before) return first;
  const snapshot = await reader.snapshot();
  try {
    return await answer(snapshot);
  } finally {
    snapshot.close();
  }
}
