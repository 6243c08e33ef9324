import type { GroupTerm } from '../../store/query/grouping.ts';
import { badArgument } from '../errors.ts';
import type { CountedName } from './counted-kind.ts';
import { GROUP_KEYS, type GroupKeyName, groupKey } from './group-key.ts';

/**
 * What records of a kind are grouped by.
 *
 * @param argument The argument that the keys come from: `groupBy`.
 * @throws GraphQLError `BAD_USER_INPUT` for a key that such records have nothing of, or that comes twice.
 */
export function groupTerms(record: CountedName, keys: readonly GroupKeyName[], argument: string): GroupTerm[] {
  return keys.map((name, index) => {
    const { of, level, names } = groupKey(name);
    const field = of[record];
    const place = [argument, String(index)];
    if (field === undefined) {
      const allowed = keysOf(record).join(', ');
      throw badArgument(place, `${name} does not apply to ${record.toUpperCase()}. Keys that do: ${allowed}`);
    }
    if (keys.indexOf(name) < index) throw badArgument(place, `${name} is given twice`);
    return { field, ...(level && { level }), ...(names && { names }) };
  });
}

const keysOf = (record: CountedName): string[] =>
  (Object.keys(GROUP_KEYS) as GroupKeyName[]).filter((name) => groupKey(name).of[record] !== undefined);
