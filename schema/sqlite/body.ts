import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { BODY_KINDS } from '../../src/records/body.ts';
import { regions } from './region.ts';

/** The bodies that report, each once: made of what their reports say, and there as long as one of these is. */
export const bodies = sqliteTable(
  'bodies',
  {
    slug: text().primaryKey(),
    name: text(),
    kind: text({ enum: BODY_KINDS }).notNull(),
    regionCode: text('region_code').references(() => regions.code),
  },
  (table) => [index('bodies_region').on(table.regionCode), index('bodies_name').on(table.name)],
);
