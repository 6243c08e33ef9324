import type { ClassType } from 'type-graphql';
import { BodyConnection } from '../body/body.type.ts';
import { CitationConnection } from '../citation/citation.type.ts';
import { IndicatorConnection } from '../indicator/indicator.type.ts';
import { MeasureConnection } from '../measure/measure.type.ts';
import { MetricConnection } from '../metric/metric.type.ts';
import { ProblemConnection } from '../problem/problem.type.ts';
import { RegionConnection } from '../region/region.type.ts';
import { ReportConnection } from '../report/report.type.ts';
import { resolverOf } from '../resolver-of.ts';
import { SectionConnection } from '../section/section.type.ts';
import { ShortcomingConnection } from '../shortcoming/shortcoming.type.ts';
import type { CountedName } from './counted-kind.ts';
import { FacetArgs } from './facet.args.ts';
import { FacetType } from './facet.type.ts';

const facetsOf = (connection: ClassType<object>, record: CountedName) =>
  resolverOf(() => connection, {
    facets: {
      type: () => [FacetType],
      args: () => FacetArgs,
      description:
        'How often which values occur in the whole list, whatever its page (分面); counted only when asked for.',
      read: { kind: 'facets', record },
    },
  });

export const FacetResolvers = [
  facetsOf(ReportConnection, 'report'),
  facetsOf(SectionConnection, 'section'),
  facetsOf(MeasureConnection, 'measure'),
  facetsOf(MetricConnection, 'metric'),
  facetsOf(ShortcomingConnection, 'shortcoming'),
  facetsOf(CitationConnection, 'citation'),
  facetsOf(ProblemConnection, 'problem'),
  facetsOf(BodyConnection, 'body'),
  facetsOf(RegionConnection, 'region'),
  facetsOf(IndicatorConnection, 'indicator'),
];
