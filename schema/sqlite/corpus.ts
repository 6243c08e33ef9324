import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What the database knows about the corpus as a whole, by name: its version, and which reference tables it holds. */
export const corpus = sqliteTable('corpus', {
  name: text({ enum: ['version', 'regions', 'indicators'] }).primaryKey(),
  value: text().notNull(),
});
