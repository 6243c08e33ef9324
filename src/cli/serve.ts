import { randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { startApi } from '../api/start-api.ts';
import { type ImportOptions, importCorpus } from '../corpus/import-corpus.ts';
import { countFailed } from '../corpus/import-summary.ts';
import { usualJobs } from '../corpus/reading/usual-jobs.ts';
import { AppError } from '../errors.ts';
import { databaseError } from '../store/database-error.ts';
import { describeHolder } from '../store/import-lock.ts';
import type { Database } from '../store/open-database.ts';
import { createReader, type Reader } from '../store/query/reader.ts';
import { databaseOption } from './database-option.ts';
import { sayFailed } from './say-failed.ts';
import { settingsFrom, settingsOptions } from './settings-options.ts';
import { withDatabase } from './with-database.ts';

interface ServeOptions extends Record<string, unknown> {
  port: number;
  host: string;
  database: string;
  seed?: string;
}

/** `fazhi serve`: the corpus over GraphQL, until the process is told to end. */
export function serveCommand(): Command {
  const command = new Command('serve')
    .description('serve the corpus over GraphQL')
    .addOption(new Option('--port <number>', 'port to listen at').env('PORT').default(4000).argParser(portFrom))
    .addOption(
      new Option('--host <name>', 'address to listen at; 0.0.0.0 for all').default('127.0.0.1').argParser(hostFrom),
    )
    .addOption(databaseOption('the corpus database; made only with --seed'))
    .option('--seed <path>', 'import this first where there is no database yet, or one without reports')
    .addHelpText('after', '\nExample:\n  fazhi serve --seed seeds/reports')
    .action(serve);
  for (const option of settingsOptions()) command.addOption(option);
  return command;
}

function portFrom(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new InvalidArgumentError('A port is a whole number up to 65535.');
  return port;
}

function hostFrom(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('The name of a host is needed; 0.0.0.0 is all.');
  return text;
}

async function serve(options: ServeOptions): Promise<void> {
  const { port, host, database: path, seed } = options;
  if (!existsSync(path)) await makeDatabase(path, seed);
  else if (seed !== undefined && (await holdsNothing(path))) {
    await withDatabase(path, {}, (database) => importSeed(database, seed));
  }
  await withDatabase(path, { readonly: true }, async (database) => {
    const reader = createReader(database);
    const api = await startApi(reader, { port, host }, settingsFrom(options));
    const reports = await countReports(reader);
    if (reports === 0)
      console.error(`${path}: holds no report yet; fill it with "fazhi import PATH... --database ${path}"`);
    console.log(`Fazhi serves ${reports} ${reports === 1 ? 'report' : 'reports'} at ${api.url}`);
    await untilTold();
    await api.stop();
  });
}

const countReports = (reader: Reader): Promise<number> =>
  reader.count({ from: 'report', fields: [], where: { field: 'current', is: 'eq', value: true } });

const holdsNothing = (path: string): Promise<boolean> =>
  withDatabase(path, { readonly: true }, async (database) => (await countReports(createReader(database))) === 0);

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

function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
