import type { GroupDialect, Grouping } from './grouping.ts';
import { type Scope, SqlWriter } from './sql-writer.ts';
import { filter, keysOf } from './sqlite.ts';
import { groupRows, groupTables, type RowQuery } from './sqlite-group-rows.ts';
import { groupedRecords, placeTables } from './sqlite-grouped-records.ts';
import { FIGURE_FIELDS, groupName, STATISTICS_ROWS, statisticsTables } from './sqlite-statistics.ts';
import type { Statement } from './tree.ts';

/** Queries for groups in SQLite's SQL. All that is counted is counted there: no row of a group leaves the database. */
export const sqliteGroups: GroupDialect = {
  groups(grouping) {
    const writer = new SqlWriter();
    const tables = grouping.per ? [keysOf(writer, grouping)] : [];
    tables.push(...placeTables(writer, grouping));
    const records = groupedRecords(writer, grouping, filterBy(writer, grouping));
    if (!grouping.per) tables.push(...groupTables(grouping, records));
    else tables.push(...groupTables(grouping, { ...records, from: `keys CROSS JOIN ${records.from}` }, 'keys.key'));
    return statement(writer, tables, groupRows(writer, grouping));
  },

  statistics(grouping, groups) {
    const writer = new SqlWriter();
    const { by } = grouping;
    const tables = placeTables(writer, grouping);
    const name = groupName(by.map((_, i) => `value ->> ${i}`));
    const chosen = `SELECT key AS place, ${name} AS name FROM json_each(${writer.bindList(groups)})`;
    const records = groupedRecords(writer, grouping, filterBy(writer, grouping), FIGURE_FIELDS);
    tables.push(...statisticsTables(by, chosen, records));
    return statement(writer, tables, STATISTICS_ROWS);
  },
};

/** All of them are gone through, however few groups are given. */
const filterBy =
  (writer: SqlWriter, { skip: _skip, limit: _limit, order: _order, ...grouped }: Grouping) =>
  (scope: Scope) =>
    filter(writer, scope, { ...grouped, fields: [] });

const statement = ({ parameters }: SqlWriter, tables: readonly string[], { columns, rest }: RowQuery): Statement => ({
  sql: `WITH ${tables.join(', ')} SELECT ${columns} ${rest}`,
  parameters,
});
