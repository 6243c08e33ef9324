import type { Database } from './database.ts';
import { perDatabase } from './per-database.ts';

const statements = perDatabase(({ sqlite }) => ({
  current: sqlite.prepare<[string], NamedVersion>(
    'SELECT version_key AS versionKey, slug FROM reports WHERE slug = ? AND current',
  ),
  // The latest publication is the current version; of two on one day, or of none, the one with the larger hash.
  mark: sqlite.prepare<{ slug: string }>(`
    UPDATE reports SET current = id = (SELECT id FROM reports WHERE slug = @slug
      ORDER BY published_on DESC NULLS LAST, version_key DESC LIMIT 1)
    WHERE slug = @slug`),
}));

/** A text of a report by its public names. */
export interface NamedVersion {
  versionKey: string;
  slug: string;
}

/** The current versions of some reports. */
export function currentVersions(database: Database, slugs: readonly string[]): NamedVersion[] {
  return slugs.flatMap((slug) => statements(database).current.all(slug));
}

/** Finds anew which version of each report is the current one. */
export function markCurrent(database: Database, slugs: readonly string[]): void {
  for (const slug of slugs) statements(database).mark.run({ slug });
}
