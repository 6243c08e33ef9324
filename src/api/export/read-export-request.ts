import { AppError } from '../../errors.ts';
import { chooseColumns } from '../../export/choose-columns.ts';
import type { ExportFormat } from '../../export/export-format.ts';
import { type ExportKind, recordOfExport } from '../../export/export-kind.ts';
import type { ExportRequest } from '../../export/export-records.ts';
import type { Reader } from '../../store/query/reader.ts';
import { badArgument } from '../errors.ts';
import type { Limits } from '../limits/limits.ts';
import { exportWhere } from './export-where.ts';
import { shorthandNames } from './shorthands.ts';

/**
 * Reads the parameters of an export's address.
 *
 * @param search `?year=2022&bom=true`
 * @throws GraphQLError `BAD_USER_INPUT`, with the parameter first in `extensions.argument`.
 */
export async function readExportRequest(
  reader: Reader,
  kind: ExportKind,
  format: ExportFormat,
  search: string,
  limits: Limits,
): Promise<ExportRequest> {
  const record = recordOfExport(kind);
  const names = shorthandNames(record);
  const parameters = new URLSearchParams(search);
  checkNames(parameters, kind, ['filter', ...names, ...optionsOf(kind, format)]);
  const shorthands = Object.fromEntries([...parameters].filter(([name]) => names.includes(name)));
  return {
    kind,
    format,
    where: await exportWhere(reader, record, { filter: jsonOf(parameters.get('filter')), shorthands }, limits),
    columns: columnsOf(kind, parameters.get('columns')),
    bom: flagOf(parameters, 'bom'),
    escapeFormulas: flagOf(parameters, 'escapeFormulas'),
    allVersions: flagOf(parameters, 'allVersions'),
  };
}

const optionsOf = (kind: ExportKind, format: ExportFormat): readonly string[] => [
  ...(kind === 'parsed-reports' ? [] : ['columns']),
  'allVersions',
  ...(format === 'csv' ? ['bom', 'escapeFormulas'] : []),
];

function checkNames(parameters: URLSearchParams, kind: ExportKind, known: readonly string[]): void {
  for (const name of parameters.keys()) {
    if (!known.includes(name)) {
      throw badArgument([name], `is no parameter of ${kind}; there are ${known.join(', ')}`);
    }
    if (parameters.getAll(name).length > 1) throw badArgument([name], 'is given more than once');
  }
}

function jsonOf(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badArgument(['filter'], `is no JSON (${(error as Error).message}); give a filter like {"unit":{"eq":"件"}}`);
  }
}

function columnsOf(kind: ExportKind, text: string | null): readonly string[] {
  if (text === null) return [];
  const names = text.split(',');
  try {
    chooseColumns(kind, names);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw badArgument(['columns'], error.message);
  }
  return names;
}

function flagOf(parameters: URLSearchParams, name: string): boolean {
  const text = parameters.get(name) ?? 'false';
  if (text === 'true' || text === 'false') return text === 'true';
  throw badArgument([name], `must be true or false, not ${JSON.stringify(text)}`);
}
