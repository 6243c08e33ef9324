import { type AnySQLiteColumn, index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { SECTION_ROLES } from '../../src/records/section.ts';
import { THEMES } from '../../src/records/theme.ts';
import { evidence } from './evidence.ts';

export const sections = sqliteTable(
  'sections',
  {
    ...evidence(),
    marker: text().notNull(),
    depth: integer().notNull(),
    heading: text().notNull(),
    parentId: integer('parent_id').references((): AnySQLiteColumn => sections.id),
    role: text({ enum: SECTION_ROLES }).notNull(),
    theme: text({ enum: THEMES }),
  },
  (table) => [
    unique('sections_place').on(table.reportId, table.start, table.ordinal),
    index('sections_parent').on(table.parentId),
    index('sections_role').on(table.role),
    index('sections_theme').on(table.theme),
  ],
);
