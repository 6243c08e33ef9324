import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { describeShorthand, SHORTHANDS, shorthandNames } from '../api/export/shorthands.ts';
import { DEFAULT_LIMITS } from '../api/limits/limits.ts';
import { AppError } from '../errors.ts';
import { chooseColumns } from '../export/choose-columns.ts';
import { EXPORT_FORMATS } from '../export/export-format.ts';
import { EXPORT_KINDS, type ExportKind, recordOfExport } from '../export/export-kind.ts';
import { type ExportRequest, exportRecords } from '../export/export-records.ts';
import { closeDatabase } from '../store/open-database.ts';
import { createReader, type Reader } from '../store/query/reader.ts';
import type { Condition } from '../store/query/tree.ts';
import { databaseOption } from './database-option.ts';
import { formNamed, formOfOutput } from './form-of-output.ts';
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
  /** Shorthands by name. */
  [shorthand: string]: unknown;
}

/** What stands for standard output behind `--output`. */
const STANDARD = '-';

/** `fazhi export`: records out of the corpus, for spreadsheets, data frames and databases. */
export function exportCommand(): Command {
  const command = new Command('export')
    .description(
      'write records of the corpus as CSV, NDJSON, JSON or Parquet, and whole reports as fazhi import takes them',
    )
    .addArgument(new Argument('<kind>', 'what to export').choices(EXPORT_KINDS))
    .addOption(databaseOption('the corpus database'))
    .addOption(
      new Option(
        '--format <name>',
        'form of it; unless given, as --output ends; where that has no ending, the first that the kind has',
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
  for (const name of SHORTHANDS) command.option(`--${name} <values>`, describeShorthand(name));
  return command;
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
  const form = formOf(kind, options);
  await withCorpus(path, { readonly: true }, async (database) => {
    const reader = createReader(database);
    const request = { ...form, where: await whereOf(reader, kind, options) };
    const snapshot = await reader.snapshot();
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
    const named = formNamed(output);
    const told = named && named !== request.format ? ` to ${output} as ${request.format}, as --format says` : '';
    console.error(`${rows} ${kind} written${told}`);
  });
}

/** @throws AppError `BAD_INPUT` for a form or column that the kind has not. */
function formOf(kind: ExportKind, options: ExportOptions): Omit<ExportRequest, 'where'> {
  const { columns = [], output, bom = false, escapeFormulas = false, allVersions = false } = options;
  const format = formOfOutput(kind, options.format ?? null, output);
  if (format === 'parquet' && output === STANDARD && process.stdout.isTTY) {
    throw new AppError('BAD_INPUT', 'parquet is no text for a terminal; name a file with --output');
  }
  if (format !== 'csv' && (bom || escapeFormulas)) {
    throw new AppError('BAD_INPUT', `--bom and --escape-formulas are for csv, and this is ${format}`);
  }
  chooseColumns(kind, columns);
  return { kind, format, columns, bom, escapeFormulas, allVersions };
}

/** @throws AppError `BAD_INPUT` for what is no filter of the kind, and for one that names what there is not. */
async function whereOf(reader: Reader, kind: ExportKind, options: ExportOptions): Promise<Condition | null> {
  const record = recordOfExport(kind);
  const known = shorthandNames(record);
  const shorthands: Record<string, string> = {};
  for (const name of SHORTHANDS) {
    if (options[name] === undefined) continue;
    if (!known.includes(name)) {
      throw new AppError('BAD_INPUT', `${kind} have no --${name}; they have --${known.join(', --')}`);
    }
    shorthands[name] = String(options[name]);
  }
  const { filter = null } = options;
  if (filter === null && Object.keys(shorthands).length === 0) return null;
  // the API, which knows its filters, takes longer to load than all else that the program is made of
  const { exportWhere } = await import('../api/export/export-where.ts');
  const { GraphQLError } = await import('graphql');
  try {
    return await exportWhere(reader, record, { filter, shorthands }, DEFAULT_LIMITS);
  } catch (cause) {
    if (!(cause instanceof GraphQLError)) throw cause;
    throw new AppError('BAD_INPUT', cause.message, { cause });
  }
}
