import type { Group, Grouping, Groups, Statistics } from '../../store/query/grouping.ts';
import type { Reader } from '../../store/query/reader.ts';
import type { Condition } from '../../store/query/tree.ts';
import { badArgument } from '../errors.ts';
import type { AggregateArgs } from './aggregate.args.ts';
import { aggregateCondition } from './aggregate-condition.ts';
import { countedRecord } from './counted-kind.ts';
import type { GroupKeyName } from './group-key.ts';
import { groupLimit, USUAL_GROUPS } from './group-limits.ts';
import { groupTerms } from './group-terms.ts';
import { groupValue } from './group-value.ts';

/**
 * Counts records in groups with one statement; with another, once for all groups, reads their statistics when they are
 * asked for.
 *
 * @throws GraphQLError `BAD_USER_INPUT` for arguments that don't go together or are out of bounds.
 */
export async function resolveAggregate(args: AggregateArgs, reader: Reader) {
  const grouping = groupingOf(args);
  const [whole] = await reader.grouped(grouping);
  return aggregateOf(args, whole!, statisticsOf(grouping, whole!.groups, reader));
}

/**
 * What is answered of groups.
 *
 * @param statistics Those of the group at a place: is asked for where somebody wants them.
 */
export function aggregateOf(
  { groupBy, skip }: { readonly groupBy: readonly GroupKeyName[]; readonly skip?: number | null | undefined },
  { groups, groupCount, recordCount }: Groups,
  statistics: (place: number) => unknown,
) {
  return {
    totalCount: recordCount,
    totalGroups: groupCount,
    truncated: (skip ?? 0) + groups.length < groupCount,
    groups: groups.map(({ values, names, count }, place) => ({
      keys: groupBy.map((key, i) => ({ key, ...groupValue(key, values[i]!, names[i]!) })),
      count,
      get statistics() {
        return statistics(place);
      },
    })),
  };
}

/** @throws GraphQLError `BAD_USER_INPUT` for arguments that don't go together or are out of bounds. */
export function groupingOf({
  of,
  filter,
  groupBy,
  orderBy,
  first,
  skip,
}: AggregateArgs): Grouping & { readonly where: Condition } {
  const record = countedRecord(of);
  if (skip && skip < 0) throw badArgument(['skip'], `must be 0 or more, not ${skip}`);
  return {
    from: record,
    by: groupTerms(record, groupBy, 'groupBy'),
    where: aggregateCondition(record, filter ?? {}),
    order: orderBy
      ? { by: orderBy.field === 'KEY' ? 'key' : 'count', direction: orderBy.direction }
      : { by: 'count', direction: 'desc' },
    skip: skip ?? 0,
    limit: groupLimit(first, USUAL_GROUPS),
  };
}

function statisticsOf(grouping: Grouping, groups: readonly Group[], reader: Reader) {
  let read: Promise<Statistics[][]> | undefined;
  return async (place: number): Promise<Statistics[] | null> => {
    if (grouping.from !== 'metric') return null;
    read ??= reader.statistics(
      grouping,
      groups.map(({ values }) => values),
    );
    return (await read)[place]!;
  };
}
