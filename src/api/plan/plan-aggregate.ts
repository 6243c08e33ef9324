import { getArgumentValues } from 'graphql';
import type { AggregateArgs } from '../aggregate/aggregate.args.ts';
import { resolveAggregate } from '../aggregate/resolve-aggregate.ts';
import { later } from './later.ts';
import type { FieldOf, PlannedMember } from './planning.ts';
import { shapeOf } from './shape.ts';

/** Groups have names that no database knows: they come by statements of their own, one for all, one for their statistics. */
export function planAggregate({ planning, type, field, nodes }: FieldOf<'aggregate'>): PlannedMember {
  const shape = shapeOf(planning.collector, field.type, nodes);
  const finish = later(`${type.name}.${field.name}`, field.type, shape, (_row, { context, variables }) =>
    resolveAggregate(getArgumentValues(field, nodes[0]!, variables) as unknown as AggregateArgs, context.reader),
  );
  return { json: { kind: 'constant', value: null }, finish };
}
