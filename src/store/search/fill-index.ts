import { readFact, writeFact } from '../corpus.ts';
import type { Database } from '../database.ts';
import { indexReport } from './index-report.ts';

/** What the index is made of: another one whenever what is searched, the fold, the tokens or the keys change. */
export const INDEX_VERSION = '1';

/** Whether the search index is one of this program. */
export const hasIndex = (database: Database): boolean => readFact(database, 'search') === INDEX_VERSION;

/** Makes the search index of a database anew that has none yet, or one of an older program: all of it or nothing. */
export function fillIndex(database: Database): void {
  if (hasIndex(database)) return;
  const { sqlite } = database;
  const fill = sqlite.transaction(() => {
    // another program may have been faster
    if (hasIndex(database)) return;
    sqlite.exec(`INSERT INTO search (search) VALUES ('delete-all')`);
    for (const id of sqlite.prepare<[], number>('SELECT id FROM reports').pluck().all()) indexReport(database, id);
    sqlite.exec(`INSERT INTO search (search) VALUES ('optimize')`);
    writeFact(database, 'search', INDEX_VERSION);
  });
  fill.immediate();
}
