import { MetricStatisticsType } from '../metric/metric-statistics.type.ts';
import { resolverOf } from '../resolver-of.ts';
import { AggregateArgs } from './aggregate.args.ts';
import { AggregateGroupType, AggregateType } from './aggregate.type.ts';

export const AggregateGroupResolver = resolverOf(() => AggregateGroupType, {
  statistics: {
    type: () => [MetricStatisticsType],
    nullable: true,
    description:
      'Statistics of the figures of a group of metrics, computed only when asked for: a row for each dimension and base unit, which are never mixed, the one with most figures first; of ranges the lower bounds. Null for other kinds of record.',
    read: { kind: 'computed', fields: [], counts: 2, compute: (group) => group.statistics },
  },
});

export const AggregateEntries = resolverOf(null, {
  aggregate: {
    type: () => AggregateType,
    args: () => AggregateArgs,
    description:
      'Counts over the records of all current reports, and over bodies, regions and the catalogue, in groups, with statistics of metrics (统计).',
    read: { kind: 'aggregate' },
  },
});
