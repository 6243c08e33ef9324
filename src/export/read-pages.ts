import { setImmediate } from 'node:timers/promises';
import type { RecordName } from '../store/model/model.ts';
import type { Snapshot, Values } from '../store/query/reader.ts';
import type { Condition, Value } from '../store/query/tree.ts';
import type { Cell, Column } from './column.ts';

/** How many records are read at a time, and how many held: enough that a statement costs little for each of them. */
const PAGE = 1000;

/**
 * The rows of a table, some hundreds at a time, in the order in which the reports came in and of what stands in their
 * texts. They are read as they are asked for, and between two pages whatever else the process has to do comes first.
 *
 * @param where Which records.
 * @param columns Which columns: a row has one cell for each.
 */
export async function* readPages(
  snapshot: Snapshot,
  record: RecordName,
  columns: readonly Column[],
  where: Condition,
): AsyncGenerator<Cell[][]> {
  for (const keys of inPages(snapshot.keys(record, where))) {
    yield await readPage(snapshot, record, columns, keys);
    await setImmediate();
  }
}

function* inPages(keys: Iterable<Value>): Generator<Value[]> {
  let page: Value[] = [];
  for (const key of keys) {
    page.push(key);
    if (page.length < PAGE) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

/** Two statements: the records, and the reports that they stand in, of which many records have the same. */
async function readPage(
  reader: Snapshot,
  record: RecordName,
  columns: readonly Column[],
  keys: readonly Value[],
): Promise<Cell[][]> {
  const reportFields = distinct(columns.flatMap((column) => column.reportFields));
  if (record === 'report') {
    const reports = await readKeys(reader, 'report', reportFields, keys);
    return reports.map((report) => columns.map((column) => column.cell(report, report)));
  }
  const fields = distinct(['reportId', ...columns.flatMap((column) => column.fields)]);
  const rows = await readKeys(reader, record, fields, keys);
  const reportKeys = distinct(rows.map((row) => row.reportId as Value));
  const reports = await readKeys(reader, 'report', ['id', ...reportFields], reportKeys);
  const byKey = new Map(reports.map((report) => [report.id, report]));
  return rows.map((row) => {
    const report = byKey.get(row.reportId)!;
    return columns.map((column) => column.cell(row, report));
  });
}

/** In the order of the keys. */
const readKeys = (
  reader: Snapshot,
  from: RecordName,
  fields: readonly string[],
  keys: readonly Value[],
): Promise<Values[]> => reader.rows({ from, fields, where: { field: 'id', is: 'in', value: keys } });

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
