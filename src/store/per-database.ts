import type { Database } from './database.ts';

/**
 * Makes something once for each open database and keeps it as long as the database lives: prepared statements, mostly.
 *
 * @example const statements = perDatabase((database) => ({ remove: database.sqlite.prepare('DELETE …') }));
 * statements(database).remove.run();
 */
export function perDatabase<T>(make: (database: Database) => T): (database: Database) => T {
  const made = new WeakMap<Database, T>();
  return (database) => {
    const known = made.get(database);
    if (known !== undefined) return known;
    const fresh = make(database);
    made.set(database, fresh);
    return fresh;
  };
}
