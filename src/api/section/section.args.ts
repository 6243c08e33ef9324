import type { ClassType } from 'type-graphql';
import { enumFilter, IntFilter, nullableFilter, StringFilter } from '../filters.ts';
import { listArgs } from '../list-args.ts';
import { listingOf } from '../listing.ts';
import { recordFilter } from '../record-filter.ts';
import { ReportFilter } from '../report/report.args.ts';
import { NullableThemeFilter } from '../theme.ts';
import { SectionRole } from './section.type.ts';

const SectionRoleFilter = enumFilter('SectionRole', SectionRole);

export const SectionFilter: ClassType<object> = recordFilter('section', 'Section', {
  role: { type: () => SectionRoleFilter, description: 'By what it is for.' },
  theme: { type: () => NullableThemeFilter, description: 'By theme.' },
  depth: { type: () => IntFilter, description: 'By nesting: `{ eq: 1 }` for those at the top.' },
  marker: { type: () => StringFilter, description: 'By marker; empty for unnumbered headings.' },
  heading: { type: () => StringFilter, description: 'By heading.' },
  text: { type: () => StringFilter, description: 'By the whole text.' },
  parent: { type: () => NullableSectionFilter, description: 'By the section around it.' },
  report: { type: () => ReportFilter, description: 'By the report it stands in.' },
});

export const NullableSectionFilter = nullableFilter('Section', SectionFilter);

const { listing, OrderInput } = listingOf('section', 'Section', {
  TEXT: { by: [], description: 'Report by report as they came in, in each as they stand in the text.' },
  PERIOD_YEAR: { by: ['report.periodYear'], description: "By the report's year." },
  PUBLISHED_ON: { by: ['report.publishedOn'], description: 'By date of publication.' },
  BODY: { by: ['report.bodySlug', 'report.periodYear'], description: 'By region and body, of each by year.' },
  ROLE: { by: ['role'], description: 'By the name of what it is for.' },
  THEME: { by: ['theme'], description: 'By the name of the theme.' },
  DEPTH: { by: ['depth'], description: 'By nesting.' },
  HEADING: { by: ['heading'], description: 'By the characters of the heading.' },
});

export const sectionListing = listing;
export const SectionListArgs = listArgs(SectionFilter, OrderInput);
