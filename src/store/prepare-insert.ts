import { Column, getTableColumns, getTableName, type InferInsertModel } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from './database.ts';

/** A row with every column given: a prepared statement has no defaults. */
export type FullRow<T extends SQLiteTable> = Required<InferInsertModel<T>>;

/**
 * Prepares the insertion of one row. The statement is made from Drizzle's columns and run by the driver itself: Drizzle's own
 * prepared insertion fills its placeholders anew for every row, which takes longer than SQLite needs to insert it.
 *
 * @example const insert = prepareInsert(database, reports); insert({ id: 1, … });
 */
export function prepareInsert<T extends SQLiteTable>(database: Database, table: T): (row: FullRow<T>) => void {
  const columns = Object.entries(getTableColumns(table));
  const run = prepareRun(database, table, columns);
  const valuesOf = valuesIn(columns);
  return (row) => run(valuesOf(row));
}

/** A field of a row, and the column that it goes into. */
type FieldColumn = [field: string, column: Column];

function prepareRun({ sqlite }: Database, table: SQLiteTable, columns: readonly FieldColumn[]) {
  const names = columns.map(([, { name }]) => `"${name}"`).join(', ');
  const places = columns.map(() => '?').join(', ');
  const statement = sqlite.prepare<unknown[]>(`INSERT INTO "${getTableName(table)}" (${names}) VALUES (${places})`);
  // the driver takes arguments sooner than it takes a list apart
  return (values: unknown[]): void => void statement.run(...values);
}

/** What the driver is given for the fields of a row: JSON as text, truth values as numbers. */
function valuesIn(columns: readonly FieldColumn[]): (row: object) => unknown[] {
  const fields = columns.map(([field]) => field);
  const encoders = columns.map(([, column]) =>
    column.mapToDriverValue === Column.prototype.mapToDriverValue
      ? null
      : (value: unknown) => column.mapToDriverValue(value),
  );
  return (row) => {
    const values = row as Readonly<Record<string, unknown>>;
    return fields.map((field, i) => {
      const encode = encoders[i];
      return encode ? encode(values[field]) : values[field];
    });
  };
}
