import { ofText } from '../reads.ts';
import { resolverOf } from '../resolver-of.ts';
import { ExcerptArgs } from './report.args.ts';
import { SourceType } from './source.type.ts';

/** A text is as long as a hundred of its records, and an excerpt may be all of it. */
const WHOLE_TEXT = 100;

export const SourceResolver = resolverOf(() => SourceType, {
  text: {
    type: () => String,
    description: 'The decoded text: byte-order mark removed, line ends kept. All places are counted in it.',
    read: { kind: 'field', relation: 'sourceText', field: 'text', cost: WHOLE_TEXT },
  },
  excerpt: {
    type: () => String,
    args: () => ExcerptArgs,
    description:
      'A part of the text: `text.slice(start, end)`. What lies beyond the end is left out; negative places count from it.',
    read: ofText({
      of: 'source',
      fields: [],
      cost: WHOLE_TEXT,
      compute: (_row, text, { args }) => text.slice(Number(args.start), Number(args.end)),
    }),
  },
});
