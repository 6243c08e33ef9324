import { getTableName } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { isRecordName, modelOf, type RecordName } from '../model/model.ts';
import type { RecordModel, Relation } from '../model/record.ts';
import type { Value } from './tree.ts';

/** Where a path leads: a field of the record itself, or a relation and a field of the record beyond it. */
export type Resolved =
  | { readonly via: null; readonly column: SQLiteColumn }
  | { readonly via: string; readonly column: SQLiteColumn };

/**
 * Resolves `value` or `report.periodYear` from a record. A name of the record's own goes first: `body.kind` is a field.
 *
 * @throws Error for a path that leads nowhere: a fault of the caller, never of a user.
 */
export function resolveField(record: RecordName, path: string): Resolved {
  const own = modelOf(record).fields[path];
  if (own) return { via: null, column: own };
  const dot = path.indexOf('.');
  const via = path.slice(0, dot);
  const relation = dot > 0 ? modelOf(record).relations[via] : undefined;
  const column = relation?.kind === 'one' ? modelOf(targetOf(relation)).fields[path.slice(dot + 1)] : undefined;
  if (!column) throw new Error(`${record} has no field ${path}`);
  return { via, column };
}

/** What the values of a field are, and whether there may be none. */
export function typeOfField(record: RecordName, path: string): { type: string; nullable: boolean } {
  const { via, column } = resolveField(record, path);
  return { type: column.dataType, nullable: via !== null || !column.notNull };
}

/** Whether a value is one that the field of a path can have. */
export function canHold(record: RecordName, path: string, value: Value): boolean {
  const { via, column } = resolveField(record, path);
  if (value === null) return via !== null || !column.notNull;
  return typeof value === column.dataType;
}

export function relationOf(record: RecordName, name: string): Relation {
  const relation = modelOf(record).relations[name];
  if (!relation) throw new Error(`${record} has no relation ${name}`);
  return relation;
}

export function targetOf({ to }: Relation): RecordName {
  if (!isRecordName(to)) throw new Error(`there is no record ${to}`);
  return to;
}

export const tableName = ({ table }: RecordModel): string => getTableName(table);
