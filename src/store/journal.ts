import { sql } from 'drizzle-orm';
import { reportChanges } from '../../schema/sqlite/report-change.ts';
import type { NamedVersion } from './current-versions.ts';
import type { Database } from './database.ts';
import { perDatabase } from './per-database.ts';

/** What the saving of a report did to the texts of the corpus. */
interface Saved {
  /** The number of the corpus version that it made. */
  version: number;
  saved: NamedVersion;
  /** What its source held before, be it the same text; null where the source is new. */
  replaced: NamedVersion | null;
  /** The current versions of all reports concerned. */
  current: { before: readonly NamedVersion[]; now: readonly NamedVersion[] };
}

const note = perDatabase(({ orm }) => {
  const version = sql.placeholder('version');
  const row = {
    sequence: sql`(SELECT coalesce(max(sequence), 0) + 1 FROM report_changes)`,
    versionKey: sql.placeholder('versionKey'),
    slug: sql.placeholder('slug'),
    added: version,
    sourceAdded: sql`coalesce((SELECT source_added FROM report_changes
      WHERE version_key = ${sql.placeholder('replaces')}), ${version})`,
    changed: version,
    removed: sql.placeholder('removed'),
  };
  const { sequence, changed, removed } = reportChanges;
  const given = (column: { name: string }) => sql.raw(`excluded.${column.name}`);
  return orm
    .insert(reportChanges)
    .values(row)
    .onConflictDoUpdate({
      target: reportChanges.versionKey,
      set: {
        sequence: given(sequence),
        changed: given(changed),
        removed: given(removed),
        sourceAdded: sql`min(${reportChanges.sourceAdded}, excluded.source_added)`,
      },
    })
    .prepare();
});

/**
 * Notes in the journal that a report was saved: that its text has come or changed, that another is gone from its source,
 * and which versions are not current any more, or again. To be called in the transaction that saves it.
 */
export function noteSaved(database: Database, { version, saved, replaced, current }: Saved): void {
  const notePresence = ({ versionKey, slug }: NamedVersion, removed: boolean, replaces: string | null = null): void =>
    void note(database).run({ versionKey, slug, version, removed, replaces });
  const others = (versions: readonly NamedVersion[], than: readonly (NamedVersion | null)[]) =>
    versions.filter(({ versionKey }) => !than.some((other) => other?.versionKey === versionKey));

  if (replaced && replaced.versionKey !== saved.versionKey) notePresence(replaced, true);
  notePresence(saved, false, replaced?.versionKey);
  const noted = [saved, replaced];
  for (const past of others(current.before, [...noted, ...current.now])) notePresence(past, false);
  for (const again of others(current.now, [...noted, ...current.before])) notePresence(again, false);
}
