import { isDeepStrictEqual } from 'node:util';
import type { Request, Running } from './contestants.ts';
import type { Workload } from './workloads.ts';

/** How many parameters of each workload are compared. */
const SAMPLES = 15;

export async function dataOf(origin: string, { method, path, headers, body }: Request): Promise<unknown> {
  const response = await fetch(origin + path, {
    method,
    ...(headers === undefined ? {} : { headers }),
    ...(body === undefined ? {} : { body }),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: { message: string }[] };
  if (errors) throw new Error(`${origin}${path}: ${errors[0]?.message}`);
  return data;
}

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
