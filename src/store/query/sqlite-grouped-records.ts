import type { RecordName } from '../model/model.ts';
import type { GroupTerm } from './grouping.ts';
import type { Scope, SqlWriter } from './sql-writer.ts';

/** Which records are grouped, and by what. */
interface GroupedBy {
  readonly from: RecordName;
  readonly by: readonly GroupTerm[];
}

/** The records that are grouped, as parts of a statement. */
export interface GroupedRecords {
  /** The value of each term, then those of the fields that were asked for. */
  readonly values: readonly string[];
  /** To be read from, besides the tables of `placeTables`, with the condition that the records fulfil. */
  readonly from: string;
  readonly where: string;
}

/**
 * @param filter Writes all that the records must fulfil.
 * @param fields Fields of theirs that are needed besides.
 */
export function groupedRecords(
  writer: SqlWriter,
  { from: record, by }: GroupedBy,
  filter: (scope: Scope) => string,
  fields: readonly string[] = [],
): GroupedRecords {
  const scope = writer.scope(record);
  const own = by.map(({ field }) => writer.column(scope, field));
  const values = own.map((column, i) => {
    if (looksUp(record, by[i]!)) return `places${i}.place`;
    return by[i]!.level ? placeOf(writer, scope.alias, by[i]!.level!) : column;
  });
  const more = fields.map((field) => writer.column(scope, field));
  const where = filter(scope);
  const places = own.flatMap((column, i) =>
    looksUp(record, by[i]!) ? [`LEFT JOIN places${i} ON places${i}.code = ${column}`] : [],
  );
  return { values: [...values, ...more], from: [writer.from(scope), ...places].join(' '), where };
}

/** For each term that asks where regions lie a table for `WITH`: of the regions that report, found once, not for each record. */
export const placeTables = (writer: SqlWriter, { from: record, by }: GroupedBy): string[] =>
  by.flatMap((term, i) => (looksUp(record, term) ? [placesAt(writer, `places${i}`, term.level!)] : []));

/** Regions themselves are placed one by one. */
const looksUp = (record: RecordName, term: GroupTerm): boolean => term.level !== undefined && record !== 'region';

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
