import type { Condition } from '../../store/query/tree.ts';
import { filterCondition } from '../conditions.ts';
import { currentReport, inCurrentReport } from '../current.ts';
import { badArgument } from '../errors.ts';
import type { KindName } from '../record-kind.ts';
import type { AggregateFilter } from './aggregate.args.ts';

/**
 * What the records of a kind must fulfil to be counted, those of superseded versions of reports left out.
 *
 * @throws GraphQLError `BAD_USER_INPUT` for the filter of another kind of record, or one that is bad in itself.
 */
export function aggregateCondition(record: KindName, filter: AggregateFilter): Condition {
  const all: Condition[] = [record === 'report' ? currentReport : inCurrentReport];
  for (const [name, given] of Object.entries(filter) as [KindName, object | null | undefined][]) {
    if (given === null || given === undefined) continue;
    const path = ['filter', name];
    if (name !== record && name !== 'report') {
      const own = record === 'report' ? '`report`' : `\`report\` and \`${record}\``;
      throw badArgument(path, `does not apply to ${record.toUpperCase()}, which is filtered by ${own}`);
    }
    const where = filterCondition(name, given, path);
    all.push(name === record ? where : { related: 'report', where });
  }
  return { all };
}
