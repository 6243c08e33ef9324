import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { modelOf, type RecordName } from '../model/model.ts';
import { relationOf } from './fields.ts';
import type { Condition } from './tree.ts';

/** Whether an index leads to the records that fulfil a condition, so that not all have to be looked at. */
export function isFoundByIndex(record: RecordName, condition: Condition): boolean {
  if ('all' in condition) return condition.all.some((part) => isFoundByIndex(record, part));
  if ('any' in condition) return condition.any.every((part) => isFoundByIndex(record, part));
  if ('not' in condition) return false;
  if ('related' in condition) return isIndexed(record, relationOf(record, condition.related).local);
  return ['eq', 'in', 'startsWith'].includes(condition.is) && isIndexed(record, condition.field);
}

/** Whether an index begins with a field of the record itself. */
function isIndexed(record: RecordName, field: string): boolean {
  const { table, fields } = modelOf(record);
  const column = fields[field];
  if (!column) return false;
  if (column.primary || column.isUnique) return true;
  const { indexes, uniqueConstraints } = getTableConfig(table);
  const first = [
    ...indexes.map(({ config }) => config.columns[0]),
    ...uniqueConstraints.map(({ columns }) => columns[0]),
  ];
  return first.some((indexed) => indexed !== undefined && 'name' in indexed && indexed.name === column.name);
}
