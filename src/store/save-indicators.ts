import { notInArray, sql } from 'drizzle-orm';
import { indicators } from '../../schema/sqlite/indicator.ts';
import type { Indicator } from '../records/indicator.ts';
import { catalogueHash } from './catalogue-version.ts';
import { readFact, writeFact } from './corpus.ts';
import { advanceVersion } from './corpus-version.ts';
import type { Database } from './open-database.ts';

/**
 * Makes the indicator catalogue of the database the given one; costs next to nothing where it is already.
 *
 * @returns Whether anything changed.
 */
export function saveIndicators(database: Database, catalogue: readonly Indicator[]): boolean {
  const hash = catalogueHash(catalogue);
  if (readFact(database, 'indicators') === hash) return false;
  const save = database.sqlite.transaction(() => {
    // An entry may stand before its parent.
    database.sqlite.pragma('defer_foreign_keys = ON');
    for (const { parent, ...entry } of catalogue) {
      const row = { ...entry, parentId: parent };
      database.orm.insert(indicators).values(row).onConflictDoUpdate({ target: indicators.id, set: row }).run();
    }
    const ids = catalogue.map((entry) => entry.id);
    database.orm
      .delete(indicators)
      .where(ids.length > 0 ? notInArray(indicators.id, ids) : sql`true`)
      .run();
    writeFact(database, 'indicators', hash);
    advanceVersion(database, `indicators ${hash}`);
  });
  save.immediate();
  return true;
}
