import { Sqlite } from './sqlite-driver.ts';

/** Has all versions of a database that is nobody's yet made now; what the file holds is on the disk afterwards. */
export function redateVersions(path: string): void {
  const sqlite = new Sqlite(path, { fileMustExist: true });
  try {
    sqlite.prepare('UPDATE corpus_versions SET at = ?').run(new Date().toISOString());
  } finally {
    sqlite.close();
  }
}
