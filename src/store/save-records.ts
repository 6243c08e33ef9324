import { getTableColumns, getTableName } from 'drizzle-orm';
import { citations } from '../../schema/sqlite/citation.ts';
import { citationPlaces } from '../../schema/sqlite/citation-place.ts';
import { measures } from '../../schema/sqlite/measure.ts';
import { metrics } from '../../schema/sqlite/metric.ts';
import { problems } from '../../schema/sqlite/problem.ts';
import { sections } from '../../schema/sqlite/section.ts';
import { shortcomings } from '../../schema/sqlite/shortcoming.ts';
import type { Source } from '../records/parsed-report.ts';
import { KEYS_PER_REPORT } from './evidence-rows.ts';
import type { Database } from './open-database.ts';
import { perDatabase } from './per-database.ts';
import { RECORD_FIELDS, type RecordRows, type RecordTable, type Value } from './record-rows.ts';

const TABLES = { sections, measures, metrics, shortcomings, problems, citations, citationPlaces } as const;

/** Fields that hold keys, which count from the first of the report. */
const KEYS: ReadonlySet<string> = new Set(['id', 'parentId', 'sectionId', 'measureId', 'citationId']);

const inserts = perDatabase((database) =>
  Object.keys(TABLES).map((table) => prepareRows(database, table as RecordTable)),
);

/** Saves all that stands in the text of a report under the report's number. */
export function saveRecords(database: Database, reportId: number, { text }: Source, rows: RecordRows): void {
  for (const insert of inserts(database)) insert(reportId, text, rows);
}

/** Prepares the insertion of the rows of a table by the driver itself, as `prepareInsert` does that of one. */
function prepareRows(
  { sqlite }: Database,
  table: RecordTable,
): (reportId: number, text: string, rows: RecordRows) => void {
  const fields: readonly string[] = RECORD_FIELDS[table];
  const columns = getTableColumns(TABLES[table]) as Readonly<Record<string, { name: string }>>;
  const names = ['reportId', 'text', ...fields].map((field) => `"${columns[field]!.name}"`);
  const statement = sqlite.prepare<Value[]>(
    `INSERT INTO "${getTableName(TABLES[table])}" (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  const keys = [...fields.keys()].filter((i) => KEYS.has(fields[i]!));
  return (reportId, text, { [table]: values }) => {
    const firstKey = reportId * KEYS_PER_REPORT;
    for (let at = 0; at < values.length; at += fields.length) {
      const row = values.slice(at, at + fields.length);
      const [, start, end] = row as number[];
      for (const key of keys) {
        const value = row[key];
        if (typeof value === 'number') row[key] = firstKey + value;
      }
      // the driver takes arguments sooner than it takes a list apart
      statement.run(reportId, text.slice(start, end), ...row);
    }
  };
}
