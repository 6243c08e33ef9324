import { inCurrentReport } from '../current.ts';
import { IndicatorType } from '../indicator/indicator.type.ts';
import { MeasureType } from '../measure/measure.type.ts';
import { all, embedded, one, page } from '../reads.ts';
import { resolverOf } from '../resolver-of.ts';
import { SectionType } from '../section/section.type.ts';
import { MetricListArgs, metricListing } from './metric.args.ts';
import { IndicatorBasis, MetricConnection, MetricType } from './metric.type.ts';

export const MetricResolver = resolverOf(() => MetricType, {
  indicator: {
    type: () => IndicatorType,
    nullable: true,
    description: 'Its entry of the indicator catalogue; null where none fits.',
    read: one<'metric'>('indicator'),
  },
  indicatorBasis: {
    type: () => IndicatorBasis,
    nullable: true,
    description: 'Why it is that indicator; null where there is none, or whoever parsed the report does not say.',
    read: embedded<'metric'>(
      { rule: 'indicatorBasis.rule', confidence: 'indicatorBasis.confidence' },
      'indicatorBasis.rule',
    ),
  },
  parent: {
    type: () => MetricType,
    nullable: true,
    description: 'The metric that it hangs on, as `relation` says; null where it stands alone.',
    read: one<'metric'>('parent'),
  },
  parts: {
    type: () => MetricConnection,
    args: () => MetricListArgs,
    description: 'The metrics that hang on it: parts, changes, shares, rates.',
    read: page<'metric', 'metric'>('parts', metricListing),
  },
  measure: {
    type: () => MeasureType,
    nullable: true,
    description: 'The measure that it stands in; null outside of measures.',
    read: one<'metric'>('measure'),
  },
  section: {
    type: () => SectionType,
    nullable: true,
    description: 'The innermost section that it stands in; null before the first heading.',
    read: one<'metric'>('section'),
  },
});

export const MetricEntries = resolverOf(null, {
  metrics: {
    type: () => MetricConnection,
    args: () => MetricListArgs,
    description: 'The metrics of all current reports (指标).',
    read: all(metricListing, { where: inCurrentReport }),
  },
});
