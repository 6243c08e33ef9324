import { type Expression, text, value, writeList, writeObject } from './expression.ts';
import type { JsonGrouping } from './json-tree.ts';
import type { Scope, SqlWriter } from './sql-writer.ts';
import { groupRows, groupTables, onPage, type RowQuery } from './sqlite-group-rows.ts';
import { groupedRecords, placeTables } from './sqlite-grouped-records.ts';
import { FIGURE_FIELDS, groupName, STATISTICS_ROWS, statisticsTables } from './sqlite-statistics.ts';

/** The rows of groups as a list of lists. @param filter Writes all that the records must fulfil. */
export function writeGroups(writer: SqlWriter, grouping: JsonGrouping, filter: (scope: Scope) => string): Expression {
  const places = placeTables(writer, grouping);
  const tables = [...places, ...groupTables(grouping, groupedRecords(writer, grouping, filter))];
  return text(`(WITH ${tables.join(', ')} SELECT ${listOfRows(groupRows(writer, grouping)).sql})`);
}

/** The same, and the rows of their statistics, each with the place of its group: `{"groups":[…],"statistics":[…]}`. */
export function writeStatistics(
  writer: SqlWriter,
  grouping: JsonGrouping,
  filter: (scope: Scope) => string,
): Expression {
  const { by, skip } = grouping;
  const places = placeTables(writer, grouping);
  const tables = [...places, ...groupTables(grouping, groupedRecords(writer, grouping, filter))];
  const name = groupName(by.map((_, i) => `k${i}`));
  const chosen = `SELECT place - 1 - ${writer.bind(skip)} AS place, ${name} AS name FROM placed WHERE ${onPage(writer, grouping)}`;
  tables.push(...statisticsTables(by, chosen, groupedRecords(writer, grouping, filter, FIGURE_FIELDS)));
  const lists = [
    ['groups', listOfRows(groupRows(writer, grouping))],
    ['statistics', listOfRows(STATISTICS_ROWS)],
  ] as const;
  return text(`(WITH ${tables.join(', ')} SELECT ${writeObject(lists, (list) => list).sql})`);
}

/** The rows of a query, each a list of its values. */
function listOfRows({ columns, rest }: RowQuery): Expression {
  const named = columns.map((column, i) => `${column} AS c${i}`);
  return writeList(value(`json_array(${columns.map((_, i) => `c${i}`)})`), `(SELECT ${named} ${rest})`);
}
