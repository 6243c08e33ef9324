import { expect, test } from '@jest/globals';
import { addPlanCounts, noPlanCounts, type PlanCounts, workerCountsText } from '../../../src/api/plan/plan-counts.ts';

const one: PlanCounts = { planned: 2, resolved: { introspection: 1 } };
const other: PlanCounts = { planned: 3, resolved: { introspection: 4, null: 5 } };

test('counts are added reason by reason, and those added stay as they are', () => {
  expect(addPlanCounts(one, other)).toEqual({ planned: 5, resolved: { introspection: 5, null: 5 } });
  expect(addPlanCounts(noPlanCounts(), one)).toEqual(one);
  expect(one).toEqual({ planned: 2, resolved: { introspection: 1 } });
});

test('the counts of workers go out under their numbers, each metric described once', () => {
  const text = workerCountsText([
    { worker: 1, process: 71, counts: one },
    { worker: 2, process: 72, counts: noPlanCounts() },
  ]);
  expect(text.split('\n').filter((line) => !line.startsWith('# HELP'))).toEqual([
    '# TYPE fazhi_operations_total counter',
    'fazhi_operations_total{worker="1",executor="planner"} 2',
    'fazhi_operations_total{worker="1",executor="resolvers",reason="introspection"} 1',
    'fazhi_operations_total{worker="2",executor="planner"} 0',
    '# TYPE fazhi_worker_info gauge',
    'fazhi_worker_info{worker="1",process="71"} 1',
    'fazhi_worker_info{worker="2",process="72"} 1',
  ]);
});
