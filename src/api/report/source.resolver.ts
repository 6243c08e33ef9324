import { badArgument } from '../errors.ts';
import { computed } from '../reads.ts';
import { resolverOf } from '../resolver-of.ts';
import { ExcerptArgs } from './report.args.ts';
import { SourceType } from './source.type.ts';

export const SourceResolver = resolverOf(() => SourceType, {
  text: {
    type: () => String,
    description: 'The decoded text: byte-order mark removed, line ends kept. All places are counted in it.',
    read: computed({ of: 'source', fields: [], relation: 'sourceText', compute: (_row, source) => source?.text }),
  },
  excerpt: {
    type: () => String,
    args: () => ExcerptArgs,
    description: 'A part of the text: `text.slice(start, end)`.',
    read: computed({
      of: 'source',
      fields: ['length'],
      relation: 'sourceText',
      compute: ({ length }, source, { args }) =>
        excerpt(source?.text ?? '', length, Number(args.start), Number(args.end)),
    }),
  },
});

function excerpt(text: string, length: number, start: number, end: number): string {
  if (start < 0 || start > length)
    throw badArgument(['start'], `must be between 0 and the length of the text, ${length}`);
  if (end < start || end > length)
    throw badArgument(['end'], `must be between start and the length of the text, ${length}`);
  return text.slice(start, end);
}
