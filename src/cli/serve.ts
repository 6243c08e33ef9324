import { Command, InvalidArgumentError, Option } from 'commander';
import { databaseOption } from './database-option.ts';
import { prepareCorpus } from './prepare-corpus.ts';
import { settingsFrom, settingsOptions } from './settings-options.ts';
import { untilTold } from './until-told.ts';
import { serveByWorkers } from './workers/serve-by-workers.ts';
import { workersOption } from './workers-option.ts';

interface ServeOptions extends Record<string, unknown> {
  port: number;
  host: string;
  database: string;
  seed?: string;
  workers: number;
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
    .addOption(workersOption())
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
  const { port, host, database, seed, workers } = options;
  const reports = await prepareCorpus(database, seed);
  const whileServing = (url: string): Promise<void> => {
    if (reports === 0)
      console.error(`${database}: holds no report yet; fill it with "fazhi import PATH... --database ${database}"`);
    console.log(`Fazhi serves ${reports} ${reports === 1 ? 'report' : 'reports'} at ${url}`);
    return untilTold();
  };
  const task = { database, port, host, settings: settingsFrom(options) };
  if (workers === 1) {
    // the API takes longer to load than all else, and no other command has a use for it
    const { serveCorpus } = await import('./serve-corpus.ts');
    await serveCorpus(task, whileServing);
  } else await serveByWorkers(task, workers, whileServing);
}
