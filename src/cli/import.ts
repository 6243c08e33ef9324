import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { type ImportOptions, type ImportSummary, importCorpus } from '../corpus/import-corpus.ts';
import { readInputs, STANDARD_INPUT } from '../corpus/inputs/read-inputs.ts';
import { AppError } from '../errors.ts';
import { describeHolder } from '../store/import-lock.ts';
import { databaseOption } from './database-option.ts';
import { createFailuresFile } from './failures-file.ts';
import { showProgress } from './import-progress.ts';
import { interruptible } from './interruptible.ts';
import { jobsOption } from './jobs-option.ts';
import { endingOf, reportImport } from './report-import.ts';
import { wholeNumber } from './whole-number.ts';
import { withDatabase } from './with-database.ts';

interface CommandOptions {
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

/** `fazhi import`: files and folders into the corpus. */
export function importCommand(): Command {
  return new Command('import')
    .description('bring reports, and parsed reports (JSON, NDJSON), into the corpus')
    .argument('[path...]', 'files, and folders with all that is in them; - is standard input')
    .addOption(databaseOption('the corpus database, made where there is none'))
    .option('--manifest <file>', 'a list of files (CSV, NDJSON) with what is known of them')
    .option('--dry-run', 'read everything, say what would be done, and write nothing')
    .option('--json', 'print what was done as JSON')
    .option('--fail-fast', 'end at the first failure')
    .option('--failures <file>', 'where to list what failed (usually <database>.failures.ndjson)')
    .addOption(jobsOption())
    .addOption(
      new Option(
        '--progress <seconds>',
        'how often to say how far it is, where standard error is no terminal; 0: always',
      )
        .default(5)
        .argParser(wholeNumber(86_400)),
    )
    .option('--quiet', 'say nothing of progress')
    .option(
      '--wait <seconds>',
      'how long to wait for another import to end (usually: until it has)',
      wholeNumber(86_400),
    )
    .option('--no-wait', 'do not wait for it')
    .addHelpText('after', '\nExamples:\n  fazhi import seeds/reports\n  fazhi import --dry-run --json reports.zip')
    .action(importPaths);
}

async function importPaths(paths: string[], options: CommandOptions, command: Command): Promise<void> {
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
  { database: path, manifest, jobs, dryRun = false, failFast = false, wait }: CommandOptions,
  told: Pick<ImportOptions, 'signal' | 'own' | 'onProgress' | 'onFailure'>,
): Promise<ImportSummary> {
  const onWait: NonNullable<ImportOptions['lock']>['onWait'] = (holder) =>
    console.error(`${path}: ${describeHolder(holder)}; waiting for it to end`);
  const lock = { onWait, ...(wait === undefined ? {} : { seconds: wait || 0 }) };
  const options = { ...told, jobs, dryRun, failFast, lock, ...(manifest === undefined ? {} : { manifest }) };
  const act = (database: Parameters<typeof importCorpus>[0]) => importCorpus(database, paths, options);
  if (!dryRun) return withDatabase(path, {}, act);
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
