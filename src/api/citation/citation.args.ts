import { enumFilter, StringFilter } from '../filters.ts';
import { listArgs } from '../list-args.ts';
import { listingOf } from '../listing.ts';
import { recordFilter } from '../record-filter.ts';
import { ReportFilter } from '../report/report.args.ts';
import { CitationKind } from './citation.type.ts';

const CitationKindFilter = enumFilter('CitationKind', CitationKind);

const CitationFilter = recordFilter('citation', 'Citation', {
  title: { type: () => StringFilter, description: 'By title, without its 《》.' },
  kind: { type: () => CitationKindFilter, description: 'By what it names.' },
  report: { type: () => ReportFilter, description: 'By the report it stands in.' },
});

const { listing, OrderInput } = listingOf('citation', 'Citation', {
  TEXT: { by: [], description: 'Report by report as they came in, in each as they stand in the text.' },
  TITLE: { by: ['title'], description: 'By the characters of the title.' },
});

export const citationListing = listing;
export const CitationListArgs = listArgs(CitationFilter, OrderInput);
