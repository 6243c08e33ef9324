import type { Database } from '../database.ts';
import { type IndexedTokens, indexEntries, indexedTokens, unindexReport } from './index-report.ts';
import type { SearchEntries } from './search-entries.ts';
import { SEARCH_KEYS_PER_REPORT } from './search-key.ts';

/** What a transaction does to the search index, gathered up to its end. */
export interface IndexChanges {
  /** A saved report is about to be taken out of the tables; to be called while its rows are there. */
  remove(id: number): void;
  /** A report has been saved. */
  add(id: number, entries: SearchEntries): void;
  /** To be called last in the transaction. */
  write(): void;
}

interface Change {
  /** What the index has of the report. */
  former: IndexedTokens;
  /** What it shall have; null: nothing. */
  entries: SearchEntries | null;
}

/**
 * Gathers what the saving of reports does to the search index. It is written in the end, and in the order of the keys: before
 * any other statement that could be undone alone, and whenever keys go back, SQLite writes out what it has gathered.
 */
export function gatherIndexChanges(database: Database): IndexChanges {
  const changes = new Map<number, Change>();
  return {
    remove: (id) => {
      // what was saved in this transaction is not in the index yet
      const former = changes.get(id)?.former ?? indexedTokens(database, id);
      changes.set(id, { former, entries: null });
    },
    add: (id, entries) => {
      changes.set(id, { former: changes.get(id)?.former ?? NOTHING, entries });
    },
    write: () => {
      for (const [id, { former, entries }] of [...changes].sort(([a], [b]) => a - b)) {
        if (entries) indexEntries(database, id * SEARCH_KEYS_PER_REPORT, entries, former);
        else unindexReport(database, id);
      }
    },
  };
}

const NOTHING: IndexedTokens = new Map();
