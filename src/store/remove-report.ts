import { eq, or, sql } from 'drizzle-orm';
import { reports } from '../../schema/sqlite/report.ts';
import { sources } from '../../schema/sqlite/source.ts';
import { advanceVersion } from './corpus-version.ts';
import { currentVersions, markCurrent, type NamedVersion } from './current-versions.ts';
import type { Database } from './database.ts';
import { discardReport } from './discard-report.ts';
import { noteRemoved } from './journal.ts';
import { perDatabase } from './per-database.ts';
import { saveBody } from './save-body.ts';
import { unindexReport } from './search/index-report.ts';

const statements = perDatabase(({ orm }) => ({
  named: orm
    .select({
      id: reports.id,
      slug: reports.slug,
      versionKey: reports.versionKey,
      bodySlug: reports.bodySlug,
      sourceName: sources.name,
    })
    .from(reports)
    .innerJoin(sources, eq(sources.reportId, reports.id))
    .where(or(eq(reports.slug, sql.placeholder('name')), eq(reports.versionKey, sql.placeholder('name'))))
    .orderBy(reports.id)
    .prepare(),
}));

/** A text of a report that is there no more. */
export interface RemovedVersion extends NamedVersion {
  /** The file or address it had come from. */
  sourceName: string;
}

/**
 * Removes a report in one transaction: its records, what the search finds of it, its body where that has no other report. Of
 * several versions the one that is the newest now is current again. Nothing else changes; whoever keeps a copy is told by
 * the journal.
 *
 * @param name A slug for all versions of the report, the key of a version for that alone.
 * @returns What was removed; nothing where there is no such report.
 * @example removeReport(database, '140522-2022') // [{ versionKey: '140522-2022~3fa9c1', … }]
 */
export function removeReport(database: Database, name: string): RemovedVersion[] {
  return database.sqlite.transaction(() => remove(database, name)).immediate();
}

function remove(database: Database, name: string): RemovedVersion[] {
  const found = statements(database).named.all({ name });
  const slug = found[0]?.slug;
  if (slug === undefined) return [];
  database.sqlite.pragma('defer_foreign_keys = ON');
  const before = currentVersions(database, [slug]);
  for (const { id } of found) {
    unindexReport(database, id);
    discardReport(database, id);
  }
  markCurrent(database, [slug]);
  for (const bodySlug of new Set(found.map((version) => version.bodySlug))) saveBody(database, bodySlug);
  const removed = found.map(({ versionKey, sourceName }) => ({ versionKey, slug, sourceName }));
  const keys = removed.map(({ versionKey }) => versionKey);
  noteRemoved(database, {
    version: advanceVersion(database, JSON.stringify(['removed', ...keys])),
    removed,
    current: { before, now: currentVersions(database, [slug]) },
  });
  return removed;
}
