import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * The journal of the corpus: for every text of a report that it holds or has ever held, when it changed last. One row for
 * each text, not for each change, so that it does not outgrow the corpus. Times are numbers of corpus versions.
 */
export const reportChanges = sqliteTable(
  'report_changes',
  {
    /** The order of the changes; a text that changes again moves to the end. */
    sequence: integer().primaryKey(),
    versionKey: text('version_key').notNull().unique(),
    slug: text().notNull(),
    /** When the text first came. */
    added: integer().notNull(),
    /** When its source first came, be it with another text. */
    sourceAdded: integer('source_added').notNull(),
    changed: integer().notNull(),
    removed: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [index('report_changes_changed').on(table.changed)],
);
