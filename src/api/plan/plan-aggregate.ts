import type { JsonGrouping } from '../../store/query/json-tree.ts';
import { readGroups, readStatistics } from '../../store/query/read-groups.ts';
import type { Condition, Value } from '../../store/query/tree.ts';
import type { AggregateArgs } from '../aggregate/aggregate.args.ts';
import type { GroupKeyName } from '../aggregate/group-key.ts';
import { aggregateOf, groupingOf } from '../aggregate/resolve-aggregate.ts';
import type { Arguments } from '../reads.ts';
import { argumentReader } from './argument-reader.ts';
import { type Lift, liftCondition } from './arguments-asked.ts';
import { later } from './later.ts';
import type { FieldOf, PlannedMember } from './planning.ts';
import { asksFor, shapeOf } from './shape.ts';

interface AggregateAsked {
  readonly keys: readonly GroupKeyName[];
  readonly grouping: JsonGrouping;
  readonly where: Condition;
}

/** What the database gives of groups: their rows, or those and the rows of their statistics. */
type Rows = readonly unknown[][];
type RowsWithStatistics = { readonly groups: Rows; readonly statistics: Rows };

/** Plans groups. They have names that no database knows, which are found after the statement. */
export function planAggregate({ planning, type, field, nodes }: FieldOf<'aggregate'>): PlannedMember {
  const site = { field, node: nodes[0]! };
  const { keys, grouping, where } = planning.asked.ask<AggregateAsked>(site, aggregateAsked, liftAggregate);
  const shape = shapeOf(planning.collector, field.type, nodes);
  const statistics = grouping.from === 'metric' && asksFor(shape, 'AggregateGroup.statistics');
  const argumentsIn = argumentReader(field, site.node);
  const finish = later(`${type.name}.${field.name}`, field.type, shape, (raw, { variables }) => {
    const rows = statistics ? (raw as RowsWithStatistics) : { groups: raw as Rows, statistics: null };
    const [whole] = readGroups(grouping, rows.groups);
    const figures = rows.statistics && readStatistics(rows.statistics, whole!.groups.length);
    const { skip } = argumentsIn(variables) as unknown as AggregateArgs;
    return aggregateOf({ groupBy: keys, skip }, whole!, (place) => figures?.[place]);
  });
  return { json: { kind: 'groups', grouping, where, statistics }, finish };
}

function aggregateAsked(args: Arguments): AggregateAsked {
  const asked = args as unknown as AggregateArgs;
  const { where, ...grouping } = groupingOf(asked);
  return { keys: asked.groupBy, grouping, where };
}

const liftAggregate = ({ keys, grouping, where }: AggregateAsked, lift: Lift): AggregateAsked => ({
  keys,
  where: liftCondition(where, lift),
  grouping: { ...grouping, skip: lift(grouping.skip as Value), limit: lift(grouping.limit as Value) },
});
