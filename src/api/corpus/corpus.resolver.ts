import { Int } from 'type-graphql';
import type { RecordName } from '../../store/model/model.ts';
import type { Condition } from '../../store/query/tree.ts';
import { currentReport, inCurrentReport } from '../current.ts';
import { type FieldDeclaration, resolverOf } from '../resolver-of.ts';
import { CorpusCounts, CorpusType, YearCount } from './corpus.type.ts';

const countOf = (record: RecordName, description: string, where?: Condition): FieldDeclaration => ({
  type: () => Int,
  description,
  read: { kind: 'count', record, ...(where && { where }) },
});

export const CorpusCountsResolver = resolverOf(() => CorpusCounts, {
  reports: countOf('report', 'Reports, each once whatever its versions.', currentReport),
  versions: countOf('report', 'Texts of reports, superseded versions included.'),
  sections: countOf('section', 'Sections.', inCurrentReport),
  measures: countOf('measure', 'Measures.', inCurrentReport),
  metrics: countOf('metric', 'Metrics.', inCurrentReport),
  shortcomings: countOf('shortcoming', 'Shortcomings.', inCurrentReport),
  citations: countOf('citation', 'Citations.', inCurrentReport),
  problems: countOf('problem', 'Problems.', inCurrentReport),
  indicators: countOf('indicator', 'Entries of the indicator catalogue.'),
  bodies: countOf('body', 'Bodies that report.'),
  regions: countOf('region', 'Administrative divisions.'),
});

export const CorpusResolver = resolverOf(() => CorpusType, {
  version: {
    type: () => String,
    description:
      'Changes with every import that changes anything: whoever keeps answers can tell by it when they are stale, and by `changes` what to fetch anew.',
    read: { kind: 'version' },
  },
  counts: {
    type: () => CorpusCounts,
    description: 'How much there is.',
    read: { kind: 'embedded', fields: {} },
  },
  years: {
    type: () => [YearCount],
    description: 'The years reported on, with the number of reports on each.',
    read: {
      kind: 'tally',
      record: 'report',
      field: 'periodYear',
      names: { value: 'year', count: 'reports' },
      where: currentReport,
    },
  },
});

export const CorpusEntries = resolverOf(null, {
  corpus: {
    type: () => CorpusType,
    description: 'The corpus as a whole (语料库).',
    read: { kind: 'embedded', fields: {} },
  },
});
