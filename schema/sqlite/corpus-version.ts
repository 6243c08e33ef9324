import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Every version that the corpus has had; the one with the largest number is what it holds now. */
export const corpusVersions = sqliteTable('corpus_versions', {
  number: integer().primaryKey(),
  /** Made of the digest before it and of what changed: equal only where all that came before was equal too. */
  digest: text().notNull(),
  /** When it was made (ISO 8601); null for what is older than this column. */
  at: text(),
});
