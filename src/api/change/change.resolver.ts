import { GraphQLISODateTime } from 'type-graphql';
import { one } from '../reads.ts';
import { ReportType } from '../report/report.type.ts';
import { resolverOf } from '../resolver-of.ts';
import { ChangeArgs } from './change.args.ts';
import { ChangeKind, ReportChangeConnection, ReportChangeType } from './report-change.type.ts';

export const ReportChangeResolver = resolverOf(() => ReportChangeType, {
  kind: {
    type: () => ChangeKind,
    description: 'What became of it.',
    read: { kind: 'computed', fields: ['kind'], compute: ({ kind }) => kind },
  },
  at: {
    type: () => GraphQLISODateTime,
    nullable: true,
    description: 'When it last changed; null for what changed before this was kept (变动时间).',
    read: { kind: 'field', relation: 'version', field: 'at' },
  },
  report: {
    type: () => ReportType,
    nullable: true,
    description: 'The text as it is now; null where it is there no more.',
    read: one<'reportChange'>('report'),
  },
});

export const ChangeEntries = resolverOf(null, {
  changes: {
    type: () => ReportChangeConnection,
    args: () => ChangeArgs,
    description:
      'What became of the texts of reports since a version of the corpus, for whoever keeps a copy (变动). Superseded versions are texts too. Regions and indicators have no changes of their own: fetch them anew when `version` has changed.',
    read: { kind: 'changes' },
  },
});
