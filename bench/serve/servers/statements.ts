import type Database from 'better-sqlite3';

export interface SectionRow {
  heading: string;
  role: string;
}
export interface ShortcomingRow {
  statement: string;
}
export interface MetricRow {
  label: string;
  value: number;
  unit: string;
}
export interface ReportRow {
  id: number;
  title: string | null;
  periodYear: number | null;
}
export interface PlacedMetricRow extends MetricRow {
  id: number;
  title: string | null;
  region: string | null;
}

/** The statements that all servers but Fazhi itself use, prepared once. */
export function statementsOf(database: Database.Database) {
  const all = <Parameters extends unknown[], Row>(sql: string) => database.prepare<Parameters, Row>(sql);
  return {
    report: all<[string], ReportRow>(
      'SELECT id, title, period_year AS periodYear FROM reports WHERE slug = ? AND current = 1',
    ),
    reportsAfter: all<[string], ReportRow>(`
      SELECT id, title, period_year AS periodYear FROM reports WHERE current = 1 AND slug > ? ORDER BY slug LIMIT 20`),
    sections: all<[number], SectionRow>('SELECT heading, role FROM sections WHERE report_id = ? ORDER BY id LIMIT 30'),
    shortcomings: all<[number], ShortcomingRow>(
      'SELECT statement FROM shortcomings WHERE report_id = ? ORDER BY id LIMIT 10',
    ),
    metrics: all<[number], MetricRow>(
      'SELECT label, value, unit FROM metrics WHERE report_id = ? ORDER BY id LIMIT 10',
    ),
    metricsAfter: all<[string, number, number], PlacedMetricRow>(`
      SELECT metrics.id, label, value, unit, reports.title, regions.name AS region FROM metrics
      JOIN reports ON reports.id = metrics.report_id LEFT JOIN regions ON regions.code = reports.region_code
      WHERE indicator_id = ? AND period_year = ? AND current = 1 AND metrics.id > ? ORDER BY metrics.id LIMIT 50`),
  };
}

/** The three answers by hand. */
export function answerFrom(database: Database.Database) {
  const { report, reportsAfter, sections, shortcomings, metrics, metricsAfter } = statementsOf(database);
  return {
    report(slug: string) {
      const found = report.get(slug);
      if (!found) return { report: null };
      const { id, title, periodYear } = found;
      return {
        report: {
          title,
          periodYear,
          sections: { nodes: sections.all(id) },
          shortcomings: { nodes: shortcomings.all(id) },
        },
      };
    },
    reports(after: string) {
      const nodes = reportsAfter.all(after).map(({ id, title, periodYear }) => ({
        title,
        periodYear,
        metrics: { nodes: metrics.all(id) },
        shortcomings: { nodes: shortcomings.all(id) },
      }));
      return { reports: { nodes } };
    },
    metrics(indicator: string, year: number, after: number) {
      const nodes = metricsAfter.all(indicator, year, after).map(({ label, value, unit, title, region }) => ({
        ...{ label, value, unit },
        report: { title, region: region === null ? null : { name: region } },
      }));
      return { metrics: { nodes } };
    },
  };
}
