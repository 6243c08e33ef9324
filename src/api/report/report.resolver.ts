import { ID } from 'type-graphql';
import { BodyType } from '../body/body.type.ts';
import { CitationListArgs, citationListing } from '../citation/citation.args.ts';
import { CitationConnection } from '../citation/citation.type.ts';
import { currentReport } from '../current.ts';
import { Evidence } from '../evidence.type.ts';
import { MeasureListArgs, measureListing } from '../measure/measure.args.ts';
import { MeasureConnection } from '../measure/measure.type.ts';
import { MetricListArgs, metricListing } from '../metric/metric.args.ts';
import { MetricConnection } from '../metric/metric.type.ts';
import { ProblemListArgs, problemListing } from '../problem/problem.args.ts';
import { ProblemConnection } from '../problem/problem.type.ts';
import { all, embedded, find, one, page, text, together } from '../reads.ts';
import { RegionType } from '../region/region.type.ts';
import { resolverOf } from '../resolver-of.ts';
import { SectionListArgs, sectionListing } from '../section/section.args.ts';
import { SectionConnection } from '../section/section.type.ts';
import { ShortcomingListArgs, shortcomingListing } from '../shortcoming/shortcoming.args.ts';
import { ShortcomingConnection } from '../shortcoming/shortcoming.type.ts';
import { EvidenceArgs } from './evidence.args.ts';
import { Extraction } from './extraction.type.ts';
import { ReportArgs, ReportListArgs, reportListing } from './report.args.ts';
import { ReportConnection, ReportType } from './report.type.ts';
import { reportAsked } from './report-asked.ts';
import { SourceType } from './source.type.ts';

export const ReportResolver = resolverOf(() => ReportType, {
  id: {
    type: () => ID,
    description: 'Global id of this very text: `Report:140522-2022~3fa9c1`.',
    read: text<'report'>('Report:', { field: 'versionKey' }),
  },
  region: {
    type: () => RegionType,
    nullable: true,
    description: 'The division that reports (行政区划); null where it cannot be told.',
    read: one<'report'>('region'),
  },
  body: {
    type: () => BodyType,
    description: 'The body whose work it is about (报告主体).',
    read: one<'report'>('body'),
  },
  extraction: {
    type: () => Extraction,
    description: 'How and when its records were made of its text (抽取信息).',
    read: embedded<'report'>({ parserVersion: 'parserVersion', catalogueVersion: 'catalogueVersion', at: 'savedAt' }),
  },
  source: {
    type: () => SourceType,
    description: 'Where it came from, and its text (来源).',
    read: one<'report'>('source'),
  },
  versions: {
    type: () => ReportConnection,
    args: () => ReportListArgs,
    description: 'All versions of the report, itself included: the texts that share its slug.',
    read: page<'report', 'report'>('versions', reportListing),
  },
  evidence: {
    type: () => [Evidence],
    args: () => EvidenceArgs,
    description:
      'All that stands in its text, unpaged (a report has some 200), in text order; of what begins together the longer goes first. The lists below have the same records in pages.',
    read: together<'report'>(
      {
        SECTION: 'sections',
        MEASURE: 'measures',
        METRIC: 'metrics',
        SHORTCOMING: 'shortcomings',
        CITATION: 'citations',
        PROBLEM: 'problems',
      },
      'kinds',
    ),
  },
  sections: {
    type: () => SectionConnection,
    args: () => SectionListArgs,
    description: 'Its sections of all depths, in text order (章节).',
    read: page<'report', 'section'>('sections', sectionListing),
  },
  outline: {
    type: () => SectionConnection,
    args: () => SectionListArgs,
    description: 'Its sections at the top, whose `children` are the sections below: the tree (目录).',
    read: page<'report', 'section'>('sections', sectionListing, { field: 'parentId', is: 'null' }),
  },
  measures: {
    type: () => MeasureConnection,
    args: () => MeasureListArgs,
    description: 'Its measures, in text order (举措).',
    read: page<'report', 'measure'>('measures', measureListing),
  },
  metrics: {
    type: () => MetricConnection,
    args: () => MetricListArgs,
    description: 'Its metrics, in text order (指标).',
    read: page<'report', 'metric'>('metrics', metricListing),
  },
  shortcomings: {
    type: () => ShortcomingConnection,
    args: () => ShortcomingListArgs,
    description: 'The shortcomings it states, in text order (不足).',
    read: page<'report', 'shortcoming'>('shortcomings', shortcomingListing),
  },
  citations: {
    type: () => CitationConnection,
    args: () => CitationListArgs,
    description: 'The titles it cites, in the order of their first places (引用).',
    read: page<'report', 'citation'>('citations', citationListing),
  },
  problems: {
    type: () => ProblemConnection,
    args: () => ProblemListArgs,
    description: 'What is odd about the document, in text order (文档问题).',
    read: page<'report', 'problem'>('problems', problemListing),
  },
});

export const ReportEntries = resolverOf(null, {
  report: {
    type: () => ReportType,
    nullable: true,
    args: () => ReportArgs,
    description: 'A report by its global id or its slug; null where there is none.',
    read: find('report', reportAsked),
  },
  reports: {
    type: () => ReportConnection,
    args: () => ReportListArgs,
    description: 'All reports, each in its current version (报告).',
    read: all(reportListing, { where: currentReport }),
  },
});
