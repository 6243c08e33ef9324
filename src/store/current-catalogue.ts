import { catalogueVersion } from './catalogue-version.ts';
import { readFact } from './corpus.ts';
import type { Database } from './database.ts';

/** Version of the catalogue that the database holds; null before it holds one. */
export function currentCatalogue(database: Database): string | null {
  const hash = readFact(database, 'indicators');
  return hash && catalogueVersion(hash);
}
