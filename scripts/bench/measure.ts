import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Contender } from './contenders.ts';
import { megabytes } from './seed-texts.ts';

export interface Effort {
  rounds: number;
  /** Million bytes that each contender reads in a round at least, unless it is slow: documents are read again until they make so much. */
  size: number;
}

/** The middle one; of an even number, the upper of the two in the middle. */
export function median(values: readonly number[]): number {
  const middle = [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  if (middle === undefined) throw new Error('the median of nothing');
  return middle;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as (options: { type: 'minor' }) => void;

/** Milliseconds that one pass over documents takes. */
export function time(contender: Contender, documents: readonly string[], passes = 1): number {
  // nobody pays for what the one before left behind
  collectGarbage({ type: 'minor' });
  const begin = performance.now();
  for (let pass = 0; pass < passes; pass += 1) for (const text of documents) contender.read(text);
  return (performance.now() - begin) / passes;
}

/**
 * MB/s of UTF-8 of each contender over the same documents: medians of rounds in which they take turns, so that a
 * machine that is busy for a while is so for all of them. A round to warm up is not counted.
 */
export function speeds(
  contenders: readonly Contender[],
  documents: readonly string[],
  { rounds, size }: Effort,
): number[] {
  const total = megabytes(documents);
  const passes = Math.max(1, Math.ceil(size / total));
  const times = contenders.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, contender] of contenders.entries()) {
      const taken = time(contender, documents, contender.slow ? 1 : passes);
      if (round > 0) times[index]?.push(taken);
    }
  }
  return times.map((taken) => total / (median(taken) / 1000));
}
