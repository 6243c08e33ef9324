import { isDeepStrictEqual } from 'node:util';
import type { Running } from './contestants.ts';
import { dataOf } from './data-of.ts';
import type { Workload } from './workloads.ts';

/** How many parameters of each workload are compared. */
const SAMPLES = 15;

/**
 * Asks everybody the same and compares with the first.
 *
 * @throws Error where somebody answers otherwise, or where nothing is answered.
 */
export async function checkAnswers(running: readonly Running[], workloads: readonly Workload[]): Promise<void> {
  for (const { name, parameters } of workloads) {
    const step = Math.max(1, Math.floor(parameters.length / SAMPLES));
    for (const asked of parameters.filter((_, i) => i % step === 0).slice(0, SAMPLES)) {
      const [first, ...others] = await Promise.all(
        running.map(({ origin, contestant }) => dataOf(origin, contestant.request(name, asked))),
      );
      if (JSON.stringify(first).length < 500)
        throw new Error(`${name} ${JSON.stringify(asked)}: next to nothing is answered`);
      for (const [i, other] of others.entries()) {
        if (isDeepStrictEqual(first, other)) continue;
        const [a, b] = [running[0]!, running[i + 1]!].map(({ contestant }) => contestant.name);
        throw new Error(`${name} ${JSON.stringify(asked)}: ${b} answers otherwise than ${a}`);
      }
    }
  }
}
