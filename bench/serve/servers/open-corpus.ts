import Database from 'better-sqlite3';

/** The corpus that the command line names, opened as the product opens it for reading. */
export function openCorpus(): Database.Database {
  const path = process.argv[2];
  if (path === undefined) throw new Error('name a database');
  return new Database(path, { readonly: true, fileMustExist: true });
}
