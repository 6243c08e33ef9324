import { existsSync, renameSync, rmSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { startApi } from '../api/start-api.ts';
import { importCorpus } from '../corpus/import-corpus.ts';
import { AppError } from '../errors.ts';
import { closeDatabase, openDatabase } from '../store/open-database.ts';
import { createReader } from '../store/query/reader.ts';
import { databaseOption } from './database-option.ts';

interface ServeOptions {
  port: number;
  host: string;
  database: string;
  seed?: string;
}

/** `fazhi serve`: the corpus over GraphQL, until the process is told to end. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('serve the corpus over GraphQL')
    .addOption(new Option('--port <number>', 'port to listen at').env('PORT').default(4000).argParser(portFrom))
    .option('--host <name>', 'address to listen at; 0.0.0.0 for all', '127.0.0.1')
    .addOption(databaseOption())
    .option('--seed <path>', 'import this first where there is no database yet')
    .addHelpText('after', '\nExample:\n  fazhi serve --seed seeds/reports')
    .action(serve);
}

function portFrom(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new InvalidArgumentError('A port is a whole number up to 65535.');
  return port;
}

async function serve({ port, host, database: path, seed }: ServeOptions): Promise<void> {
  if (!existsSync(path)) await makeDatabase(path, seed);
  const database = openDatabase(path);
  try {
    const reader = createReader(database);
    const api = await startApi(reader, { port, host });
    const reports = await reader.count({
      from: 'report',
      fields: [],
      where: { field: 'current', is: 'eq', value: true },
    });
    console.log(`Fazhi serves ${reports} ${reports === 1 ? 'report' : 'reports'} at ${api.url}`);
    await untilTold();
    await api.stop();
  } finally {
    closeDatabase(database);
  }
}

/** Under another name until it is complete: a database that a start left half made would pass for the corpus at the next. */
async function makeDatabase(path: string, seed: string | undefined): Promise<void> {
  if (seed === undefined) {
    throw new AppError(
      'BAD_INPUT',
      `${path}: there is no database; make it with "fazhi import PATH...", or start with --seed PATH`,
    );
  }
  const unfinished = `${path}.unfinished`;
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${unfinished}${suffix}`, { force: true });
  const database = openDatabase(unfinished);
  try {
    const { new: added, failed } = await importCorpus(database, [seed]);
    for (const { file, reason } of failed) console.error(`${file}: ${reason}`);
    if (added === 0) throw new AppError('BAD_INPUT', `${seed}: nothing in it could be imported`);
  } finally {
    closeDatabase(database);
  }
  renameSync(unfinished, path);
}

function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
