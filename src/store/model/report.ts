import { reports } from '../../../schema/sqlite/report.ts';
import type { Report } from '../../records/report.ts';
import { type ColumnsOf, inText, many, one } from './record.ts';

export const report = {
  table: reports,
  key: 'id',
  fields: {
    id: reports.id,
    slug: reports.slug,
    versionKey: reports.versionKey,
    current: reports.current,
    title: reports.title,
    titleStated: reports.titleStated,
    kind: reports.kind,
    periodYear: reports.periodYear,
    regionCode: reports.regionCode,
    bodySlug: reports.bodySlug,
    // as this one report says it; the relation leads to what all reports of the body say
    'body.name': reports.bodyName,
    'body.kind': reports.bodyKind,
    publisher: reports.publisher,
    author: reports.author,
    publishedOn: reports.publishedOn,
    writtenOn: reports.writtenOn,
    indexNumber: reports.indexNumber,
    documentNumber: reports.documentNumber,
    subjectCategory: reports.subjectCategory,
    script: reports.script,
    origin: reports.origin,
    parserVersion: reports.parserVersion,
    catalogueVersion: reports.catalogueVersion,
    savedAt: reports.savedAt,
  } satisfies ColumnsOf<Report, 'region' | 'body'>,
  relations: {
    region: one('region', 'regionCode', 'code'),
    body: one('body', 'bodySlug', 'slug'),
    source: one('source', 'id', 'reportId'),
    sourceText: one('sourceText', 'id', 'reportId'),
    versions: many('report', 'slug', 'slug'),
    sections: inText('section'),
    measures: inText('measure'),
    metrics: inText('metric'),
    shortcomings: inText('shortcoming'),
    citations: inText('citation'),
    problems: inText('problem'),
  },
};
