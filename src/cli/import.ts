import { Command } from 'commander';
import { importCorpus } from '../corpus/import-corpus.ts';
import { closeDatabase, openDatabase } from '../store/open-database.ts';
import { databaseOption } from './database-option.ts';

/** `fazhi import`: files and folders into the corpus. */
export function importCommand(): Command {
  return new Command('import')
    .description('bring texts of reports and parsed reports (JSON, NDJSON) into the corpus')
    .argument('<path...>', 'files, and folders with all that is in them')
    .addOption(databaseOption())
    .addHelpText('after', '\nExample:\n  fazhi import seeds/reports')
    .action(importPaths);
}

async function importPaths(paths: string[], options: { database: string }, command: Command): Promise<void> {
  const database = openDatabase(options.database);
  try {
    const summary = await importCorpus(database, paths);
    const { new: added, replaced, unchanged, failed } = summary;
    for (const { file, reason } of failed) console.error(`${file}: ${reason}`);
    console.log(`${added} new, ${replaced} replaced, ${unchanged} unchanged, ${failed.length} failed`);
    if (failed.length > 0) command.error(`${failed.length} not imported`, { exitCode: 1 });
  } finally {
    closeDatabase(database);
  }
}
