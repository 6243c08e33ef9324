import { inCurrentReport } from '../current.ts';
import { SpanType } from '../evidence/span.type.ts';
import { all, each } from '../reads.ts';
import { resolverOf } from '../resolver-of.ts';
import { CitationListArgs, citationListing } from './citation.args.ts';
import { CitationConnection, CitationType } from './citation.type.ts';

export const CitationResolver = resolverOf(() => CitationType, {
  places: {
    type: () => [SpanType],
    description: 'Every place where the title stands, its 《》 included.',
    read: each<'citation'>('places'),
  },
});

export const CitationEntries = resolverOf(null, {
  citations: {
    type: () => CitationConnection,
    args: () => CitationListArgs,
    description: 'The titles that all current reports cite (引用), once per report.',
    read: all(citationListing, { where: inCurrentReport }),
  },
});
