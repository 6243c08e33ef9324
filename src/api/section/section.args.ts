import { enumFilter, IntFilter, StringFilter } from '../filters.ts';
import { listArgs } from '../list-args.ts';
import { listingOf } from '../listing.ts';
import { recordFilter } from '../record-filter.ts';
import { ReportFilter } from '../report/report.args.ts';
import { ThemeFilter } from '../theme.ts';
import { SectionRole } from './section.type.ts';

const SectionRoleFilter = enumFilter('SectionRole', SectionRole);

export const SectionFilter = recordFilter('section', 'Section', {
  role: { type: () => SectionRoleFilter, description: 'By what it is for.' },
  theme: { type: () => ThemeFilter, description: 'By theme.' },
  depth: { type: () => IntFilter, description: 'By nesting: `{ eq: 1 }` for those at the top.' },
  heading: { type: () => StringFilter, description: 'By heading.' },
  text: { type: () => StringFilter, description: 'By the whole text.' },
  report: { type: () => ReportFilter, description: 'By the report it stands in.' },
});

const { listing, OrderInput } = listingOf('section', 'Section', {
  TEXT: { by: [], description: 'Report by report as they came in, in each as they stand in the text.' },
  PERIOD_YEAR: { by: ['report.periodYear'], description: "By the report's year." },
});

export const sectionListing = listing;
export const SectionListArgs = listArgs(SectionFilter, OrderInput);
