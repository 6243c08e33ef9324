import { type ClassType, Field } from 'type-graphql';
import type { RecordName, RelationName } from '../store/model/model.ts';
import { BodyFilter } from './body/body.args.ts';
import { CitationFilter } from './citation/citation.args.ts';
import { listFilter } from './filters.ts';
import { IndicatorFilter } from './indicator/indicator.args.ts';
import { MeasureFilter } from './measure/measure.args.ts';
import { MetricFilter } from './metric/metric.args.ts';
import { ProblemFilter } from './problem/problem.args.ts';
import { RegionFilter } from './region/region.args.ts';
import { ReportFilter } from './report/report.args.ts';
import { SectionFilter } from './section/section.args.ts';
import { ShortcomingFilter } from './shortcoming/shortcoming.args.ts';

// Filters look up beside their records; down, where each knows all the others, here: upward and downward in one place
// would have the files import one another in circles.

const lists = {
  body: listFilter('Body', () => BodyFilter),
  citation: listFilter('Citation', () => CitationFilter),
  indicator: listFilter('Indicator', () => IndicatorFilter),
  measure: listFilter('Measure', () => MeasureFilter),
  metric: listFilter('Metric', () => MetricFilter),
  problem: listFilter('Problem', () => ProblemFilter),
  region: listFilter('Region', () => RegionFilter),
  report: listFilter('Report', () => ReportFilter),
  section: listFilter('Section', () => SectionFilter),
  shortcoming: listFilter('Shortcoming', () => ShortcomingFilter),
};

/** Adds to the filter of a record conditions on the records that its relations lead to. */
function lookDown<R extends RecordName>(
  _record: R,
  filter: ClassType<object>,
  parts: Readonly<Partial<Record<RelationName<R>, readonly [list: keyof typeof lists, description: string]>>>,
): void {
  for (const [name, part] of Object.entries<readonly [keyof typeof lists, string] | undefined>(parts)) {
    if (!part) continue;
    const [list, description] = part;
    Field(() => lists[list], { nullable: true, description })(filter.prototype, name);
  }
}

lookDown('report', ReportFilter, {
  sections: ['section', 'By its sections: `{ none: { role: { eq: SHORTCOMINGS } } }`.'],
  measures: ['measure', 'By its measures.'],
  metrics: ['metric', 'By its metrics: `{ some: { indicator: { eq: "LEGAL_AID_CASES" } } }`.'],
  shortcomings: ['shortcoming', 'By the shortcomings it states.'],
  citations: ['citation', 'By the titles it cites.'],
  problems: ['problem', 'By what is odd about the document.'],
});
lookDown('section', SectionFilter, {
  children: ['section', 'By the sections right below it.'],
  measures: ['measure', 'By the measures in it and in none of its subsections.'],
  metrics: ['metric', 'By the metrics in it and in none of its subsections.'],
  shortcomings: ['shortcoming', 'By the shortcomings in it and in none of its subsections.'],
});
lookDown('measure', MeasureFilter, {
  metrics: ['metric', 'By the metrics that stand in it: `{ some: { dimension: { eq: PERCENT } } }`.'],
});
lookDown('metric', MetricFilter, { parts: ['metric', 'By the metrics that hang on it.'] });
lookDown('region', RegionFilter, {
  children: ['region', 'By the regions right below.'],
  bodies: ['body', 'By the bodies of the region itself.'],
  reports: ['report', 'By the current reports of the region itself: `{ none: { periodYear: { eq: 2023 } } }`.'],
  reportsWithin: [
    'report',
    'By the current reports of the region and of all below it: `{ none: {} }`, nothing at all.',
  ],
});
lookDown('body', BodyFilter, { reports: ['report', 'By its current reports.'] });
lookDown('indicator', IndicatorFilter, {
  children: ['indicator', 'By the entries that are parts of it.'],
  metrics: ['metric', 'By its figures in current reports.'],
});
