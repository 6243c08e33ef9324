import { enumFilter, StringFilter } from '../filters.ts';
import { listArgs } from '../list-args.ts';
import { listingOf } from '../listing.ts';
import { recordFilter } from '../record-filter.ts';
import { ReportFilter } from '../report/report.args.ts';
import { NullableSectionFilter } from '../section/section.args.ts';
import { CitationKind } from './citation.type.ts';

const CitationKindFilter = enumFilter('CitationKind', CitationKind);

export const CitationFilter = recordFilter('citation', 'Citation', {
  title: { type: () => StringFilter, description: 'By title, without its 《》.' },
  kind: { type: () => CitationKindFilter, description: 'By what it names.' },
  section: { type: () => NullableSectionFilter, description: 'By the section of its first place.' },
  report: { type: () => ReportFilter, description: 'By the report it stands in.' },
});

const { listing, OrderInput } = listingOf('citation', 'Citation', {
  TEXT: { by: [], description: 'Report by report as they came in, in each as they stand in the text.' },
  TITLE: { by: ['title'], description: 'By the characters of the title.' },
  PERIOD_YEAR: { by: ['report.periodYear'], description: "By the report's year." },
  PUBLISHED_ON: { by: ['report.publishedOn'], description: 'By date of publication.' },
  BODY: { by: ['report.bodySlug', 'report.periodYear'], description: 'By region and body, of each by year.' },
  KIND: { by: ['kind'], description: 'By the name of what it names.' },
});

export const citationListing = listing;
export const CitationListArgs = listArgs(CitationFilter, OrderInput);
