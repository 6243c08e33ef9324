import { type AnySQLiteColumn, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { REGION_LEVELS } from '../../src/records/region.ts';

/** The reference table of administrative divisions, and those that only a report knew. */
export const regions = sqliteTable(
  'regions',
  {
    code: text().primaryKey(),
    name: text().notNull(),
    level: text({ enum: REGION_LEVELS }).notNull(),
    path: text({ mode: 'json' }).$type<string[]>().notNull(),
    parentCode: text('parent_code').references((): AnySQLiteColumn => regions.code),
    /** Codes from the province down to the parent. */
    ancestorCodes: text('ancestor_codes', { mode: 'json' }).$type<string[]>().notNull(),
    /** Since when and until when the division has had this name and code; null where no bound is known. */
    from: text(),
    until: text(),
  },
  (table) => [index('regions_parent').on(table.parentCode), index('regions_name').on(table.name)],
);
