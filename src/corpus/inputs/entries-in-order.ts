import { type Dirent, opendirSync } from 'node:fs';
import { AppError } from '../../errors.ts';
import { Sqlite } from '../../store/sqlite-driver.ts';
import { refusalOf } from './read-bytes.ts';

/** What lies in a folder. */
export interface FolderEntry {
  name: string;
  kind: 'file' | 'folder' | 'link' | 'other';
}

/** How many entries are sorted in memory. */
const IN_MEMORY = 4096;
/** How many the system is asked for at a time. */
const AT_ONCE = 256;

/**
 * What lies in a folder, by name: in the order of code units, the same on every machine. Hidden entries, those that
 * begin with a dot, are left out. A folder of any size takes the same memory: where there are many entries, a temporary
 * database on disk sorts them.
 *
 * @throws AppError UNREADABLE_FILE where the folder cannot be read.
 */
export function* entriesInOrder(folder: string, inMemory: number = IN_MEMORY): Generator<FolderEntry> {
  const few: FolderEntry[] = [];
  const unsorted = entriesOf(folder);
  for (const entry of unsorted) {
    few.push(entry);
    if (few.length > inMemory) return yield* sortedOnDisk(few, unsorted);
  }
  yield* few.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function* entriesOf(folder: string): Generator<FolderEntry> {
  try {
    const opened = opendirSync(folder, { bufferSize: AT_ONCE });
    try {
      for (let entry = opened.readSync(); entry; entry = opened.readSync()) {
        if (!entry.name.startsWith('.')) yield { name: entry.name, kind: kindOf(entry) };
      }
    } finally {
      opened.closeSync();
    }
  } catch (cause) {
    throw new AppError('UNREADABLE_FILE', refusalOf(cause), { cause });
  }
}

function kindOf(entry: Dirent): FolderEntry['kind'] {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

function* sortedOnDisk(first: FolderEntry[], rest: Iterable<FolderEntry>): Generator<FolderEntry> {
  // no name: a temporary database, gone when it is closed
  const database = new Sqlite('');
  try {
    database.pragma('journal_mode = OFF');
    database.pragma('cache_size = -4096');
    database.exec('CREATE TABLE entries (name BLOB PRIMARY KEY, kind TEXT NOT NULL) WITHOUT ROWID');
    const insert = database.prepare('INSERT INTO entries VALUES (?, ?)');
    database.exec('BEGIN');
    for (const { name, kind } of first.splice(0)) insert.run(toKey(name), kind);
    for (const { name, kind } of rest) insert.run(toKey(name), kind);
    database.exec('COMMIT');
    const sorted = database.prepare<[], [Buffer, FolderEntry['kind']]>('SELECT name, kind FROM entries ORDER BY name');
    for (const [key, kind] of sorted.raw().iterate()) yield { name: toName(key), kind };
  } finally {
    database.close();
  }
}

/** SQLite compares byte by byte, which orders big-endian UTF-16 as JavaScript orders strings. */
const toKey = (name: string): Buffer => Buffer.from(name, 'utf16le').swap16();
const toName = (key: Buffer): string => Buffer.from(key).swap16().toString('utf16le');
