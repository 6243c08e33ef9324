import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { Plans } from '../../../src/api/plan/plans.ts';
import { Unplanned } from '../../../src/api/plan/unplanned.ts';
import { buildApiSchema } from '../../../src/api/schema.ts';

const plans = new Plans(buildApiSchema());

/** The plan of a query of one operation; parsed once, as the server has its documents. */
function planner(query: string) {
  const document = parse(query);
  const [operation] = document.definitions;
  if (operation?.kind !== 'OperationDefinition') throw new Error('no operation');
  return (variables: Record<string, unknown> = {}) => plans.planFor(document, operation, variables);
}

describe('a plan is made once', () => {
  test('for all values of the variables that a tree has places for', () => {
    const plan = planner(
      'query ($slug: String, $first: Int) { report(slug: $slug) { metrics(first: $first) { nodes { value } } } }',
    );
    const [one, other] = [plan({ slug: '140522-2022', first: 3 }), plan({ slug: '450224-2024', first: 7 })];
    expect(other.plan).toBe(one.plan);
    expect([one.values, other.values]).toEqual([
      ['140522-2022', true, 3],
      ['450224-2024', true, 7],
    ]);
  });

  test('for each shape of a filter', () => {
    const plan = planner('query ($filter: MetricFilter) { metrics(filter: $filter) { totalCount } }');
    const unit = plan({ filter: { unit: { eq: '件' } } });
    expect(plan({ filter: { unit: { eq: '户' } } }).plan).toBe(unit.plan);
    expect(plan({ filter: { unit: { in: ['件', '户'] } } }).plan).not.toBe(unit.plan);
    expect(plan({ filter: { unit: { in: ['件'] } } }).plan).toBe(
      plan({ filter: { unit: { in: ['件', '户', '人'] } } }).plan,
    );
    expect(plan().plan).not.toBe(unit.plan);
    expect(plan({ filter: { unit: { eq: '人' } } }).plan).toBe(unit.plan);
  });

  test('for each way in which directives leave out fields', () => {
    const plan = planner('query ($with: Boolean!) { corpus { version @include(if: $with) __typename } }');
    expect(plan({ with: true }).plan).not.toBe(plan({ with: false }).plan);
    expect(plan({ with: true }).plan).toBe(plan({ with: true }).plan);
  });
});

describe('there is no plan', () => {
  test('for introspection, which is told from then on without looking', () => {
    const plan = planner('{ __schema { queryType { name } } corpus { version } }');
    for (let i = 0; i < 2; i++) expect(() => plan()).toThrow(new Unplanned('introspection', '__schema'));
  });

  test('for arguments that cannot be used, while there is one for others', () => {
    const plan = planner('query ($first: Int) { reports(first: $first) { nodes { slug } } }');
    expect(() => plan({ first: -1 })).toThrow('first: must be 0 or more, not -1');
    expect(plan({ first: 1 }).values).toEqual([1, true]);
    expect(() => plan({ first: -1 })).toThrow('first: must be 0 or more, not -1');
  });
});
