import { buffer } from 'node:stream/consumers';
import { type ExportRequest, exportRecords } from '../../src/export/export-records.ts';
import type { Database } from '../../src/store/open-database.ts';
import { createReader } from '../../src/store/query/reader.ts';

/** Usual, but for what a test is about. */
export const request = (given: Partial<ExportRequest>): ExportRequest => ({
  ...{
    kind: 'metrics',
    format: 'csv',
    where: null,
    allVersions: false,
    columns: [],
    bom: false,
    escapeFormulas: false,
  },
  ...given,
});

/** The bytes of an export. */
export async function exportBytes(database: Database, given: Partial<ExportRequest> = {}): Promise<Buffer> {
  const snapshot = await createReader(database).snapshot();
  try {
    return await buffer(exportRecords(snapshot, request(given)));
  } finally {
    snapshot.close();
  }
}

export const exportText = async (database: Database, given: Partial<ExportRequest> = {}): Promise<string> =>
  (await exportBytes(database, given)).toString();

/** The objects of an export as NDJSON. */
export async function exportObjects(database: Database, given: Partial<ExportRequest> = {}): Promise<Row[]> {
  const lines = (await exportText(database, { ...given, format: 'ndjson' })).split('\n');
  if (lines.pop() !== '') throw new Error('the last line has no end');
  return lines.map((line) => JSON.parse(line) as Row);
}

export type Row = Record<string, unknown>;
