import { modelOf } from '../model/model.ts';
import { resolveField } from './fields.ts';
import type { Scope, SqlWriter } from './sql-writer.ts';
import type { AnyQuery, Operand, Order } from './tree.ts';

/** The order of a query in full: what it asks for, then the record's key. */
function completeOrder({ from, order = [] }: AnyQuery): readonly Order[] {
  const { key } = modelOf(from);
  const last = order.at(-1);
  return last?.field === key ? order : [...order, { field: key, direction: last?.direction ?? 'asc' }];
}

const opposite = { asc: 'desc', desc: 'asc' } as const;

const isNullable = (scope: Scope, { field }: Order): boolean => {
  const { via, column } = resolveField(scope.record, field);
  return !column.notNull || (via !== null && isNullable(scope, { field: localOf(scope, via), direction: 'asc' }));
};

const localOf = (scope: Scope, via: string): string => modelOf(scope.record).relations[via]!.local;

/** What a row is ordered by: the value itself, or its place among the values that there are. */
function rankOf(writer: SqlWriter, { ranks }: Order, value: string): string {
  if (!ranks) return value;
  return `CASE ${value} ${ranks.map((value, rank) => `WHEN ${writer.bind(value)} THEN ${rank}`).join(' ')} END`;
}

/** `ORDER BY` terms. Null comes last, so first in reverse; said only where SQLite would not do so by itself. */
export function orderTerms(writer: SqlWriter, scope: Scope, query: AnyQuery): string {
  const term = (order: Order): string => {
    const direction = query.reverse ? opposite[order.direction] : order.direction;
    const rank = rankOf(writer, order, writer.column(scope, order.field));
    if (!isNullable(scope, order)) return `${rank} ${direction}`;
    return `${rank} ${direction} NULLS ${query.reverse ? 'FIRST' : 'LAST'}`;
  };
  return completeOrder(query).map(term).join(', ');
}

/**
 * The condition of coming after (or before) a row in the order of the query: `a > 1 OR (a = 1 AND b > 2)`.
 *
 * @param values The row's values of the order's fields.
 */
export function beyond(
  writer: SqlWriter,
  scope: Scope,
  query: AnyQuery,
  values: readonly Operand[],
  side: 'after' | 'before',
): string {
  const order = completeOrder(query);
  const alternatives: string[] = [];
  const from = order.length > 1 ? fromOn(writer, scope, order[0]!, values[0]!, side) : '';
  for (const [depth, last] of order.entries()) {
    const value = values[depth]!;
    // Null stands behind all values: nothing comes after it, everything else before it.
    if (value === null && side === 'after') continue;
    const equal = order.slice(0, depth).map((term, i) => equals(writer, scope, term, values[i]!));
    alternatives.push([...equal, further(writer, scope, last, value, side)].join(' AND '));
  }
  if (alternatives.length === 0) return 'FALSE';
  return `(${from}(${alternatives.map((one) => `(${one})`).join(' OR ')}))`;
}

/** What the alternatives have in common, said once more: an index is gone into there, where an OR has it read from its start. */
function fromOn(writer: SqlWriter, scope: Scope, first: Order, value: Operand, side: 'after' | 'before'): string {
  if (value === null || first.ranks || isNullable(scope, first)) return '';
  const operator = (first.direction === 'asc') === (side === 'after') ? '>=' : '<=';
  return `${writer.column(scope, first.field)} ${operator} ${writer.bind(value)} AND `;
}

function equals(writer: SqlWriter, scope: Scope, { field }: Order, value: Operand): string {
  const column = writer.column(scope, field);
  return value === null ? `${column} IS NULL` : `${column} = ${writer.bind(value)}`;
}

function further(writer: SqlWriter, scope: Scope, order: Order, value: Operand, side: 'after' | 'before'): string {
  const column = writer.column(scope, order.field);
  if (value === null) return `${column} IS NOT NULL`;
  const operator = (order.direction === 'asc') === (side === 'after') ? '>' : '<';
  const compared = `${rankOf(writer, order, column)} ${operator} ${rankOf(writer, order, writer.bind(value))}`;
  return side === 'after' && isNullable(scope, order) ? `(${compared} OR ${column} IS NULL)` : compared;
}
