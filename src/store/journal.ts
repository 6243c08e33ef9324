import type { NamedVersion } from './current-versions.ts';
import type { Database } from './database.ts';
import { perDatabase } from './per-database.ts';

interface Change {
  /** The number of the corpus version that it made. */
  version: number;
  /** The current versions of all reports concerned. */
  current: { before: readonly NamedVersion[]; now: readonly NamedVersion[] };
}

/** What the saving of a report did to the texts of the corpus. */
interface Saved extends Change {
  saved: NamedVersion;
  /** What its source held before, be it the same text; null where the source is new. */
  replaced: NamedVersion | null;
}

/** What the removal of texts did to those of the corpus. */
interface Removed extends Change {
  removed: readonly NamedVersion[];
}

interface Presence {
  version: number;
  versionKey: string;
  slug: string;
  /** 1: the text is gone. */
  removed: 0 | 1;
  /** Key of the text that the source held before. */
  replaces: string | null;
}

const note = perDatabase(({ sqlite }) =>
  sqlite.prepare<Presence>(`
    INSERT INTO report_changes (sequence, version_key, slug, added, source_added, changed, removed)
    VALUES ((SELECT coalesce(max(sequence), 0) + 1 FROM report_changes), @versionKey, @slug, @version,
      coalesce((SELECT source_added FROM report_changes WHERE version_key = @replaces), @version), @version, @removed)
    ON CONFLICT (version_key) DO UPDATE SET sequence = excluded.sequence, changed = excluded.changed,
      removed = excluded.removed, source_added = min(source_added, excluded.source_added)`),
);

/**
 * Notes in the journal that a report was saved: that its text has come or changed, that another is gone from its source,
 * and which versions are not current any more, or again. To be called in the transaction that saves it.
 */
export function noteSaved(database: Database, { version, saved, replaced, current }: Saved): void {
  const wasOther = replaced !== null && replaced.versionKey !== saved.versionKey;
  if (wasOther) notePresence(database, replaced, { version, removed: true });
  notePresence(database, saved, { version, removed: false, replaces: replaced?.versionKey ?? null });
  noteCurrent(database, { version, current }, wasOther ? [saved, replaced] : [saved]);
}

/**
 * Notes in the journal that texts were removed, and which versions are current again. To be called in the transaction that
 * removes them.
 */
export function noteRemoved(database: Database, { version, removed, current }: Removed): void {
  for (const text of removed) notePresence(database, text, { version, removed: true });
  noteCurrent(database, { version, current }, removed);
}

function notePresence(
  database: Database,
  { versionKey, slug }: NamedVersion,
  { version, removed, replaces = null }: { version: number; removed: boolean; replaces?: string | null },
): void {
  note(database).run({ versionKey, slug, version, removed: removed ? 1 : 0, replaces });
}

/** Those that are not current any more, or again, but for what is noted already. */
function noteCurrent(database: Database, { version, current }: Change, noted: readonly NamedVersion[]): void {
  const others = (versions: readonly NamedVersion[], than: readonly NamedVersion[]) =>
    versions.filter(({ versionKey }) => ![...than, ...noted].some((other) => other.versionKey === versionKey));
  for (const past of others(current.before, current.now)) notePresence(database, past, { version, removed: false });
  for (const again of others(current.now, current.before)) notePresence(database, again, { version, removed: false });
}
