import { modelOf } from '../model/model.ts';
import { resolveField, tableName } from './fields.ts';
import type { GroupDialect, Grouping, GroupTerm } from './grouping.ts';
import { SqlWriter } from './sql-writer.ts';
import { filter, keysOf } from './sqlite.ts';

/** Queries for groups in SQLite's SQL. All that is counted is counted there: no row of a group leaves the database. */
export const sqliteGroups: GroupDialect = {
  groups(grouping) {
    const writer = new SqlWriter();
    const { by, order, per, skip, limit } = grouping;
    const { tables, values, from, where } = membersOf(writer, grouping, []);
    const list = per ? 'keys.key' : '0';
    const grouped = [...(per ? ['list'] : []), ...by.map((_, i) => `k${i}`)];
    const named = by.map((term, i) => ({ term, value: `placed.k${i}`, alias: `named${i}` }));
    const byKey = by.map((_, i) => `k${i} ${order.by === 'key' ? order.direction : 'asc'} NULLS LAST`);
    const terms = [...(order.by === 'count' ? [`size ${order.direction}`] : []), ...byKey];
    const counted = `SELECT ${[`${list} AS list`, ...aliased(values), 'count(*) AS size']} FROM ${from} WHERE ${where}`;
    const columns = [
      ...['whole.list', 'whole.groups', 'whole.records', 'placed.place', 'placed.size'],
      ...named.flatMap(({ term, value, alias }) => [value, ...namesOf(term, alias)]),
    ];
    const steps = [
      ...tables,
      `counted AS MATERIALIZED (${counted}${grouped.length > 0 ? ` GROUP BY ${grouped}` : ''})`,
      'whole AS (SELECT list, count(*) AS groups, sum(size) AS records FROM counted GROUP BY list)',
      `placed AS (SELECT *, row_number() OVER (PARTITION BY list${terms.length > 0 ? ` ORDER BY ${terms}` : ''}) AS place FROM counted)`,
    ];
    const sql = [
      `WITH ${steps.join(', ')} SELECT ${columns} FROM whole LEFT JOIN placed`,
      `ON placed.list = whole.list AND place > ${writer.bind(skip)} AND place <= ${writer.bind(skip + limit)}`,
      ...named.flatMap(({ term, value, alias }) => joinNamed(term, alias, value)),
      'ORDER BY whole.list, place',
    ];
    return { sql: sql.join(' '), parameters: writer.parameters };
  },

  statistics(grouping, groups) {
    const writer = new SqlWriter();
    const chosen = writer.bindList(groups);
    const { tables, values, from, where } = membersOf(writer, grouping, ['dimension', 'baseUnit', 'baseValue']);
    const keys = values.slice(0, grouping.by.length);
    const [dimension, baseUnit, value] = values.slice(keys.length);
    // The same function over the same values writes the same text: unlike IS, equality of texts is looked up, not searched.
    const key = `json_array(${grouping.by.map((_, i) => `value ->> ${i}`)})`;
    const part = 'PARTITION BY place, dimension, unit';
    const members = `SELECT chosen.place, ${dimension} AS dimension, ${baseUnit} AS unit, ${value} AS value FROM ${from}`;
    const steps = [
      // By groups, as `placesAt`: however few records there were when statistics were last taken, they are looked up by an index.
      `chosen AS MATERIALIZED (SELECT key AS place, ${key} AS name FROM json_each(${chosen}) GROUP BY key)`,
      ...tables,
      `members AS (${members} CROSS JOIN chosen ON chosen.name = json_array(${keys}) WHERE ${where})`,
      // Figures repeat: to rank each value once is half the work.
      'tallied AS (SELECT *, count(*) AS times FROM members GROUP BY place, dimension, unit, value)',
      `ranked AS (SELECT *, sum(times) OVER (${part} ORDER BY value) AS upto, sum(times) OVER (${part}) - 1 AS last FROM tallied)`,
    ];
    const sql = [
      `WITH ${steps.join(', ')} SELECT place, dimension, unit, sum(times), min(value), max(value),`,
      `sum(value * times) / sum(times), sum(value * times), ${[1, 2, 3].map(quartile)} FROM ranked`,
      'GROUP BY place, dimension, unit ORDER BY place, sum(times) DESC, dimension, unit',
    ];
    return { sql: sql.join(' '), parameters: writer.parameters };
  },
};

/** The parts of a statement over all records that are grouped: its tables, the values of the terms and some fields. */
function membersOf(writer: SqlWriter, grouping: Grouping, fields: readonly string[]) {
  const { by, from: record, per } = grouping;
  const tables = per ? [keysOf(writer, grouping)] : [];
  // Regions themselves are placed one by one.
  const looksUp = (term: GroupTerm) => term.level !== undefined && record !== 'region';
  for (const [i, term] of by.entries()) if (looksUp(term)) tables.push(placesAt(writer, `places${i}`, term.level!));
  const scope = writer.scope(record);
  const own = by.map(({ field }) => writer.column(scope, field));
  const values = own.map((column, i) => {
    if (looksUp(by[i]!)) return `places${i}.place`;
    return by[i]!.level ? placeOf(writer, scope.alias, by[i]!.level!) : column;
  });
  const more = fields.map((field) => writer.column(scope, field));
  const where = filter(writer, scope, { ...grouping, fields: [], order: [] });
  const places = own.flatMap((column, i) =>
    looksUp(by[i]!) ? [`LEFT JOIN places${i} ON places${i}.code = ${column}`] : [],
  );
  const from = [per ? `keys CROSS JOIN ${writer.from(scope)}` : writer.from(scope), ...places].join(' ');
  return { tables, values: [...values, ...more], from, where };
}

/** For the regions that report, the region of a level that each is or lies in: found once for each, not for each record. */
function placesAt(writer: SqlWriter, name: string, level: string): string {
  // From the reports, by groups, rather than WHERE … IN: groups SQLite takes for a hundred, whatever its statistics say, and
  // looks them up by an index that it makes, where it might else search all of them for each record.
  return `${name} AS MATERIALIZED (SELECT region.code AS code, ${placeOf(writer, 'region', level)} AS place
    FROM reports CROSS JOIN regions AS region ON region.code = reports.region_code GROUP BY region.code)`;
}

/** The code of the region of a level that a region is or lies in; null where there is none. */
function placeOf(writer: SqlWriter, region: string, level: string): string {
  const own = `${region}.level WHEN ${writer.bind(level)} THEN ${region}.code`;
  const above = `SELECT above.code FROM json_each(${region}.ancestor_codes) AS up
    JOIN regions AS above ON above.code = up.value WHERE above.level = ${writer.bind(level)} LIMIT 1`;
  return `CASE ${own} ELSE (${above}) END`;
}

const aliased = (values: readonly string[]): string[] => values.map((value, i) => `${value} AS k${i}`);

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

/** The value at `quarter / 4` of the way from the first to the last by rank, between the two nearest in proportion. */
function quartile(quarter: number): string {
  const ranked = (rank: string) => `max(CASE WHEN ${rank} BETWEEN upto - times AND upto - 1 THEN value END)`;
  const below = ranked(`${quarter} * last / 4`);
  const above = ranked(`(${quarter} * last + 3) / 4`);
  return `${below} + (${above} - ${below}) * (${quarter} * last % 4) / 4.0`;
}
