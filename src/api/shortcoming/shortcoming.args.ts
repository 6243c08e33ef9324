import { StringFilter } from '../filters.ts';
import { listArgs } from '../list-args.ts';
import { listingOf } from '../listing.ts';
import { recordFilter } from '../record-filter.ts';
import { ReportFilter } from '../report/report.args.ts';
import { SectionFilter } from '../section/section.args.ts';
import { NullableThemeFilter } from '../theme.ts';

export const ShortcomingFilter = recordFilter('shortcoming', 'Shortcoming', {
  theme: { type: () => NullableThemeFilter, description: 'By theme.' },
  statement: { type: () => StringFilter, description: 'By its text.' },
  section: { type: () => SectionFilter, description: 'By the section it stands in.' },
  report: { type: () => ReportFilter, description: 'By the report it stands in.' },
});

const { listing, OrderInput } = listingOf('shortcoming', 'Shortcoming', {
  TEXT: { by: [], description: 'Report by report as they came in, in each as they stand in the text.' },
  PERIOD_YEAR: { by: ['report.periodYear'], description: "By the report's year." },
  PUBLISHED_ON: { by: ['report.publishedOn'], description: 'By date of publication.' },
  BODY: { by: ['report.bodySlug', 'report.periodYear'], description: 'By region and body, of each by year.' },
  THEME: { by: ['theme'], description: 'By the name of the theme.' },
  STATEMENT: { by: ['statement'], description: 'By the characters of its text.' },
});

export const shortcomingListing = listing;
export const ShortcomingListArgs = listArgs(ShortcomingFilter, OrderInput);
