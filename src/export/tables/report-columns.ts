import { type Column, computedColumn, reportColumn } from '../column.ts';

const slug = reportColumn('slug', 'slug', {
  type: 'text',
  description: 'Public name of the report: `140522-2022`. Versions share it.',
});
const versionKey = reportColumn('versionKey', 'versionKey', {
  type: 'text',
  description: 'Name of the very text: `140522-2022~3fa9c1`.',
});
const periodYear = reportColumn('periodYear', 'periodYear', {
  type: 'integer',
  description: 'The year reported on (报告年度).',
});
const publishedOn = reportColumn('publishedOn', 'publishedOn', {
  type: 'date',
  description: 'Date of publication (发布日期).',
});

const place: readonly Column[] = [
  reportColumn('regionCode', 'regionCode', { type: 'text', description: 'Code of the division (行政区划代码).' }),
  reportColumn('regionName', 'region.name', { type: 'text', description: 'Its name: `阳城县`.' }),
  computedColumn('report', 'regionPath', {
    type: 'text',
    nullable: true,
    description: 'Names from the province down to it: `山西省/晋城市/阳城县`.',
    fields: [],
    reportFields: ['region.path'],
    cell: (_row, report) => report['region.path']?.join('/') ?? null,
  }),
  reportColumn('bodySlug', 'bodySlug', { type: 'text', description: 'Public name of the body (报告主体): `140522`.' }),
  reportColumn('bodyName', 'body.name', { type: 'text', description: 'Its name, as this report says it.' }),
  reportColumn('bodyKind', 'body.kind', { type: 'text', description: 'Its kind: `GOVERNMENT`, `DEPARTMENT`, …' }),
];

const source: readonly Column[] = [
  reportColumn('sourceName', 'source.name', { type: 'text', description: 'Name of the file that it was read from.' }),
  reportColumn('sourceUrl', 'source.url', { type: 'text', description: 'Its address on the web.' }),
];

/** Of everything that stands in a report: which report it is, of which year, place and body. */
export const columnsOfReport: readonly Column[] = [slug, versionKey, periodYear, publishedOn, ...place];

/** Of everything that stands in a report: where its text came from. */
export const columnsOfSource: readonly Column[] = source;

/** The columns of a report itself. */
export const reportColumns: readonly Column[] = [
  computedColumn('report', 'id', {
    type: 'text',
    description: 'Global id: `Report:140522-2022~3fa9c1`.',
    fields: [],
    reportFields: ['versionKey'],
    cell: (_row, { versionKey }) => `Report:${versionKey}`,
  }),
  slug,
  versionKey,
  reportColumn('current', 'current', { type: 'boolean', description: 'Whether it is the current version.' }),
  reportColumn('title', 'title', { type: 'text', description: 'Title (标题).' }),
  reportColumn('titleStated', 'titleStated', { type: 'boolean', description: 'Whether the page states the title.' }),
  reportColumn('kind', 'kind', { type: 'text', description: 'Kind of report: `ANNUAL_REPORT`, …' }),
  periodYear,
  ...place,
  reportColumn('publisher', 'publisher', { type: 'text', description: 'Who published it (发布机构).' }),
  reportColumn('author', 'author', { type: 'text', description: 'The body that signs (落款单位).' }),
  publishedOn,
  reportColumn('writtenOn', 'writtenOn', { type: 'date', description: 'Date of writing (成文日期).' }),
  reportColumn('indexNumber', 'indexNumber', { type: 'text', description: 'Index number (索引号).' }),
  reportColumn('documentNumber', 'documentNumber', { type: 'text', description: 'Document number (发文字号).' }),
  reportColumn('subjectCategory', 'subjectCategory', { type: 'text', description: 'Subject category (主题分类).' }),
  reportColumn('script', 'script', { type: 'text', description: 'Script: `HANS`, `HANT`, `OTHER`.' }),
  reportColumn('origin', 'origin', { type: 'text', description: 'How it came into the corpus: `PARSED`, `IMPORTED`.' }),
  reportColumn('parserVersion', 'parserVersion', { type: 'text', description: 'Version of the parser that read it.' }),
  ...source,
  reportColumn('mediaType', 'source.mediaType', { type: 'text', description: 'Media type of the original bytes.' }),
  reportColumn('encoding', 'source.encoding', { type: 'text', description: 'Encoding of the original bytes.' }),
  reportColumn('sha256', 'source.sha256', { type: 'text', description: 'SHA-256 of the original bytes.' }),
  reportColumn('length', 'source.length', {
    type: 'integer',
    description: 'Length of the text in UTF-16 code units.',
  }),
];
