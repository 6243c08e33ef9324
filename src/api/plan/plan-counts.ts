import type { Reason } from './unplanned.ts';

/** How many operations were answered by plans since the server started, and how many by resolvers, by why. */
export interface PlanCounts {
  planned: number;
  readonly resolved: Partial<Record<Reason, number>>;
}

/** What one of several processes that serve together has counted. */
export interface WorkerCounts {
  /** 1 and up; a process that takes the place of another goes on with its number and its counts. */
  readonly worker: number;
  /** The id of the process. */
  readonly process: number;
  readonly counts: PlanCounts;
}

export const noPlanCounts = (): PlanCounts => ({ planned: 0, resolved: {} });

/** Both together. */
export function addPlanCounts(one: PlanCounts, other: PlanCounts): PlanCounts {
  const resolved = { ...one.resolved };
  for (const [reason, count] of Object.entries(other.resolved) as [Reason, number][]) {
    resolved[reason] = (resolved[reason] ?? 0) + count;
  }
  return { planned: one.planned + other.planned, resolved };
}

const HEAD = [
  '# HELP fazhi_operations_total Operations answered, by whom; by resolvers: why.',
  '# TYPE fazhi_operations_total counter',
];

/** The same for whoever watches the server, as Prometheus reads it. */
export const planCountsText = (counts: PlanCounts): string => [...HEAD, ...linesOf(counts, '')].join('\n');

/** The same of several processes, each with its number as a label, and their ids. */
export function workerCountsText(workers: readonly WorkerCounts[]): string {
  return [
    ...HEAD,
    ...workers.flatMap(({ worker, counts }) => linesOf(counts, `worker="${worker}",`)),
    '# HELP fazhi_worker_info Processes that serve together.',
    '# TYPE fazhi_worker_info gauge',
    ...workers.map(({ worker, process }) => `fazhi_worker_info{worker="${worker}",process="${process}"} 1`),
  ].join('\n');
}

/** @param label `worker="1",` */
function linesOf({ planned, resolved }: PlanCounts, label: string): string[] {
  const resolvedLines = Object.entries(resolved).map(
    ([reason, count]) => `fazhi_operations_total{${label}executor="resolvers",reason="${reason}"} ${count}`,
  );
  return [`fazhi_operations_total{${label}executor="planner"} ${planned}`, ...resolvedLines];
}
