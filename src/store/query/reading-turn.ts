import type { Database } from '../open-database.ts';

/** What the statements of one turn of the event loop read together. */
export interface ReadingTurn {
  /** To be called before a statement: it and those after it see the database as it is now, until the turn ends. */
  begin(): void;
  /** Ends it early, for whoever needs the file to himself. */
  end(): void;
}

/**
 * Lets the statements of all requests that Node has received together share one transaction: to lock the file and to see whether
 * somebody has written to it takes a fourth of the time of a short statement. Only over a connection that does nothing but read, and is
 * in no transaction of its own.
 */
export function readingTurn({ sqlite }: Database): ReadingTurn {
  if (!sqlite.readonly || sqlite.inTransaction) return { begin: () => undefined, end: () => undefined };
  const [begin, commit] = ['BEGIN', 'COMMIT'].map((sql) => sqlite.prepare(sql));
  const end = () => {
    // It may have been closed, or SQLite itself have ended what could not go on.
    if (sqlite.open && sqlite.inTransaction) commit!.run();
  };
  return {
    begin() {
      if (sqlite.inTransaction) return;
      begin!.run();
      // Comes before Node looks for other requests.
      setImmediate(end);
    },
    end,
  };
}
