import { enumFilter } from '../filters.ts';
import { listArgs } from '../list-args.ts';
import { listingOf } from '../listing.ts';
import { recordFilter } from '../record-filter.ts';
import { NullableSectionFilter } from '../section/section.args.ts';
import { ProblemCode } from './problem.type.ts';

const ProblemCodeFilter = enumFilter('ProblemCode', ProblemCode);

export const ProblemFilter = recordFilter('problem', 'Problem', {
  section: { type: () => NullableSectionFilter, description: 'By the section it stands in.' },
  code: { type: () => ProblemCodeFilter, description: 'By what is odd.' },
});

const { listing, OrderInput } = listingOf('problem', 'Problem', {
  TEXT: { by: [], description: 'As they stand in the text.' },
});

export const problemListing = listing;
export const ProblemListArgs = listArgs(ProblemFilter, OrderInput);
