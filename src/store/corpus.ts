import { sql } from 'drizzle-orm';
import { corpus } from '../../schema/sqlite/corpus.ts';
import type { Database } from './database.ts';
import { perDatabase } from './per-database.ts';

type Fact = (typeof corpus.name.enumValues)[number];

const statements = perDatabase(({ orm, sqlite }) => ({
  read: sqlite.prepare<[Fact], string>('SELECT value FROM corpus WHERE name = ?').pluck(),
  write: orm
    .insert(corpus)
    .values({ name: sql.placeholder('name'), value: sql.placeholder('value') })
    .onConflictDoUpdate({ target: corpus.name, set: { value: sql`excluded.value` } })
    .prepare(),
}));

/** Reads a fact about the corpus as a whole; null where it has never been written. */
export function readFact(database: Database, name: Fact): string | null {
  return statements(database).read.get(name) ?? null;
}

export function writeFact(database: Database, name: Fact, value: string): void {
  statements(database).write.run({ name, value });
}
