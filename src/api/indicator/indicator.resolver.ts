import { ID } from 'type-graphql';
import { inCurrentReport } from '../current.ts';
import { MetricListArgs, metricListing } from '../metric/metric.args.ts';
import { MetricConnection } from '../metric/metric.type.ts';
import { parseKey } from '../node/global-id.ts';
import { all, find, one, page, text } from '../reads.ts';
import { resolverOf } from '../resolver-of.ts';
import { AllIndicatorsArgs, IndicatorArgs, IndicatorListArgs, indicatorListing } from './indicator.args.ts';
import { IndicatorConnection, IndicatorType } from './indicator.type.ts';

export const IndicatorResolver = resolverOf(() => IndicatorType, {
  id: {
    type: () => ID,
    description: 'Global id: `Indicator:LEGAL_AID_CASES`.',
    read: text<'indicator'>('Indicator:', { field: 'id' }),
  },
  parent: {
    type: () => IndicatorType,
    nullable: true,
    description: 'The wider entry that it is a part of.',
    read: one<'indicator'>('parent'),
  },
  children: {
    type: () => IndicatorConnection,
    args: () => IndicatorListArgs,
    description: 'The entries that are parts of it.',
    read: page<'indicator', 'indicator'>('children', indicatorListing),
  },
  metrics: {
    type: () => MetricConnection,
    args: () => MetricListArgs,
    description: 'Its figures in all current reports.',
    read: page<'indicator', 'metric'>('metrics', metricListing, inCurrentReport),
  },
});

export const IndicatorEntries = resolverOf(null, {
  indicator: {
    type: () => IndicatorType,
    nullable: true,
    args: () => IndicatorArgs,
    description: 'An entry of the indicator catalogue, by its code or its global id; null where there is none.',
    read: find('indicator', ({ id }) => ({ field: 'id', is: 'eq', value: parseKey('Indicator', String(id), ['id']) })),
  },
  indicators: {
    type: () => IndicatorConnection,
    args: () => AllIndicatorsArgs,
    description: 'The indicator catalogue (指标目录).',
    read: all(indicatorListing, { by: ['theme'] }),
  },
});
