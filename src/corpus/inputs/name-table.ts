import { Sqlite } from '../../store/sqlite-driver.ts';

/** Names that were met, each with a note. Any number takes the same memory: many are kept in a temporary database. */
export interface NameTable {
  /** The note that a name was met with before; where it was not, null, and the name is kept with this note. */
  meet(name: string, note: string): string | null;
  /** Whether a name was met. */
  has(name: string): boolean;
  isEmpty(): boolean;
  /** Lets go of the temporary database. */
  close(): void;
}

/** How many names are kept in memory. */
const IN_MEMORY = 4096;

export function createNameTable(inMemory: number = IN_MEMORY): NameTable {
  const few = new Map<string, string>();
  let onDisk: ReturnType<typeof createDiskTable> | undefined;
  const noteOf = (name: string): string | undefined => few.get(name) ?? onDisk?.noteOf(name);
  return {
    meet: (name, note) => {
      const before = noteOf(name);
      if (before !== undefined) return before;
      if (few.size < inMemory) few.set(name, note);
      else {
        onDisk ??= createDiskTable();
        onDisk.keep(name, note);
      }
      return null;
    },
    has: (name) => noteOf(name) !== undefined,
    // what does not fit into memory comes after what does
    isEmpty: () => few.size === 0,
    close: () => onDisk?.close(),
  };
}

function createDiskTable() {
  // no name: a temporary database, gone when it is closed
  const database = new Sqlite('');
  database.pragma('journal_mode = OFF');
  database.pragma('cache_size = -4096');
  database.exec('CREATE TABLE names (name TEXT PRIMARY KEY, note TEXT NOT NULL) WITHOUT ROWID');
  const select = database.prepare<[string], string>('SELECT note FROM names WHERE name = ?').pluck();
  const insert = database.prepare<[string, string]>('INSERT INTO names VALUES (?, ?)');
  // one transaction to the end: nothing of it is ever to be kept
  database.exec('BEGIN');
  return {
    noteOf: (name: string): string | undefined => select.get(name),
    keep: (name: string, note: string): void => {
      insert.run(name, note);
    },
    close: (): void => {
      database.close();
    },
  };
}
