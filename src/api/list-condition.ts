import type { Condition, Value } from '../store/query/tree.ts';
import { filterCondition } from './conditions.ts';
import type { Arguments, Read } from './reads.ts';

/**
 * What the records of a list must fulfil by its declaration and its arguments; null where they need fulfil nothing.
 *
 * @throws GraphQLError `BAD_USER_INPUT` for a filter that cannot be used.
 */
export function listCondition(read: Extract<Read, { kind: 'page' }>, args: Arguments): Condition | null {
  const filter = args.filter ? [filterCondition(read.listing.record, args.filter)] : [];
  const by = (read.by ?? []).filter((field) => (args[field] ?? null) !== null);
  const equal = by.map((field): Condition => ({ field, is: 'eq', value: args[field] as Value }));
  const all = [...(read.where ? [read.where] : []), ...equal, ...filter];
  return all.length > 0 ? { all } : null;
}
