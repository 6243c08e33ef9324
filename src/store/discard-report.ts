import { eq, sql } from 'drizzle-orm';
import { reports } from '../../schema/sqlite/report.ts';
import type { Database } from './database.ts';
import { perDatabase } from './per-database.ts';

const statements = perDatabase(({ orm }) => ({
  discard: orm
    .delete(reports)
    .where(eq(reports.id, sql.placeholder('id')))
    .prepare(),
}));

/** Takes a report with all that stands in it out of the tables, in a transaction that tells the journal and the search index. */
export function discardReport(database: Database, id: number): void {
  statements(database).discard.run({ id });
}
