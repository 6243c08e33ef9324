import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { THEMES } from '../../src/records/theme.ts';
import { evidence } from './evidence.ts';
import { sections } from './section.ts';

export const shortcomings = sqliteTable(
  'shortcomings',
  {
    ...evidence(),
    statement: text().notNull(),
    theme: text({ enum: THEMES }),
    sectionId: integer('section_id')
      .notNull()
      .references(() => sections.id),
  },
  (table) => [
    unique('shortcomings_place').on(table.reportId, table.start, table.ordinal),
    index('shortcomings_section').on(table.sectionId),
    index('shortcomings_theme').on(table.theme),
  ],
);
