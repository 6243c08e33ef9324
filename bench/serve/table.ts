import type { Round } from './load.ts';
import type { Workload } from './workloads.ts';

/** One server with one workload: medians over the rounds, and ratios to the hand-written server's of the same round. */
export interface Cell {
  server: string;
  workload: string;
  requestsPerSecond: number;
  ratio: number;
  /** The least and the greatest ratio of a round. */
  range: [number, number];
  p50: number;
  p99: number;
  /** Milliseconds of processor time per request. */
  cpu: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The first server is the measure of the others. */
export function summarise(
  workloads: readonly Workload[],
  servers: readonly string[],
  roundsOf: (workload: string, server: string) => readonly Round[],
): Cell[] {
  return workloads.flatMap(({ name: workload }) => {
    const base = roundsOf(workload, servers[0]!);
    return servers.map((server): Cell => {
      const rounds = roundsOf(workload, server);
      const ratios = rounds.map(({ requestsPerSecond }, i) => requestsPerSecond / base[i]!.requestsPerSecond);
      const of = (figure: keyof Round) => median(rounds.map((round) => round[figure]));
      return {
        ...{ server, workload, ratio: median(ratios), range: [Math.min(...ratios), Math.max(...ratios)] },
        ...{ requestsPerSecond: of('requestsPerSecond'), p50: of('p50'), p99: of('p99'), cpu: of('cpu') },
      };
    });
  });
}

/** A table in Markdown: a row for each server, a cell for each workload. */
export function printTable(cells: readonly Cell[], workloads: readonly Workload[]): void {
  for (const { name, asks } of workloads) console.log(`${name}: ${asks}`);
  console.log('\nrequests/s (p50/p99 ms; CPU ms per request) **ratio** range of the rounds\n');
  console.log(`| server | ${workloads.map(({ name }) => name).join(' | ')} |`);
  console.log(`| --- | ${workloads.map(() => '---').join(' | ')} |`);
  for (const server of new Set(cells.map((cell) => cell.server))) {
    const row = workloads.map(({ name }) => {
      const cell = cells.find((one) => one.server === server && one.workload === name)!;
      const { requestsPerSecond, p50, p99, cpu, ratio, range } = cell;
      const figures = `${requestsPerSecond.toFixed(0)} (${p50}/${p99}; ${cpu.toFixed(2)})`;
      return `${figures} **${ratio.toFixed(2)}** ${range.map((end) => end.toFixed(2)).join('–')}`;
    });
    console.log(`| ${server} | ${row.join(' | ')} |`);
  }
}
