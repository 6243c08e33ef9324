import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Given } from '../../src/records/given.ts';
import type { PageFacts } from '../../src/records/page-facts.ts';
import { optionalJson } from './optional-json.ts';
import { reports } from './report.ts';

/** The text of a report and where it came from; apart from the report, whose rows stay small that way. */
export const sources = sqliteTable('sources', {
  reportId: integer('report_id')
    .primaryKey()
    .references(() => reports.id, { onDelete: 'cascade' }),
  name: text().notNull().unique(),
  mediaType: text('media_type').notNull(),
  encoding: text().notNull(),
  sha256: text().notNull(),
  url: text(),
  /** Length of the text in UTF-16 code units. */
  length: integer().notNull(),
  /** What was known besides the text when it was read, to be known again when it is re-read; null: nothing. */
  given: optionalJson<Given>('given'),
  page: optionalJson<PageFacts>('page'),
  /** Last, so that the other columns are read without it. */
  text: text().notNull(),
});
