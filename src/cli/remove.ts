import { Command } from 'commander';
import { removeReport } from '../store/remove-report.ts';
import { databaseOption } from './database-option.ts';
import { noSuchReport } from './no-such-report.ts';
import { withCorpus } from './with-corpus.ts';

/** `fazhi remove`: reports out of the corpus. */
export function removeCommand(): Command {
  return new Command('remove')
    .description('take reports out of the corpus')
    .argument(
      '<slug...>',
      'slugs for reports with all their versions, keys of versions (140522-2022~3fa9c1) for these alone',
    )
    .addOption(databaseOption('the corpus database'))
    .addHelpText('after', '\nExample:\n  fazhi remove 140522-2022')
    .action(removeReports);
}

async function removeReports(names: string[], options: { database: string }, command: Command): Promise<void> {
  const missing = await withCorpus(options.database, {}, async (database) => {
    // A slug and one of its versions may both be named.
    const gone = new Set<string>();
    const unknown: string[] = [];
    for (const name of new Set(names)) {
      const removed = removeReport(database, name);
      for (const { slug, versionKey, sourceName } of removed) {
        console.log(`removed ${versionKey} (${sourceName})`);
        gone.add(slug).add(versionKey);
      }
      if (removed.length === 0 && !gone.has(name)) unknown.push(name);
    }
    for (const name of unknown) console.error(noSuchReport(database, name));
    return unknown.length;
  });
  if (missing > 0) command.error(`${missing} not removed`, { exitCode: 1 });
}
