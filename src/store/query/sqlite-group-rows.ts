import { modelOf } from '../model/model.ts';
import { resolveField, tableName } from './fields.ts';
import type { GroupPage, GroupTerm } from './grouping.ts';
import type { SqlWriter } from './sql-writer.ts';
import type { GroupedRecords } from './sqlite-grouped-records.ts';

/** A query in two parts: what it gives of each row, and all the rest, from `FROM` on. */
export interface RowQuery {
  readonly columns: readonly string[];
  readonly rest: string;
}

/**
 * The tables of groups for `WITH`: `counted`, and `placed` with their places in their list and how much there is in it. Each is read
 * once: within a list of lists SQLite would count anew for each place that reads it.
 *
 * @param list The list that a record is grouped in.
 */
export function groupTables({ by, order }: GroupPage, { values, from, where }: GroupedRecords, list = '0'): string[] {
  const keys = by.map((_, i) => `k${i}`);
  const grouped = [...(list === '0' ? [] : ['list']), ...keys];
  const columns = [`${list} AS list`, ...values.map((value, i) => `${value} AS ${keys[i]}`), 'count(*) AS size'];
  const byKey = keys.map((key) => `${key} ${order.by === 'key' ? order.direction : 'asc'} NULLS LAST`);
  const terms = [...(order.by === 'count' ? [`size ${order.direction}`] : []), ...byKey];
  const inOrder = `PARTITION BY list${terms.length > 0 ? ` ORDER BY ${terms}` : ''}`;
  const whole = 'OVER (PARTITION BY list)';
  return [
    `counted AS (SELECT ${columns} FROM ${from} WHERE ${where}${grouped.length > 0 ? ` GROUP BY ${grouped}` : ''})`,
    `placed AS MATERIALIZED (SELECT *, row_number() OVER (${inOrder}) AS place, count(*) ${whole} AS groups, sum(size) ${whole} AS records FROM counted)`,
  ];
}

/** The rows of groups, as the dialect promises them, out of these tables. */
export function groupRows(writer: SqlWriter, { by, skip, limit }: GroupPage): RowQuery {
  const named = by.map((term, i) => ({ term, value: `page.k${i}`, alias: `named${i}` }));
  const rest = [
    // The first of a list tells how much there is in it, be it on the page or not.
    `FROM (SELECT *, ${onPage(writer, { skip, limit })} AS given FROM placed) AS page`,
    ...named.flatMap(({ term, value, alias }) => joinNamed(term, alias, value)),
    'WHERE given OR place = 1 ORDER BY list, place',
  ];
  return {
    columns: [
      ...['list', 'groups', 'records', 'iif(given, place, NULL)', 'size'],
      ...named.flatMap(({ term, value, alias }) => [value, ...namesOf(term, alias)]),
    ],
    rest: rest.join(' '),
  };
}

/** Whether a place is on the page. */
export const onPage = (writer: SqlWriter, { skip, limit }: Pick<GroupPage, 'skip' | 'limit'>): string =>
  `place > ${writer.bind(skip)} AND place <= ${writer.bind(skip)} + ${writer.bind(limit)}`;

/** The columns of what a term names: its key, to tell whether there is such a thing, and its names. */
function namesOf({ names }: GroupTerm, alias: string): string[] {
  if (!names) return [];
  const { key } = modelOf(names.record);
  return [key, ...names.fields].map((field) => `${alias}."${resolveField(names.record, field).column.name}"`);
}

function joinNamed({ names }: GroupTerm, alias: string, value: string): string[] {
  if (!names) return [];
  const { key } = modelOf(names.record);
  const column = resolveField(names.record, key).column.name;
  return [`LEFT JOIN "${tableName(modelOf(names.record))}" AS ${alias} ON ${alias}."${column}" = ${value}`];
}
