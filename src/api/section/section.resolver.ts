import { inCurrentReport } from '../current.ts';
import { MeasureListArgs, measureListing } from '../measure/measure.args.ts';
import { MeasureConnection } from '../measure/measure.type.ts';
import { MetricListArgs, metricListing } from '../metric/metric.args.ts';
import { MetricConnection } from '../metric/metric.type.ts';
import { all, one, page } from '../reads.ts';
import { resolverOf } from '../resolver-of.ts';
import { ShortcomingListArgs, shortcomingListing } from '../shortcoming/shortcoming.args.ts';
import { ShortcomingConnection } from '../shortcoming/shortcoming.type.ts';
import { SectionListArgs, sectionListing } from './section.args.ts';
import { SectionConnection, SectionType } from './section.type.ts';

export const SectionResolver = resolverOf(() => SectionType, {
  parent: {
    type: () => SectionType,
    nullable: true,
    description: 'The section around it; null at the top.',
    read: one<'section'>('parent'),
  },
  children: {
    type: () => SectionConnection,
    args: () => SectionListArgs,
    description: 'The sections right below it.',
    read: page<'section', 'section'>('children', sectionListing),
  },
  measures: {
    type: () => MeasureConnection,
    args: () => MeasureListArgs,
    description: 'The measures that stand in it and in none of its subsections.',
    read: page<'section', 'measure'>('measures', measureListing),
  },
  metrics: {
    type: () => MetricConnection,
    args: () => MetricListArgs,
    description: 'The metrics that stand in it and in none of its subsections.',
    read: page<'section', 'metric'>('metrics', metricListing),
  },
  shortcomings: {
    type: () => ShortcomingConnection,
    args: () => ShortcomingListArgs,
    description: 'The shortcomings that stand in it and in none of its subsections.',
    read: page<'section', 'shortcoming'>('shortcomings', shortcomingListing),
  },
});

export const SectionEntries = resolverOf(null, {
  sections: {
    type: () => SectionConnection,
    args: () => SectionListArgs,
    description: 'The sections of all current reports (章节).',
    read: all(sectionListing, { where: inCurrentReport }),
  },
});
