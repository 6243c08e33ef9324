import { inCurrentReport } from '../current.ts';
import { MetricListArgs, metricListing } from '../metric/metric.args.ts';
import { MetricConnection } from '../metric/metric.type.ts';
import { all, one, page } from '../reads.ts';
import { resolverOf } from '../resolver-of.ts';
import { SectionType } from '../section/section.type.ts';
import { MeasureListArgs, measureListing } from './measure.args.ts';
import { MeasureConnection, MeasureType } from './measure.type.ts';

export const MeasureResolver = resolverOf(() => MeasureType, {
  section: {
    type: () => SectionType,
    description: 'The innermost section that it stands in.',
    read: one<'measure'>('section'),
  },
  metrics: {
    type: () => MetricConnection,
    args: () => MetricListArgs,
    description: 'The metrics that stand in it.',
    read: page<'measure', 'metric'>('metrics', metricListing),
  },
});

export const MeasureEntries = resolverOf(null, {
  measures: {
    type: () => MeasureConnection,
    args: () => MeasureListArgs,
    description: 'The measures of all current reports (举措).',
    read: all(measureListing, { where: inCurrentReport }),
  },
});
