import { Command } from 'commander';
import { isDifferent } from '../corpus/compare-reports.ts';
import { type ReparseSummary, type Reread, type RereadFailure, reparseCorpus } from '../corpus/reparse-corpus.ts';
import { hasReport } from '../store/stored-texts.ts';
import { databaseOption } from './database-option.ts';
import { asTable, inOneLine } from './describe-differences.ts';
import { jobsOption } from './jobs-option.ts';
import { noSuchReport } from './no-such-report.ts';
import { withCorpus } from './with-corpus.ts';

interface ReparseCommandOptions {
  database: string;
  all?: true;
  dryRun?: true;
  verbose?: true;
  json?: true;
  jobs: number;
}

/** `fazhi reparse`: stored texts read again by the parser of today. */
export function reparseCommand(): Command {
  return new Command('reparse')
    .description('read the stored texts again that an older parser or another catalogue of indicators has read')
    .argument('[slug...]', 'slugs, or keys of versions (140522-2022~3fa9c1); every report where none is given')
    .option('--all', 'those too that are up to date')
    .option('--dry-run', 'say what would be different; change nothing')
    .option('--verbose', 'say of each report what is different')
    .option('--json', 'print one JSON object a line: reports first, the summary last')
    .addOption(jobsOption())
    .addOption(databaseOption('the corpus database'))
    .addHelpText('after', '\nExamples:\n  fazhi reparse --dry-run --verbose\n  fazhi reparse 140522-2022')
    .action(reparse);
}

async function reparse(names: string[], options: ReparseCommandOptions, command: Command): Promise<void> {
  const { all = false, dryRun = false, verbose = false, json = false } = options;
  const { summary, unknown } = await withCorpus(options.database, { readonly: dryRun }, async (database) => {
    const unknown = names.filter((name) => !hasReport(database, name));
    for (const name of unknown) console.error(noSuchReport(database, name));
    const summary = await reparseCorpus(database, {
      ...(names.length > 0 && { names }),
      ...{ all, dryRun, jobs: options.jobs },
      onReport: (outcome) => sayReport(outcome, verbose, json),
    });
    return { summary, unknown };
  });
  if (json) console.log(JSON.stringify(summary));
  else console.log([sentenceOf(summary, dryRun), ...asTable(summary.records)].join('\n'));
  const faults = [
    summary.failed > 0 && `${summary.failed} not read again`,
    unknown.length > 0 && `${unknown.length} not found`,
  ].filter((fault) => fault !== false);
  if (faults.length > 0) command.error(faults.join(', '), { exitCode: 1 });
}

/** What nobody should miss is always said: what failed, and what is found under another name now. */
function sayReport(outcome: Reread | RereadFailure, verbose: boolean, json: boolean): void {
  if ('reason' in outcome) {
    if (json) console.log(JSON.stringify(outcome));
    else console.error(`${outcome.versionKey}: ${outcome.reason}`);
    return;
  }
  const { versionKey, now, merged, records } = outcome;
  const isRenamed = now !== versionKey;
  if (!isRenamed && !(verbose && isDifferent(records))) return;
  if (json) console.log(JSON.stringify(outcome));
  else {
    const name = isRenamed ? `${versionKey} is ${now} now` : versionKey;
    const instead = merged === null ? '' : ` (one with the report of ${merged}, whose text is the same)`;
    console.log(`${name}${instead}: ${inOneLine(records)}`);
  }
}

function sentenceOf(
  { reparsed, changed, renamed, failed, upToDate, imported }: ReparseSummary,
  dryRun: boolean,
): string {
  const done = `${reparsed} read again, ${changed} of them different, ${renamed} renamed`;
  const rest = `${upToDate} up to date, ${imported} imported as parsed and left alone, ${failed} failed`;
  return `${done}; ${rest}${dryRun ? '; nothing was saved' : ''}`;
}
