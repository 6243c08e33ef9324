import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the product, built. */
export const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
const DATA = join(PROJECT, 'data', 'bench');

/** So many, so that a year of an indicator fills several pages. */
const YEARS = 3;

const node = (...args: string[]): void => void execFileSync(process.execPath, args, { cwd: PROJECT, stdio: 'inherit' });

/** The database of a generated corpus of so many reports; made at the first time, by the product's own import. */
export function corpusOf(reports: number): string {
  const database = join(DATA, `${reports}.db`);
  if (existsSync(database)) return database;
  const [texts, unfinished] = [join(DATA, `${reports}-texts`), join(DATA, `${reports}.unfinished.db`)];
  rmSync(texts, { recursive: true, force: true });
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${unfinished}${suffix}`, { force: true });
  mkdirSync(DATA, { recursive: true });
  node('dist/scripts/generate-corpus.js', '--count', `${reports}`, '--years', `${YEARS}`, '--out', texts);
  node('dist/program/fazhi.js', 'import', join(texts, 'reports'), '--database', unfinished);
  renameSync(unfinished, database);
  rmSync(texts, { recursive: true, force: true });
  return database;
}
