import { modelOf } from '../../store/model/model.ts';
import type { Condition } from '../../store/query/tree.ts';
import { filterCondition } from '../conditions.ts';
import { currentReport, inCurrentReport } from '../current.ts';
import { badArgument } from '../errors.ts';
import type { AggregateFilter } from './aggregate.args.ts';
import type { CountedName } from './counted-kind.ts';

/**
 * What the records of a kind must fulfil to be counted, those of superseded versions of reports left out.
 *
 * @throws GraphQLError `BAD_USER_INPUT` for the filter of another kind of record, or one that is bad in itself.
 */
export function aggregateCondition(record: CountedName, filter: AggregateFilter): Condition {
  const inReport = modelOf(record).relations.report !== undefined;
  const all: Condition[] = [];
  if (record === 'report') all.push(currentReport);
  else if (inReport) all.push(inCurrentReport);
  for (const [name, given] of Object.entries(filter) as [CountedName, object | null | undefined][]) {
    if (given === null || given === undefined) continue;
    const path = ['filter', name];
    if (name !== record && !(inReport && name === 'report')) {
      const own = inReport ? `\`report\` and \`${record}\`` : `\`${record}\``;
      throw badArgument(path, `does not apply to ${record.toUpperCase()}, which is filtered by ${own}`);
    }
    const where = filterCondition(name, given, path);
    all.push(name === record ? where : { related: 'report', where });
  }
  return { all };
}
