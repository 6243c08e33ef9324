import { type AnySQLiteColumn, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { INDICATOR_NATURES } from '../../src/records/indicator.ts';
import { THEMES } from '../../src/records/theme.ts';

export const indicators = sqliteTable(
  'indicators',
  {
    id: text().primaryKey(),
    zh: text().notNull(),
    en: text().notNull(),
    unit: text().notNull(),
    theme: text({ enum: THEMES }).notNull(),
    parentId: text('parent_id').references((): AnySQLiteColumn => indicators.id),
    nature: text({ enum: INDICATOR_NATURES }).notNull(),
  },
  (table) => [index('indicators_theme').on(table.theme), index('indicators_parent').on(table.parentId)],
);
