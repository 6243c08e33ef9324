import { GraphQLError } from 'graphql';
import { AppError } from '../../errors.ts';
import { chooseColumns } from '../../export/choose-columns.ts';
import type { ExportFormat } from '../../export/export-format.ts';
import { type ExportKind, recordOfExport } from '../../export/export-kind.ts';
import type { ExportRequest } from '../../export/export-records.ts';
import type { Condition } from '../../store/query/tree.ts';
import { badArgument } from '../errors.ts';
import type { Limits } from '../limits/limits.ts';
import { exportCondition } from './export-condition.ts';
import { shorthandFilter, shorthandNames } from './shorthands.ts';

/**
 * Reads the parameters of an export's address.
 *
 * @param search `?year=2022&bom=true`
 * @throws GraphQLError `BAD_USER_INPUT`, with the parameter first in `extensions.argument`.
 */
export function readExportRequest(
  kind: ExportKind,
  format: ExportFormat,
  search: string,
  limits: Limits,
): ExportRequest {
  const record = recordOfExport(kind);
  const shorthands = shorthandNames(record);
  const parameters = new URLSearchParams(search);
  checkNames(parameters, kind, ['filter', ...shorthands, ...optionsOf(kind, format)]);
  const conditions = shorthands
    .filter((name) => parameters.has(name))
    .map((name) =>
      inOneWord(name, () => exportCondition(record, shorthandFilter(record, name, parameters.get(name)!), limits)),
    );
  const filter = exportCondition(record, jsonOf(parameters.get('filter')), limits);
  const all = [filter, ...conditions].filter((condition): condition is Condition => condition !== null);
  return {
    kind,
    format,
    where: all.length > 0 ? { all } : null,
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

/** What is wrong with a shorthand is told of its own name, not of the filter that it stands for. */
function inOneWord<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const place = `${(error.extensions.argument as string[]).join('.')}: `;
    throw badArgument([name], error.message.startsWith(place) ? error.message.slice(place.length) : error.message);
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
