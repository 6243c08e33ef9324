import { extname } from 'node:path';
import { AppError } from '../errors.ts';
import { type ExportFormat, isExportFormat } from '../export/export-format.ts';
import { type ExportKind, exportFormat, formatsOf } from '../export/export-kind.ts';

/**
 * The form of an export: the one that is asked for, else as the name of its file ends, else, where that has no ending, the first
 * that the kind has. What is asked for goes before the ending, whatever that is.
 *
 * @param asked Null where no form is asked for.
 * @throws AppError `BAD_INPUT` for an ending that is none of a form, and for a form that the kind has not.
 * @example formOfOutput('metrics', null, 'metrics.parquet') // 'parquet'
 */
export function formOfOutput(kind: ExportKind, asked: string | null, output: string): ExportFormat {
  if (asked !== null) return exportFormat(kind, asked);
  const end = extname(output);
  if (end === '') return formatsOf(kind)[0]!;
  const named = formNamed(output);
  if (named) return exportFormat(kind, named);
  const known = formatsOf(kind);
  throw new AppError(
    'BAD_INPUT',
    `${output}: no form ends with ${end}; end the name with .${known.join(', .')}, or say --format ${known.join('|')}`,
  );
}

/** The form that the name of a file promises, null where it promises none. */
export function formNamed(output: string): ExportFormat | null {
  const end = extname(output).slice(1).toLowerCase();
  if (end === 'jsonl') return 'ndjson';
  return isExportFormat(end) ? end : null;
}
