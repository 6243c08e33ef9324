import { type ClassType, Field, InputType } from 'type-graphql';
import {
  enumFilter,
  FloatFilter,
  NullableFloatFilter,
  NullableStringFilter,
  nullableFilter,
  StringFilter,
} from '../filters.ts';
import { MetricIndicatorFilter } from '../indicator/indicator.args.ts';
import { listArgs } from '../list-args.ts';
import { listingOf } from '../listing.ts';
import { NullableMeasureFilter } from '../measure/measure.args.ts';
import { recordFilter } from '../record-filter.ts';
import { ReportFilter } from '../report/report.args.ts';
import { NullableSectionFilter } from '../section/section.args.ts';
import { Dimension, IndicatorConfidence, MetricRelation, Qualifier } from './metric.type.ts';

const QualifierFilter = enumFilter('Qualifier', Qualifier);
const DimensionFilter = enumFilter('Dimension', Dimension);
const NullableMetricRelationFilter = nullableFilter('MetricRelation', enumFilter('MetricRelation', MetricRelation));
const NullableIndicatorConfidenceFilter = nullableFilter(
  'IndicatorConfidence',
  enumFilter('IndicatorConfidence', IndicatorConfidence),
);

@InputType('IndicatorBasisFilter', { description: 'Conditions on why a metric has its indicator: all must hold.' })
class IndicatorBasisFilter {
  @Field(() => NullableStringFilter, { nullable: true, description: 'By the rule that told it.' })
  rule?: object | null;

  @Field(() => NullableIndicatorConfidenceFilter, { nullable: true, description: 'By how near its words are.' })
  confidence?: object | null;
}

export const MetricFilter: ClassType<object> = recordFilter('metric', 'Metric', {
  indicator: {
    type: () => MetricIndicatorFilter,
    description: 'By its indicator: `{ eq: "RECONSIDERATION_APPLICATIONS" }`, `{ theme: { eq: OVERSIGHT } }`.',
  },
  indicatorBasis: { type: () => IndicatorBasisFilter, description: 'By why it has that indicator.' },
  value: { type: () => FloatFilter, description: 'By value.' },
  valueMax: { type: () => NullableFloatFilter, description: 'By the upper bound of a range.' },
  unit: { type: () => StringFilter, description: 'By unit as written.' },
  dimension: { type: () => DimensionFilter, description: 'By what the unit measures.' },
  baseValue: { type: () => FloatFilter, description: 'By value in the base unit of the dimension.' },
  qualifier: { type: () => QualifierFilter, description: 'By how exact the number is.' },
  label: { type: () => StringFilter, description: 'By what is measured.' },
  text: { type: () => StringFilter, description: 'By number and unit as they stand.' },
  relation: { type: () => NullableMetricRelationFilter, description: 'By how it hangs on another.' },
  parent: { type: () => NullableMetricFilter, description: 'By the metric it hangs on.' },
  measure: { type: () => NullableMeasureFilter, description: 'By the measure it stands in.' },
  section: { type: () => NullableSectionFilter, description: 'By the section it stands in.' },
  report: { type: () => ReportFilter, description: 'By the report it stands in.' },
});

const NullableMetricFilter = nullableFilter('Metric', MetricFilter);

const { listing, OrderInput } = listingOf('metric', 'Metric', {
  TEXT: { by: [], description: 'Report by report as they came in, in each as they stand in the text.' },
  VALUE: { by: ['value'], description: 'By value, whatever the unit.' },
  BASE_VALUE: { by: ['dimension', 'baseValue'], description: 'By dimension, in each by value in its base unit.' },
  INDICATOR: { by: ['indicator'], description: 'By the code of the indicator.' },
  PERIOD_YEAR: { by: ['report.periodYear'], description: "By the report's year." },
  PUBLISHED_ON: { by: ['report.publishedOn'], description: 'By date of publication.' },
  BODY: { by: ['report.bodySlug', 'report.periodYear'], description: 'By region and body, of each by year.' },
  LABEL: { by: ['label'], description: 'By the characters of what is measured.' },
  UNIT: { by: ['unit'], description: 'By the characters of the unit.' },
});

export const metricListing = listing;
export const MetricListArgs = listArgs(MetricFilter, OrderInput);
