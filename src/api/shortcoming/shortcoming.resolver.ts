import { inCurrentReport } from '../current.ts';
import { all, one } from '../reads.ts';
import { resolverOf } from '../resolver-of.ts';
import { SectionType } from '../section/section.type.ts';
import { ShortcomingListArgs, shortcomingListing } from './shortcoming.args.ts';
import { ShortcomingConnection, ShortcomingType } from './shortcoming.type.ts';

export const ShortcomingResolver = resolverOf(() => ShortcomingType, {
  section: {
    type: () => SectionType,
    description: 'The innermost section that it stands in.',
    read: one<'shortcoming'>('section'),
  },
});

export const ShortcomingEntries = resolverOf(null, {
  shortcomings: {
    type: () => ShortcomingConnection,
    args: () => ShortcomingListArgs,
    description: 'The shortcomings that all current reports state (不足).',
    read: all(shortcomingListing, { where: inCurrentReport }),
  },
});
