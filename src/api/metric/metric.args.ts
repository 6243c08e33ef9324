import { enumFilter, FloatFilter, StringFilter } from '../filters.ts';
import { MetricIndicatorFilter } from '../indicator/indicator.args.ts';
import { listArgs } from '../list-args.ts';
import { listingOf } from '../listing.ts';
import { MeasureFilter } from '../measure/measure.args.ts';
import { recordFilter } from '../record-filter.ts';
import { ReportFilter } from '../report/report.args.ts';
import { SectionFilter } from '../section/section.args.ts';
import { Dimension, MetricRelation, Qualifier } from './metric.type.ts';

const QualifierFilter = enumFilter('Qualifier', Qualifier);
const DimensionFilter = enumFilter('Dimension', Dimension);
const MetricRelationFilter = enumFilter('MetricRelation', MetricRelation, { nullable: true });

const MetricFilter = recordFilter('metric', 'Metric', {
  indicator: {
    type: () => MetricIndicatorFilter,
    description: 'By its indicator: `{ eq: "RECONSIDERATION_APPLICATIONS" }`, `{ theme: { eq: OVERSIGHT } }`.',
  },
  value: { type: () => FloatFilter, description: 'By value.' },
  unit: { type: () => StringFilter, description: 'By unit as written.' },
  dimension: { type: () => DimensionFilter, description: 'By what the unit measures.' },
  baseValue: { type: () => FloatFilter, description: 'By value in the base unit of the dimension.' },
  qualifier: { type: () => QualifierFilter, description: 'By how exact the number is.' },
  label: { type: () => StringFilter, description: 'By what is measured.' },
  text: { type: () => StringFilter, description: 'By number and unit as they stand.' },
  relation: { type: () => MetricRelationFilter, description: 'By how it hangs on another.' },
  measure: { type: () => MeasureFilter, description: 'By the measure it stands in.' },
  section: { type: () => SectionFilter, description: 'By the section it stands in.' },
  report: { type: () => ReportFilter, description: 'By the report it stands in.' },
});

const { listing, OrderInput } = listingOf('metric', 'Metric', {
  TEXT: { by: [], description: 'Report by report as they came in, in each as they stand in the text.' },
  VALUE: { by: ['value'], description: 'By value, whatever the unit.' },
  BASE_VALUE: { by: ['dimension', 'baseValue'], description: 'By dimension, in each by value in its base unit.' },
  INDICATOR: { by: ['indicator'], description: 'By the code of the indicator.' },
  PERIOD_YEAR: { by: ['report.periodYear'], description: "By the report's year." },
});

export const metricListing = listing;
export const MetricListArgs = listArgs(MetricFilter, OrderInput);
