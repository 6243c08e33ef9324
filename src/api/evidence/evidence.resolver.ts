import { ID } from 'type-graphql';
import { Evidence } from '../evidence.type.ts';
import { evidenceId } from '../node/global-id.ts';
import { computed, embedded, one } from '../reads.ts';
import { ReportType } from '../report/report.type.ts';
import { resolverOf } from '../resolver-of.ts';
import { sentenceAt } from './sentence.ts';
import { SpanType } from './span.type.ts';

type EvidenceRecord = (typeof records)[number];
const records = ['section', 'measure', 'metric', 'shortcoming', 'citation', 'problem'] as const;

export const EvidenceResolver = resolverOf(() => Evidence, {
  id: {
    type: () => ID,
    description: 'Global id: kind, version of the report, and place in its text.',
    read: computed({
      of: records,
      fields: ['report.versionKey', 'start', 'ordinal'],
      compute: (row, _related, { typeName }) => evidenceId(typeName, row['report.versionKey'], row.start, row.ordinal),
    }),
  },
  span: {
    type: () => SpanType,
    description: 'Its place in the text.',
    read: embedded<EvidenceRecord>({ start: 'start', end: 'end', text: 'text' }),
  },
  sentence: {
    type: () => String,
    description: 'The sentence that it stands in, or the sentences where it spans several.',
    read: computed({
      of: records,
      fields: ['start', 'end'],
      relation: 'sourceText',
      compute: (row, source) => source && sentenceAt(source.text, row),
    }),
  },
  report: {
    type: () => ReportType,
    description: 'The report that it stands in.',
    read: one<EvidenceRecord>('report'),
  },
});
