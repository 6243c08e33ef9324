import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { BODY_KINDS } from '../../src/records/body.ts';
import { REPORT_KINDS, SCRIPTS } from '../../src/records/report.ts';
import { regions } from './region.ts';

/** One text of a report (a version); the newest of those that share a slug is the current one. */
export const reports = sqliteTable(
  'reports',
  {
    id: integer().primaryKey(),
    slug: text().notNull(),
    versionKey: text('version_key').notNull().unique(),
    current: integer({ mode: 'boolean' }).notNull(),
    title: text(),
    titleStated: integer('title_stated', { mode: 'boolean' }).notNull(),
    kind: text({ enum: REPORT_KINDS }).notNull(),
    periodYear: integer('period_year'),
    regionCode: text('region_code').references(() => regions.code),
    bodyName: text('body_name'),
    bodyKind: text('body_kind', { enum: BODY_KINDS }).notNull(),
    publisher: text(),
    author: text(),
    publishedOn: text('published_on'),
    writtenOn: text('written_on'),
    indexNumber: text('index_number'),
    documentNumber: text('document_number'),
    subjectCategory: text('subject_category'),
    script: text({ enum: SCRIPTS }).notNull(),
    /** Parsed here from its text, or imported with its records as parsed elsewhere. */
    origin: text({ enum: ['PARSED', 'IMPORTED'] }).notNull(),
    parserVersion: text('parser_version').notNull(),
    /** SHA-256 of all that was saved: equal means that nothing at all has changed. */
    contentHash: text('content_hash').notNull(),
    /** No foreign key: SQLite adds none to a table that has rows. */
    bodySlug: text('body_slug').notNull().default(''),
    /** Which indicator catalogue its metrics were told by, and when it was saved (ISO 8601); null for what is older than this column. */
    catalogueVersion: text('catalogue_version'),
    savedAt: text('saved_at'),
  },
  (table) => [
    index('reports_slug').on(table.slug),
    index('reports_region_year').on(table.regionCode, table.periodYear),
    index('reports_year').on(table.periodYear),
    index('reports_body').on(table.bodySlug),
  ],
);
