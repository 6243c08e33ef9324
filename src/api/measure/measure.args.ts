import { enumFilter, nullableFilter, StringFilter } from '../filters.ts';
import { listArgs } from '../list-args.ts';
import { listingOf } from '../listing.ts';
import { recordFilter } from '../record-filter.ts';
import { ReportFilter } from '../report/report.args.ts';
import { SectionFilter } from '../section/section.args.ts';
import { NullableThemeFilter } from '../theme.ts';
import { MeasureStatus } from './measure.type.ts';

const MeasureStatusFilter = enumFilter('MeasureStatus', MeasureStatus);

export const MeasureFilter = recordFilter('measure', 'Measure', {
  status: { type: () => MeasureStatusFilter, description: 'By whether it is done.' },
  theme: { type: () => NullableThemeFilter, description: 'By theme.' },
  lead: { type: () => StringFilter, description: 'By the first sentence.' },
  text: { type: () => StringFilter, description: 'By the whole text.' },
  section: { type: () => SectionFilter, description: 'By the section it stands in.' },
  report: { type: () => ReportFilter, description: 'By the report it stands in.' },
});

export const NullableMeasureFilter = nullableFilter('Measure', MeasureFilter);

const { listing, OrderInput } = listingOf('measure', 'Measure', {
  TEXT: { by: [], description: 'Report by report as they came in, in each as they stand in the text.' },
  PERIOD_YEAR: { by: ['report.periodYear'], description: "By the report's year." },
  PUBLISHED_ON: { by: ['report.publishedOn'], description: 'By date of publication.' },
  BODY: { by: ['report.bodySlug', 'report.periodYear'], description: 'By region and body, of each by year.' },
  STATUS: { by: ['status'], description: 'By the name of the status.' },
  THEME: { by: ['theme'], description: 'By the name of the theme.' },
  LEAD: { by: ['lead'], description: 'By the characters of the first sentence.' },
});

export const measureListing = listing;
export const MeasureListArgs = listArgs(MeasureFilter, OrderInput);
