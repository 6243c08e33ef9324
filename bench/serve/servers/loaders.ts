import type Database from 'better-sqlite3';
import DataLoader from 'dataloader';
import type { MetricRow, SectionRow, ShortcomingRow } from './statements.ts';

/** One loader for each list below a report: one statement for all reports of a request. */
export function loadersOf(database: Database.Database) {
  const batched = <Row>(table: string, columns: string, limit: number) => {
    const statement = database.prepare<[string], Row & { reportId: number }>(`
      SELECT ${columns}, report_id AS reportId FROM (
        SELECT ${columns}, report_id, id, row_number() OVER (PARTITION BY report_id ORDER BY id) AS position FROM ${table}
        WHERE report_id IN (SELECT value FROM json_each(?))
      ) WHERE position <= ${limit} ORDER BY id`);
    return async (ids: readonly number[]): Promise<Row[][]> => {
      const lists = new Map<number, Row[]>(ids.map((id) => [id, []]));
      for (const row of statement.all(JSON.stringify(ids))) lists.get(row.reportId)?.push(row);
      return ids.map((id) => lists.get(id) ?? []);
    };
  };
  const sections = batched<SectionRow>('sections', 'heading, role', 30);
  const metrics = batched<MetricRow>('metrics', 'label, value, unit', 10);
  const shortcomings = batched<ShortcomingRow>('shortcomings', 'statement', 10);
  return {
    batches: { sections, metrics, shortcomings },
    /** For one request. */
    create: () => ({
      sections: new DataLoader(sections),
      metrics: new DataLoader(metrics),
      shortcomings: new DataLoader(shortcomings),
    }),
  };
}
