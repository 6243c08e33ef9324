import { AppError } from '../errors.ts';
import type { RecordName } from '../store/model/model.ts';
import { EXPORT_FORMATS, type ExportFormat, isExportFormat } from './export-format.ts';
import { TABLE_KINDS, TABLES } from './tables.ts';

/** What can be exported: records as tables, and whole reports as the parser prints them (`schema/parsed-report.schema.json`). */
export const EXPORT_KINDS = [...TABLE_KINDS, 'parsed-reports'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

export const isExportKind = (text: string): text is ExportKind => EXPORT_KINDS.some((kind) => kind === text);

/** The record that a kind is filtered by. */
export const recordOfExport = (kind: ExportKind): RecordName =>
  kind === 'parsed-reports' ? 'report' : TABLES[kind].record;

/** The forms that a kind comes in, the usual one first: a report with its records fits into no table. */
export const formatsOf = (kind: ExportKind): readonly ExportFormat[] =>
  kind === 'parsed-reports' ? ['ndjson', 'json'] : (Object.keys(EXPORT_FORMATS) as ExportFormat[]);

/** @throws AppError `BAD_INPUT` that names those there are. */
export function exportFormat(kind: ExportKind, name: string): ExportFormat {
  const formats = formatsOf(kind);
  if (isExportFormat(name) && formats.includes(name)) return name;
  throw new AppError('BAD_INPUT', `${kind} are exported as ${formats.join(', ')}, not as ${JSON.stringify(name)}`);
}
