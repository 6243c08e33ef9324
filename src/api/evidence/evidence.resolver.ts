import { ID } from 'type-graphql';
import { Evidence } from '../evidence.type.ts';
import { embedded, ofText, one, text } from '../reads.ts';
import { ReportType } from '../report/report.type.ts';
import { resolverOf } from '../resolver-of.ts';
import { SectionType } from '../section/section.type.ts';
import { ContextArgs, lengthsOf } from './context.args.ts';
import { Quote } from './quote.type.ts';
import { sentenceAt } from './sentence.ts';
import { SpanType } from './span.type.ts';
import { contextAt, quoteAt } from './surroundings.ts';

type EvidenceRecord = (typeof records)[number];
const records = ['section', 'measure', 'metric', 'shortcoming', 'citation', 'problem'] as const;

export const EvidenceResolver = resolverOf(() => Evidence, {
  id: {
    type: () => ID,
    description: 'Global id: kind, version of the report, and place in its text.',
    read: text<EvidenceRecord>(
      { typeName: true },
      ':',
      { field: 'report.versionKey' },
      '@',
      { field: 'start' },
      // the second of its kind at one place
      { field: 'ordinal', before: '.' },
    ),
  },
  span: {
    type: () => SpanType,
    description: 'Its place in the text.',
    read: embedded<EvidenceRecord>({ start: 'start', end: 'end', text: 'text' }),
  },
  quote: {
    type: () => Quote,
    description: 'What stands there, with the words around it by which it is found again (引文).',
    read: ofText({
      of: records,
      fields: ['start', 'end', 'text'],
      compute: (row, text) => quoteAt(text, row),
    }),
  },
  context: {
    type: () => String,
    args: () => ContextArgs,
    description:
      'It and the text around it, line ends included (上下文). At the ends of the text less than asked for; half a character is left out.',
    read: ofText({
      of: records,
      fields: ['start', 'end'],
      compute: (row, text, { args }) => contextAt(text, row, lengthsOf(args)),
    }),
  },
  sentence: {
    type: () => String,
    description: 'The sentence that it stands in, or the sentences where it spans several.',
    read: ofText({
      of: records,
      fields: ['start', 'end'],
      compute: (row, text) => sentenceAt(text, row),
    }),
  },
  section: {
    type: () => SectionType,
    nullable: true,
    description: 'The innermost section around it: of a section the one above, of a citation that of its first place.',
    read: one<EvidenceRecord>('section'),
  },
  report: {
    type: () => ReportType,
    description: 'The report that it stands in.',
    read: one<EvidenceRecord>('report'),
  },
});
