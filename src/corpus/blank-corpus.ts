import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageRoot } from '../package-root.ts';
import { closeDatabase, openDatabase } from '../store/open-database.ts';
import { redateVersions } from '../store/redate-versions.ts';
import { tuneForImport } from '../store/tune-for-import.ts';
import { saveReferenceTables } from './save-reference-tables.ts';
import { withUnfinished } from './with-unfinished.ts';

/** A database that holds divisions and indicators and no report yet: the build makes it, and no other is needed but to be faster. */
const BLANK = join(packageRoot, 'dist', 'blank.db');

/** Makes the blank database anew, unless it is what this program would make. */
export function makeBlank(path = BLANK): void {
  if (isUpToDate(path)) return;
  withUnfinished(path, (unfinished) => {
    fill(unfinished);
    renameSync(unfinished, path);
  });
}

function isUpToDate(path: string): boolean {
  if (!existsSync(path)) return false;
  return withUnfinished(path, (unfinished) => {
    copyFileSync(path, unfinished);
    try {
      return fill(unfinished) === 0;
    } catch {
      // a newer program, of which this one is an earlier state, has made it
      return false;
    }
  });
}

/** @returns How many rows that has changed. */
function fill(path: string): number {
  const database = openDatabase(path);
  tuneForImport(database);
  saveReferenceTables(database);
  const changed = database.sqlite.prepare<[], number>('SELECT total_changes()').pluck().get()!;
  closeDatabase(database);
  return changed;
}

/**
 * Begins a new database as a copy of the blank one: to fill in 45,000 divisions takes as long as to save 500 reports. It is there
 * whole or not at all; where one is there already, that stays. What keeps it from being made is left for whoever opens it to find, who
 * makes it from nothing.
 */
export function beginCorpus(path: string): void {
  // what a database that is gone has left beside it SQLite would put into the one in its place, but removes where that is empty
  const isNew = ['', '-wal', '-journal'].every((suffix) => !existsSync(`${path}${suffix}`));
  if (!existsSync(BLANK) || !isNew) return;
  try {
    mkdirSync(dirname(path), { recursive: true });
    withUnfinished(path, (unfinished) => {
      copyFileSync(BLANK, unfinished);
      redateVersions(unfinished);
      // unlike renaming, it puts nothing in the place of what another program has made meanwhile
      linkSync(unfinished, path);
    });
  } catch {}
}
