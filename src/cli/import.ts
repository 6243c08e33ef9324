import { existsSync } from 'node:fs';
import { Command, Option } from 'commander';
import { holdsMany } from '../corpus/inputs/holds-many.ts';
import { listsAhead } from '../corpus/reading/lists-ahead.ts';
import { createReadingPool, type ReadingPool } from '../corpus/reading/reading-pool.ts';
import { databaseOption } from './database-option.ts';
import type { CommandOptions } from './import-paths.ts';
import { jobsOption } from './jobs-option.ts';
import { spareCores } from './spare-cores.ts';
import { wholeNumber } from './whole-number.ts';

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

/**
 * Threads take as long to load what they need as this one: where there will be much to read they begin before it does. Of what
 * a database has already nothing may have to be read.
 */
async function importPaths(paths: string[], options: CommandOptions, command: Command): Promise<void> {
  const { jobs, database } = options;
  if (jobs > 0) spareCores();
  const pool = jobs > 0 && !existsSync(database) && paths.some(holdsMany) ? startReading(jobs) : undefined;
  try {
    const { importPaths: act } = await import('./import-paths.ts');
    await act(paths, { ...options, ...(pool ? { pool } : {}) }, command);
  } finally {
    await (await pool)?.close();
  }
}

async function startReading(jobs: number): Promise<ReadingPool> {
  const pool = await createReadingPool(jobs, { listsAtOnce: listsAhead(jobs) });
  // without anything to read they make themselves ready
  for (let thread = 0; thread < jobs; thread++) void pool.read([]);
  return pool;
}
