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

/** Whether an index leads to them by a field of the record's own. */
export function isLedByIndex(record: RecordName, condition: Condition): boolean {
  if ('all' in condition) return condition.all.some((part) => isLedByIndex(record, part));
  return !('any' in condition || 'not' in condition || 'related' in condition) && isFoundByIndex(record, condition);
}

/**
 * Whether no more than a few records fulfil a condition, at whatever size of the corpus: it names them, or what they belong to. A year
 * or a value out of a vocabulary is what many have.
 */
export function isOfFew(record: RecordName, condition: Condition): boolean {
  if ('all' in condition) return condition.all.some((part) => isOfFew(record, part));
  if ('any' in condition) return condition.any.every((part) => isOfFew(record, part));
  if ('not' in condition) return false;
  if ('related' in condition) return true;
  const column = modelOf(record).fields[condition.field];
  if (column === undefined || !['eq', 'in'].includes(condition.is)) return false;
  const isName = column.dataType === 'string' && !column.enumValues?.length;
  return column.primary || column.isUnique || isName;
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
