import { integer, text } from 'drizzle-orm/sqlite-core';
import { reports } from './report.ts';

/**
 * The columns of everything that stands in a report's text.
 *
 * `id` is `report number * 2^20 + position in the text`, so that what belongs to one report lies together; `ordinal`
 * tells apart records of one kind that start at the same place (`参考率和合格率均达100%`). `start` and `end` are UTF-16
 * code units into the source's text, and `text` is what stands there: SQL can't slice UTF-16.
 */
export const evidence = () => ({
  id: integer().primaryKey(),
  reportId: integer('report_id')
    .notNull()
    .references(() => reports.id, { onDelete: 'cascade' }),
  ordinal: integer().notNull(),
  start: integer().notNull(),
  end: integer().notNull(),
  text: text().notNull(),
});
