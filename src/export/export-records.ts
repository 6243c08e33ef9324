import type { Snapshot } from '../store/query/reader.ts';
import type { Condition } from '../store/query/tree.ts';
import { chooseColumns } from './choose-columns.ts';
import type { ExportFormat } from './export-format.ts';
import { type ExportKind, recordOfExport } from './export-kind.ts';
import { readPages } from './read-pages.ts';
import { readParsedReports } from './read-parsed-reports.ts';
import { type CsvOptions, writeCsv } from './write-csv.ts';
import { toObjects, writeJson, writeNdjson } from './write-json.ts';
import { writeParquet } from './write-parquet.ts';

/** What to export, and how. */
export interface ExportRequest extends CsvOptions {
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  /** Which records; all of them where nothing is said. */
  readonly where: Condition | null;
  /** The texts of reports that others have superseded too. */
  readonly allVersions: boolean;
  /** The columns of a table, all where there is none. */
  readonly columns: readonly string[];
}

/**
 * Exports records of one version of the corpus, piece by piece as they are asked for: never more of them is held than
 * some thousand, however many there are and however slow whoever takes them.
 *
 * @param onRows Is told of the records of each piece before it is written.
 * @throws AppError `BAD_INPUT` for a column that there is not.
 */
export function exportRecords(
  snapshot: Snapshot,
  request: ExportRequest,
  onRows: (count: number) => void = () => {},
): AsyncGenerator<string | Uint8Array> {
  const { kind, format } = request;
  const record = recordOfExport(kind);
  const current: Condition = { field: record === 'report' ? 'current' : 'report.current', is: 'eq', value: true };
  const where = { all: [...(request.allVersions ? [] : [current]), ...(request.where ? [request.where] : [])] };
  const columns = chooseColumns(kind, request.columns);
  if (kind === 'parsed-reports') return writeObjects(format, counted(readParsedReports(snapshot, where), onRows));
  const pages = counted(readPages(snapshot, record, columns, where), onRows);
  if (format === 'csv') return writeCsv(columns, pages, request);
  if (format === 'parquet') return writeParquet(columns, pages);
  return writeObjects(format, toObjects(columns, pages));
}

const writeObjects = (format: ExportFormat, pages: AsyncIterable<object[]>): AsyncGenerator<string> =>
  format === 'json' ? writeJson(pages) : writeNdjson(pages);

async function* counted<T>(pages: AsyncIterable<T[]>, onRows: (count: number) => void): AsyncGenerator<T[]> {
  for await (const rows of pages) {
    onRows(rows.length);
    yield rows;
  }
}
