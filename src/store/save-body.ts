import type { Database } from './database.ts';
import { perDatabase } from './per-database.ts';

const statements = perDatabase(({ sqlite }) => ({
  // What the newest report says goes; a name, however old, before none. A pure function of the reports, not of their order.
  save: sqlite.prepare(`
    INSERT INTO bodies (slug, name, kind, region_code)
    SELECT body_slug, body_name, body_kind, region_code FROM reports WHERE body_slug = ?
    ORDER BY current DESC, body_name IS NULL, period_year DESC NULLS LAST, published_on DESC NULLS LAST, version_key DESC
    LIMIT 1
    ON CONFLICT (slug) DO UPDATE SET name = excluded.name, kind = excluded.kind, region_code = excluded.region_code`),
  removeUnused: sqlite.prepare(`
    DELETE FROM bodies WHERE slug = ? AND NOT EXISTS (SELECT 1 FROM reports WHERE body_slug = bodies.slug)`),
}));

/** Brings a body in line with its reports, after one of these was saved or removed; without reports there is no body. */
export function saveBody(database: Database, slug: string): void {
  const { save, removeUnused } = statements(database);
  if (save.run(slug).changes === 0) removeUnused.run(slug);
}
