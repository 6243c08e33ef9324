import type { Reason } from './unplanned.ts';

/** How many operations were answered by plans since the server started, and how many by resolvers, by why. */
export interface PlanCounts {
  planned: number;
  readonly resolved: Partial<Record<Reason, number>>;
}

export const noPlanCounts = (): PlanCounts => ({ planned: 0, resolved: {} });
