import Database from 'better-sqlite3';

/** As much of the file as SQLite takes, in bytes. */
const MAPPED = 0x7fff0000;

/** The corpus that the command line names, opened as the product opens it for reading: mapped into memory. */
export function openCorpus(): Database.Database {
  const path = process.argv[2];
  if (path === undefined) throw new Error('name a database');
  const database = new Database(path, { readonly: true, fileMustExist: true });
  database.pragma(`mmap_size = ${MAPPED}`);
  return database;
}
