import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { importCorpus } from '../corpus/import-corpus.ts';
import { readInputs, STANDARD_INPUT } from '../corpus/inputs/read-inputs.ts';
import { AppError } from '../errors.ts';
import { databaseOption } from './database-option.ts';
import { sayFailed } from './say-failed.ts';
import { withDatabase } from './with-database.ts';

/** `fazhi import`: files and folders into the corpus. */
export function importCommand(): Command {
  return new Command('import')
    .description('bring texts of reports and parsed reports (JSON, NDJSON) into the corpus')
    .argument('<path...>', 'files, and folders with all that is in them')
    .addOption(databaseOption('the corpus database, made where there is none'))
    .addHelpText('after', '\nExample:\n  fazhi import seeds/reports')
    .action(importPaths);
}

async function importPaths(paths: string[], options: { database: string }, command: Command): Promise<void> {
  if (!existsSync(options.database)) await refuseNothing(paths);
  const summary = await withDatabase(options.database, {}, (database) => importCorpus(database, paths));
  const { new: added, replaced, unchanged, failed } = summary;
  sayFailed(failed);
  console.log(`${added} new, ${replaced} replaced, ${unchanged} unchanged, ${failed.length} failed`);
  if (failed.length > 0) command.error(`${failed.length} not imported`, { exitCode: 1 });
}

/** A mistyped path must not leave an empty database behind, which would pass for the corpus. */
async function refuseNothing(paths: readonly string[]): Promise<void> {
  // standard input can be read only once
  if (paths.includes(STANDARD_INPUT)) return;
  const faults: string[] = [];
  for await (const item of readInputs(paths)) {
    if (item.kind !== 'fault') return;
    faults.push(`${item.path}: ${item.error.message}`);
  }
  throw new AppError('UNREADABLE_FILE', faults.join('\n'));
}
