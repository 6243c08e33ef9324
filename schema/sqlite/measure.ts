import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { MEASURE_STATUSES } from '../../src/records/measure.ts';
import { THEMES } from '../../src/records/theme.ts';
import { evidence } from './evidence.ts';
import { sections } from './section.ts';

export const measures = sqliteTable(
  'measures',
  {
    ...evidence(),
    lead: text().notNull(),
    status: text({ enum: MEASURE_STATUSES }).notNull(),
    theme: text({ enum: THEMES }),
    sectionId: integer('section_id')
      .notNull()
      .references(() => sections.id),
  },
  (table) => [
    unique('measures_place').on(table.reportId, table.start, table.ordinal),
    index('measures_section').on(table.sectionId),
    index('measures_theme').on(table.theme),
  ],
);
