import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Command, Option } from 'commander';
import { type FoundFile, findFiles } from '../corpus/inputs/find-files.ts';
import { refusalOf } from '../corpus/inputs/read-bytes.ts';
import { isParsedReports } from '../corpus/inputs/read-parsed-reports.ts';
import { loadRegions } from '../corpus/load-regions.ts';
import { readSource, sourceFrom } from '../corpus/read-source.ts';
import { AppError } from '../errors.ts';
import { reportPage } from '../export/report-page.ts';
import { type Decision, parseReport } from '../parse/parse-report.ts';
import type { ParsedReport, Source } from '../records/parsed-report.ts';
import { describeReport } from './describe-report.ts';
import { explainDecisions } from './explain-decisions.ts';

interface ParseOptions {
  json?: true;
  ndjson?: true;
  explain?: true;
  html?: string;
}

/** What stands for standard input among the files, and for standard output behind `--html`. */
const STANDARD = '-';
const STANDARD_INPUT: FoundFile = { path: 'standard input', name: 'stdin' };

/** `fazhi parse`: what the parser makes of texts, without a database. */
export function parseCommand(): Command {
  return new Command('parse')
    .description('print what is in the texts of reports')
    .argument('<file...>', 'texts or folders of them; - is standard input')
    .addOption(new Option('--json', 'print one JSON object, an array for several files').conflicts('ndjson'))
    .addOption(new Option('--ndjson', 'print one JSON object a line'))
    .option('--explain', 'say too what became of each number, and by which rules')
    .addOption(
      new Option(
        '--html <out>',
        'write a page of the text with every record highlighted; - is standard output',
      ).conflicts(['json', 'ndjson']),
    )
    .addHelpText(
      'after',
      '\nExamples:\n  fazhi parse --json report.txt > report.json\n  fazhi parse report.txt --html report.html',
    )
    .action(parseFiles);
}

async function parseFiles(paths: string[], options: ParseOptions, command: Command): Promise<void> {
  const files = paths.flatMap((path) => (path === STANDARD ? STANDARD_INPUT : [...findFiles(path)]));
  if (options.html !== undefined) checkHtml(options.html, files);
  const parsed: ParsedReport[] = [];
  let failed = 0;
  for (const file of files) {
    try {
      const report = parseFile(await readFile(file), options);
      if (options.json) parsed.push(report);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      console.error(`${file.path}: ${error.message}`);
      failed += 1;
    }
  }
  if (parsed.length > 0) console.log(JSON.stringify(files.length > 1 ? parsed : parsed[0], null, 2));
  if (failed > 0) command.error(`${failed} of ${files.length} not parsed`, { exitCode: 1 });
}

/** Prints what needs no waiting for other files: all but the one array that `--json` makes of them. */
function parseFile(source: Source, { json, ndjson, explain, html }: ParseOptions): ParsedReport {
  const decisions: Decision[] = [];
  const report = parseReport(source, loadRegions(), (decision) => decisions.push(decision));
  if (html !== undefined)
    writeHtml(
      html,
      reportPage(
        report,
        decisions.filter(({ kept }) => !kept),
      ),
    );
  const onlyData = json || ndjson || html === STANDARD;
  if (ndjson) console.log(JSON.stringify(report));
  else if (!onlyData) console.log(`${describeReport(report)}\n`);
  if (explain) {
    const lines = ['what became of each number:', ...explainDecisions(report, decisions), ''].join('\n');
    // what reads JSON or HTML from standard output gets nothing else there
    if (onlyData) console.error(lines);
    else console.log(lines);
  }
  return report;
}

/** @throws AppError BAD_INPUT where it cannot be a page of these files. */
function checkHtml(out: string, files: readonly FoundFile[]): void {
  if (out === '') throw new AppError('BAD_INPUT', '--html: the name of a file is needed');
  if (files.length > 1) {
    throw new AppError('BAD_INPUT', `--html: a page shows one file at a time, and these are ${files.length}`);
  }
  if (out !== STANDARD && files.some((file) => file !== STANDARD_INPUT && resolve(file.path) === resolve(out))) {
    throw new AppError('BAD_INPUT', `--html ${out}: this is the report itself; name another file`);
  }
}

function writeHtml(out: string, page: string): void {
  if (out === STANDARD) {
    process.stdout.write(page);
    return;
  }
  try {
    writeFileSync(out, page);
  } catch (cause) {
    throw new AppError('BAD_INPUT', `the page cannot be written to ${out}: ${refusalOf(cause)}`, { cause });
  }
}

async function readFile(file: FoundFile): Promise<Source> {
  if (file.fault) throw file.fault;
  const source =
    file === STANDARD_INPUT ? sourceFrom(await buffer(process.stdin), file.name) : readSource(file.path, file.name);
  if (!isParsedReports(file.name, source.text)) return source;
  throw new AppError(
    'UNSUPPORTED_CONTENT',
    'this is JSON, not the text of a report; fazhi import takes parsed reports',
  );
}
