import { ArgsType, Field, InputType, Int } from 'type-graphql';
import { BodyFilter } from '../body/body.args.ts';
import { CitationFilter } from '../citation/citation.args.ts';
import { IndicatorFilter } from '../indicator/indicator.args.ts';
import { OrderDirection } from '../listing.ts';
import { MeasureFilter } from '../measure/measure.args.ts';
import { MetricFilter } from '../metric/metric.args.ts';
import { ProblemFilter } from '../problem/problem.args.ts';
import { RegionFilter } from '../region/region.args.ts';
import { ReportFilter } from '../report/report.args.ts';
import { SectionFilter } from '../section/section.args.ts';
import { ShortcomingFilter } from '../shortcoming/shortcoming.args.ts';
import { vocabulary } from '../vocabulary.ts';
import { CountedKind, type CountedKindValue } from './counted-kind.ts';
import type { GroupKeyName } from './group-key.ts';
import { GroupKey } from './group-key.type.ts';
import { MOST_GROUPS, USUAL_GROUPS } from './group-limits.ts';

@InputType('AggregateFilter', {
  description:
    'Which records to count: `report` says of which reports, and goes with everything that stands in them; besides, only the filter of the kind that is counted may be given. All that is given must hold.',
})
export class AggregateFilter {
  @Field(() => ReportFilter, {
    nullable: true,
    description: 'By the report that is counted, or that the records stand in.',
  })
  report?: object | null;

  @Field(() => SectionFilter, { nullable: true, description: 'Which sections, with `of: SECTION`.' })
  section?: object | null;

  @Field(() => MeasureFilter, { nullable: true, description: 'Which measures, with `of: MEASURE`.' })
  measure?: object | null;

  @Field(() => MetricFilter, { nullable: true, description: 'Which metrics, with `of: METRIC`.' })
  metric?: object | null;

  @Field(() => ShortcomingFilter, { nullable: true, description: 'Which shortcomings, with `of: SHORTCOMING`.' })
  shortcoming?: object | null;

  @Field(() => CitationFilter, { nullable: true, description: 'Which citations, with `of: CITATION`.' })
  citation?: object | null;

  @Field(() => ProblemFilter, { nullable: true, description: 'Which problems, with `of: PROBLEM`.' })
  problem?: object | null;

  @Field(() => BodyFilter, { nullable: true, description: 'Which bodies, with `of: BODY`.' })
  body?: object | null;

  @Field(() => RegionFilter, { nullable: true, description: 'Which regions, with `of: REGION`.' })
  region?: object | null;

  @Field(() => IndicatorFilter, { nullable: true, description: 'Which entries, with `of: INDICATOR`.' })
  indicator?: object | null;
}

const GroupOrderField = vocabulary<'COUNT' | 'KEY'>('GroupOrderField', 'What groups can be ordered by.', {
  COUNT: 'By how many records they have; groups of one size by their values.',
  KEY: 'By their values, in the order of `groupBy`: codes, names of enums, years; null last.',
});

@InputType('GroupOrder', { description: 'An order of groups; it is always the same as long as the corpus is.' })
class GroupOrder {
  @Field(() => GroupOrderField, { description: 'By what.' })
  field!: 'COUNT' | 'KEY';

  @Field(() => OrderDirection, { defaultValue: 'asc', description: 'Which way.' })
  direction!: 'asc' | 'desc';
}

@ArgsType()
export class AggregateArgs {
  @Field(() => CountedKind, { description: 'What to count.' })
  of!: CountedKindValue;

  @Field(() => AggregateFilter, { nullable: true, description: 'Only those that fulfil all of this.' })
  filter?: AggregateFilter | null;

  @Field(() => [GroupKey], {
    description: 'By what: a group for each combination of values that occurs. Nothing (`[]`): one group of all.',
  })
  groupBy!: GroupKeyName[];

  @Field(() => GroupOrder, { nullable: true, description: 'In which order; the largest group first, unless given.' })
  orderBy?: GroupOrder | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many groups: ${USUAL_GROUPS} unless given, ${MOST_GROUPS}.`,
  })
  first?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many groups to leave out before: 0 unless given.' })
  skip?: number | null;
}
