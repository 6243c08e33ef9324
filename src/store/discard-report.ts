import { eq, sql } from 'drizzle-orm';
import { reports } from '../../schema/sqlite/report.ts';
import type { Database } from './database.ts';
import { perDatabase } from './per-database.ts';
import { unindexReport } from './search/index-report.ts';

const statements = perDatabase(({ orm }) => ({
  discard: orm
    .delete(reports)
    .where(eq(reports.id, sql.placeholder('id')))
    .prepare(),
}));

/** Takes a report with all that stands in it out of the tables and the search index: in a transaction that tells the journal. */
export function discardReport(database: Database, id: number): void {
  unindexReport(database, id);
  statements(database).discard.run({ id });
}
