import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What the database knows about the corpus as a whole, by name: which reference tables and which search index it holds. */
export const corpus = sqliteTable('corpus', {
  name: text({ enum: ['regions', 'indicators', 'search'] }).primaryKey(),
  value: text().notNull(),
});
