import type { FieldPath, RecordName, Selected } from '../store/model/model.ts';
import { canHold } from '../store/query/fields.ts';
import type { Values } from '../store/query/reader.ts';

/** What the cells of a column are: a date is an ISO date, an integer has at most 32 bits. */
export type ColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'date';

export type Cell = string | number | boolean | null;

/** A column of a table: one fact about a record, by the name that the API has for it. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** Whether there may be null. */
  readonly nullable: boolean;
  readonly description: string;
  /** The fields of the record, and of its report, that it is made of. */
  readonly fields: readonly string[];
  readonly reportFields: readonly string[];
  cell(row: Values, report: Values): Cell;
}

interface Facts {
  readonly type: ColumnType;
  readonly description: string;
}

/** A column that is one field of the record, or of one that it leads to: `value`, `section.heading`. */
export function fieldColumn<R extends RecordName>(record: R, name: string, field: FieldPath<R>, facts: Facts): Column {
  const nullable = canHold(record, field, null);
  return { name, nullable, ...facts, fields: [field], reportFields: [], cell: (row) => row[field] as Cell };
}

/** A column that is one field of the report that a record stands in, or of one that it leads to: `region.name`. */
export function reportColumn(name: string, field: FieldPath<'report'>, facts: Facts): Column {
  const { fields, cell, ...column } = fieldColumn('report', name, field, facts);
  return { ...column, fields: [], reportFields: fields, cell: (_row, report) => cell(report, report) };
}

interface Computation<R extends RecordName, F extends string, G extends string> extends Facts {
  readonly nullable?: boolean;
  readonly fields: readonly (F & FieldPath<R>)[];
  readonly reportFields?: readonly (G & FieldPath<'report'>)[];
  cell(row: Selected<R, F>, report: Selected<'report', G>): Cell;
}

/** A column that is made of several fields. */
export const computedColumn = <R extends RecordName, F extends string, G extends string>(
  _record: R,
  name: string,
  { nullable = false, reportFields = [], cell, ...rest }: Computation<R, F, G>,
): Column => ({ name, nullable, reportFields, ...rest, cell: cell as Column['cell'] });
