import { extname } from 'node:path';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { GraphQLError } from 'graphql';
import { exportCondition } from '../api/export/export-condition.ts';
import { DEFAULT_LIMITS } from '../api/limits/limits.ts';
import { AppError } from '../errors.ts';
import { chooseColumns } from '../export/choose-columns.ts';
import { EXPORT_FORMATS, type ExportFormat, isExportFormat } from '../export/export-format.ts';
import { EXPORT_KINDS, type ExportKind, exportFormat, formatsOf, recordOfExport } from '../export/export-kind.ts';
import { type ExportRequest, exportRecords } from '../export/export-records.ts';
import { closeDatabase } from '../store/open-database.ts';
import { createReader } from '../store/query/reader.ts';
import type { Condition } from '../store/query/tree.ts';
import { databaseOption } from './database-option.ts';
import { withCorpus } from './with-corpus.ts';
import { printOutput, writeOutput } from './write-output.ts';

interface ExportOptions {
  database: string;
  format?: string;
  filter?: unknown;
  columns?: string[];
  output: string;
  bom?: true;
  escapeFormulas?: true;
  allVersions?: true;
}

/** What stands for standard output behind `--output`. */
const STANDARD = '-';

/** `fazhi export`: records out of the corpus, for spreadsheets, data frames and databases. */
export function exportCommand(): Command {
  return new Command('export')
    .description(
      'write records of the corpus as CSV, NDJSON, JSON or Parquet, and whole reports as fazhi import takes them',
    )
    .addArgument(new Argument('<kind>', 'what to export').choices(EXPORT_KINDS))
    .addOption(databaseOption('the corpus database'))
    .addOption(
      new Option(
        '--format <name>',
        'form of it; unless given, as --output ends, else the first that the kind has',
      ).choices(Object.keys(EXPORT_FORMATS)),
    )
    .addOption(new Option('--filter <json>', 'only what fulfils this filter of the API').argParser(jsonFrom))
    .addOption(
      new Option('--columns <names>', 'only these columns, with commas between, in this order').argParser(
        (names: string) => names.split(','),
      ),
    )
    .option('--output <file>', 'the file to write; - is standard output', STANDARD)
    .option('--all-versions', 'superseded texts of reports too')
    .option('--bom', 'CSV: begin with a byte-order mark, by which Excel knows UTF-8')
    .option('--escape-formulas', 'CSV: an apostrophe before what a spreadsheet would take for a formula')
    .addHelpText(
      'after',
      `\nExamples:
  fazhi export metrics --output metrics.parquet
  fazhi export parsed-reports --output corpus.ndjson
  fazhi export metrics --filter '{"report":{"periodYear":{"eq":2022}},"unit":{"eq":"件"}}' > metrics.csv`,
    )
    .action(exportKind);
}

function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InvalidArgumentError(`This is no JSON: ${(error as Error).message}`);
  }
}

async function exportKind(kind: ExportKind, options: ExportOptions): Promise<void> {
  const { database: path, output } = options;
  const request = requestOf(kind, options);
  await withCorpus(path, { readonly: true }, async (database) => {
    const snapshot = await createReader(database).snapshot();
    // When nobody reads on (`fazhi export … | head`) the process ends at once.
    const close = () => {
      snapshot.close();
      closeDatabase(database);
    };
    process.once('exit', close);
    let rows = 0;
    try {
      const pieces = exportRecords(snapshot, request, (count) => {
        rows += count;
      });
      await (output === STANDARD ? printOutput(pieces) : writeOutput(output, pieces));
    } finally {
      process.off('exit', close);
      snapshot.close();
    }
    console.error(`${rows} ${kind} written`);
  });
}

/** @throws AppError `BAD_INPUT` for a form or column that the kind has not, and for a filter that is none of it. */
function requestOf(kind: ExportKind, options: ExportOptions): ExportRequest {
  const { filter = null, columns = [], output, bom = false, escapeFormulas = false, allVersions = false } = options;
  const format = exportFormat(kind, options.format ?? endOf(output) ?? formatsOf(kind)[0]!);
  if (format === 'parquet' && output === STANDARD && process.stdout.isTTY) {
    throw new AppError('BAD_INPUT', 'parquet is no text for a terminal; name a file with --output');
  }
  if (format !== 'csv' && (bom || escapeFormulas)) {
    throw new AppError('BAD_INPUT', `--bom and --escape-formulas are for csv, and this is ${format}`);
  }
  chooseColumns(kind, columns);
  return { kind, format, where: conditionOf(kind, filter), columns, bom, escapeFormulas, allVersions };
}

function endOf(output: string): ExportFormat | null {
  const end = extname(output).slice(1).toLowerCase();
  return isExportFormat(end) ? end : null;
}

function conditionOf(kind: ExportKind, filter: unknown): Condition | null {
  try {
    return exportCondition(recordOfExport(kind), filter, DEFAULT_LIMITS);
  } catch (cause) {
    if (!(cause instanceof GraphQLError)) throw cause;
    throw new AppError('BAD_INPUT', cause.message, { cause });
  }
}
