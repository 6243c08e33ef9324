import type { Reason } from './unplanned.ts';

/** How many operations were answered by plans since the server started, and how many by resolvers, by why. */
export interface PlanCounts {
  planned: number;
  readonly resolved: Partial<Record<Reason, number>>;
}

export const noPlanCounts = (): PlanCounts => ({ planned: 0, resolved: {} });

/** The same for whoever watches the server, as Prometheus reads it. */
export function planCountsText({ planned, resolved }: PlanCounts): string {
  const resolvedLines = Object.entries(resolved).map(
    ([reason, count]) => `fazhi_operations_total{executor="resolvers",reason="${reason}"} ${count}`,
  );
  const help = '# HELP fazhi_operations_total Operations answered, by whom; by resolvers: why.';
  const lines = [
    help,
    '# TYPE fazhi_operations_total counter',
    `fazhi_operations_total{executor="planner"} ${planned}`,
  ];
  return [...lines, ...resolvedLines].join('\n');
}
