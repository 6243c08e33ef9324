import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { CITATION_KINDS } from '../../src/records/citation.ts';
import { evidence } from './evidence.ts';
import { sections } from './section.ts';

/** A title and the report that cites it; its own place is the first of its places. */
export const citations = sqliteTable(
  'citations',
  {
    ...evidence(),
    title: text().notNull(),
    kind: text({ enum: CITATION_KINDS }).notNull(),
    sectionId: integer('section_id').references(() => sections.id),
  },
  (table) => [
    unique('citations_place').on(table.reportId, table.start, table.ordinal),
    index('citations_section').on(table.sectionId),
    index('citations_title').on(table.title),
  ],
);
