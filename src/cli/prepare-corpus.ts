import { randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { type ImportOptions, importCorpus } from '../corpus/import-corpus.ts';
import { countFailed } from '../corpus/import-summary.ts';
import { usualJobs } from '../corpus/reading/usual-jobs.ts';
import { AppError } from '../errors.ts';
import { databaseError } from '../store/database-error.ts';
import { describeHolder } from '../store/import-lock.ts';
import type { Database } from '../store/open-database.ts';
import { createReader } from '../store/query/reader.ts';
import { sayFailed } from './say-failed.ts';
import { withDatabase } from './with-database.ts';

/**
 * Sees to it that a database can be served: makes it or fills it out of the seeds where need be, brings it to the schema of this program.
 *
 * @param seed What is imported where there is no database yet, or one without reports.
 * @returns How many reports it holds.
 * @throws AppError where there is no database and no seed, or nothing to import in the seed.
 */
export async function prepareCorpus(path: string, seed: string | undefined): Promise<number> {
  if (!existsSync(path)) await makeDatabase(path, seed);
  const reports = await countReports(path);
  if (reports > 0 || seed === undefined) return reports;
  await withDatabase(path, {}, (database) => importSeed(database, seed));
  return countReports(path);
}

const countReports = (path: string): Promise<number> =>
  withDatabase(path, { readonly: true }, (database) =>
    createReader(database).count({ from: 'report', fields: [], where: { field: 'current', is: 'eq', value: true } }),
  );

async function importSeed(database: Database, seed: string): Promise<void> {
  const onWait: NonNullable<ImportOptions['lock']>['onWait'] = (holder) =>
    console.error(`${describeHolder(holder)}; waiting for it to end`);
  const summary = await importCorpus(database, [seed], { jobs: usualJobs(), lock: { onWait } });
  sayFailed(summary.failed, { of: countFailed(summary), file: null });
  // unchanged is what another start has imported meanwhile
  if (summary.new + summary.replaced + summary.unchanged === 0)
    throw new AppError('BAD_INPUT', `${seed}: nothing in it could be imported`);
}

/**
 * Under another name until it is complete: a database that a start left half made would pass for the corpus at the next.
 * Of two starts at once each makes its own, and the one that is first complete is served by both.
 */
async function makeDatabase(path: string, seed: string | undefined): Promise<void> {
  if (seed === undefined) {
    throw new AppError(
      'BAD_INPUT',
      `${path}: there is no database; make it with "fazhi import PATH...", or start with --seed PATH`,
    );
  }
  const unfinished = `${path}.${randomUUID()}.unfinished`;
  try {
    await withDatabase(unfinished, {}, (database) => importSeed(database, seed));
    if (!existsSync(path)) renameSync(unfinished, path);
  } catch (error) {
    throw databaseError(error, path);
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${unfinished}${suffix}`, { force: true });
  }
}
