import type { GroupTerm } from './grouping.ts';
import type { RowQuery } from './sqlite-group-rows.ts';
import type { GroupedRecords } from './sqlite-grouped-records.ts';

/** What of a metric its statistics are made of. */
export const FIGURE_FIELDS = ['dimension', 'baseUnit', 'baseValue'];

/**
 * The tables of statistics for `WITH`.
 *
 * @param chosen Gives the groups: the place of each, and the text that `groupName` makes of its values.
 * @param records With `FIGURE_FIELDS`.
 */
export function statisticsTables(
  by: readonly GroupTerm[],
  chosen: string,
  { values, from, where }: GroupedRecords,
): string[] {
  const [dimension, baseUnit, value] = values.slice(by.length);
  const part = 'PARTITION BY place, dimension, unit';
  const members = `SELECT chosen.place, ${dimension} AS dimension, ${baseUnit} AS unit, ${value} AS value FROM ${from}`;
  return [
    // By groups, as places: however few records there were when statistics were last taken, they are looked up by an index.
    `chosen AS MATERIALIZED (${chosen} GROUP BY place)`,
    `members AS (${members} CROSS JOIN chosen ON chosen.name = ${groupName(values.slice(0, by.length))} WHERE ${where})`,
    // Figures repeat: to rank each value once is half the work.
    'tallied AS (SELECT *, count(*) AS times FROM members GROUP BY place, dimension, unit, value)',
    `ranked AS (SELECT *, sum(times) OVER (${part} ORDER BY value) AS upto, sum(times) OVER (${part}) - 1 AS last FROM tallied)`,
  ];
}

/** The same function over the same values writes the same text: unlike IS, equality of texts is looked up, not searched. */
export const groupName = (values: readonly string[]): string => `json_array(${values})`;

/** The rows of statistics, as the dialect promises them, out of these tables. */
export const STATISTICS_ROWS: RowQuery = {
  columns: [
    ...['place', 'dimension', 'unit', 'sum(times)', 'min(value)', 'max(value)'],
    ...['sum(value * times) / sum(times)', 'sum(value * times)', ...[1, 2, 3].map(quartile)],
  ],
  rest: 'FROM ranked GROUP BY place, dimension, unit ORDER BY place, sum(times) DESC, dimension, unit',
};

/** The value at `quarter / 4` of the way from the first to the last by rank, between the two nearest in proportion. */
function quartile(quarter: number): string {
  const ranked = (rank: string) => `max(CASE WHEN ${rank} BETWEEN upto - times AND upto - 1 THEN value END)`;
  const below = ranked(`${quarter} * last / 4`);
  const above = ranked(`(${quarter} * last + 3) / 4`);
  return `${below} + (${above} - ${below}) * (${quarter} * last % 4) / 4.0`;
}
