import { existsSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { DocumentItem, FaultItem } from '../corpus/inputs/input-item.ts';
import { refusalOf } from '../corpus/inputs/read-bytes.ts';
import { readInputs } from '../corpus/inputs/read-inputs.ts';
import { loadRegions } from '../corpus/load-regions.ts';
import { type ExtractedSource, extractSource } from '../corpus/read-source.ts';
import { AppError } from '../errors.ts';
import { reportPage } from '../export/report-page.ts';
import { type Decision, parseReport } from '../parse/parse-report.ts';
import type { ParsedReport } from '../records/parsed-report.ts';
import { describeReport } from './describe-report.ts';
import { explainDecisions } from './explain-decisions.ts';

interface ParseOptions {
  json?: true;
  ndjson?: true;
  explain?: true;
  html?: string;
}

/** What stands for standard output behind `--html`. */
const STANDARD_OUTPUT = '-';

/** `fazhi parse`: what the parser makes of texts, without a database. */
export function parseCommand(): Command {
  return new Command('parse')
    .description('print what is in the texts of reports')
    .argument('<file...>', 'documents, archives, folders or patterns of them; - is standard input')
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
  const items = options.html === undefined ? textsOf(paths) : [await onlyOne(options.html, paths)];
  const parsed: ParsedReport[] = [];
  let count = 0;
  let failed = 0;
  for await (const item of items) {
    count += 1;
    try {
      if (item.kind === 'fault') throw item.error;
      const report = parseFile(await extractSource(item), options);
      if (options.json) parsed.push(report);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      console.error(`${item.path}: ${error.message}`);
      failed += 1;
    }
  }
  if (parsed.length > 0) console.log(JSON.stringify(count > 1 ? parsed : parsed[0], null, 2));
  if (failed > 0) command.error(`${failed} of ${count} not parsed`, { exitCode: 1 });
}

/** The documents, and as one fault each what holds no text but parsed reports. */
async function* textsOf(paths: readonly string[]): AsyncGenerator<DocumentItem | FaultItem> {
  let parsedReports: string | null = null;
  for await (const item of readInputs(paths)) {
    if (item.kind !== 'record') yield item;
    else if (item.path !== parsedReports) {
      parsedReports = item.path;
      yield { kind: 'fault', path: item.path, error: noText };
    }
  }
}

const noText = new AppError(
  'UNSUPPORTED_CONTENT',
  'this is JSON, not the text of a report; fazhi import takes parsed reports',
);

/** @throws AppError BAD_INPUT where it cannot be a page of these files. */
async function onlyOne(out: string, paths: readonly string[]): Promise<DocumentItem | FaultItem> {
  if (out === '') throw new AppError('BAD_INPUT', '--html: the name of a file is needed');
  let only: DocumentItem | FaultItem | undefined;
  let count = 0;
  for await (const item of textsOf(paths)) {
    only ??= item;
    count += 1;
  }
  if (only === undefined || count > 1) {
    throw new AppError('BAD_INPUT', `--html: a page shows one file at a time, and these are ${count}`);
  }
  if (out !== STANDARD_OUTPUT && resolve(only.path) === resolve(out)) {
    throw new AppError('BAD_INPUT', `--html ${out}: this is the report itself; name another file`);
  }
  return only;
}

/** Prints what needs no waiting for other files: all but the one array that `--json` makes of them. */
function parseFile({ source, page }: ExtractedSource, { json, ndjson, explain, html }: ParseOptions): ParsedReport {
  const decisions: Decision[] = [];
  const report = parseReport(source, loadRegions(), { page, onDecision: (decision) => decisions.push(decision) });
  if (html !== undefined)
    writeHtml(
      html,
      reportPage(
        report,
        decisions.filter(({ kept }) => !kept),
      ),
    );
  const onlyData = json || ndjson || html === STANDARD_OUTPUT;
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

function writeHtml(out: string, page: string): void {
  if (out === STANDARD_OUTPUT) {
    process.stdout.write(page);
    return;
  }
  if (!existsSync(dirname(out))) throw new AppError('BAD_INPUT', `${out}: there is no such folder`);
  try {
    writeFileSync(out, page);
  } catch (cause) {
    throw new AppError('BAD_INPUT', `the page cannot be written to ${out}: ${refusalOf(cause)}`, { cause });
  }
}
