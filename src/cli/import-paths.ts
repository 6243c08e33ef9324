import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { beginCorpus } from '../corpus/blank-corpus.ts';
import { type ImportOptions, type ImportSummary, importCorpus } from '../corpus/import-corpus.ts';
import { readInputs, STANDARD_INPUT } from '../corpus/inputs/read-inputs.ts';
import type { ReadingPool } from '../corpus/reading/reading-pool.ts';
import { AppError } from '../errors.ts';
import { describeHolder } from '../store/import-lock.ts';
import { createFailuresFile } from './failures-file.ts';
import { showProgress } from './import-progress.ts';
import { interruptible } from './interruptible.ts';
import { endingOf, reportImport } from './report-import.ts';
import { withDatabase } from './with-database.ts';

/** The options of the command line. */
export interface CommandOptions {
  database: string;
  manifest?: string;
  jobs: number;
  dryRun?: boolean;
  json?: boolean;
  failFast?: boolean;
  failures?: string;
  progress: number;
  quiet?: boolean;
  /** Seconds; false: not at all. */
  wait?: number | false;
}

interface ImportPathsOptions extends CommandOptions {
  /** Threads that read, if they have been started already. */
  pool?: Promise<ReadingPool>;
}

/** What `fazhi import` does with paths and options; ends the command with an error where something failed. */
export async function importPaths(paths: string[], options: ImportPathsOptions, command: Command): Promise<void> {
  const { database: path, manifest, dryRun = false, json = false } = options;
  if (paths.length === 0 && manifest === undefined)
    command.error('error: a path or --manifest is needed', { exitCode: 2 });
  const failuresPath = options.failures ?? (dryRun ? null : `${path}.failures.ndjson`);
  const own = ownFiles(path, failuresPath);
  if (!existsSync(path)) await refuseNothing(paths, manifest, own);
  const failures = createFailuresFile(failuresPath);
  const progress = await showProgress(paths, options);
  const began = performance.now();
  let summary: ImportSummary;
  try {
    summary = await interruptible((signal) =>
      importWith(paths, options, { signal, own, onProgress: progress.update, onFailure: failures.note }),
    );
  } finally {
    progress.end();
    failures.close();
  }
  const seconds = Math.round(performance.now() - began) / 1000;
  if (!summary.ended) failures.removeFormer();
  reportImport(summary, { dryRun, json, seconds, failures: failures.written });
  const ending = endingOf(summary, failures.written);
  if (ending) command.error(ending.message, { exitCode: ending.exitCode });
}

function importWith(
  paths: readonly string[],
  { database: path, manifest, jobs, pool, dryRun = false, failFast = false, wait }: ImportPathsOptions,
  told: Pick<ImportOptions, 'signal' | 'own' | 'onProgress' | 'onFailure'>,
): Promise<ImportSummary> {
  const onWait: NonNullable<ImportOptions['lock']>['onWait'] = (holder) =>
    console.error(`${path}: ${describeHolder(holder)}; waiting for it to end`);
  const lock = { onWait, ...(wait === undefined ? {} : { seconds: wait || 0 }) };
  const options = {
    ...{ ...told, jobs, dryRun, failFast, lock },
    ...(manifest === undefined ? {} : { manifest }),
    ...(pool ? { pool } : {}),
  };
  const act = (database: Parameters<typeof importCorpus>[0]) => importCorpus(database, paths, options);
  if (!dryRun) {
    beginCorpus(path);
    return withDatabase(path, {}, act);
  }
  // without a database everything is new
  return existsSync(path) ? withDatabase(path, { readonly: true }, act) : withDatabase(':memory:', {}, act);
}

/** The files of a database and the list of failures: whoever imports the folder that they lie in does not mean them. */
const ownFiles = (database: string, failures: string | null): ReadonlySet<string> =>
  new Set(
    ['', '-wal', '-shm', '-journal', '.lock', '.failures.ndjson']
      .map((end) => resolve(`${database}${end}`))
      .concat(failures === null ? [] : resolve(failures)),
  );

/** A mistyped path must not leave an empty database behind, which would pass for the corpus. */
async function refuseNothing(
  paths: readonly string[],
  manifest: string | undefined,
  own: ReadonlySet<string>,
): Promise<void> {
  // standard input can be read only once
  if (paths.includes(STANDARD_INPUT)) return;
  const faults: string[] = [];
  for await (const item of readInputs(paths, { own, ...(manifest === undefined ? {} : { manifest }) })) {
    if (item.kind !== 'fault') return;
    faults.push(`${item.path}: ${item.error.message}`);
  }
  throw new AppError('UNREADABLE_FILE', faults.join('\n'));
}
