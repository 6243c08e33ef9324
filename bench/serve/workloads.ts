import Database from 'better-sqlite3';

/** What one request asks for, in terms that every server can be asked in. */
export interface Parameters {
  slug?: string;
  /** The report (by its slug) or the metric (by its key) that the page comes after, and Fazhi's cursor of it. */
  after?: string | number;
  cursor?: string | null;
  indicator?: string;
  year?: number;
}

/** A question of the benchmark, with many different parameters from all over the corpus. */
export interface Workload {
  name: 'Q1' | 'Q2' | 'Q3';
  asks: string;
  parameters: readonly Parameters[];
}

/** Each workload is asked with so many different parameters, or as many as there are. */
const VARIETY = 500;

/** Asks Fazhi, and gives the data of the answer. */
export type Ask = (query: string, variables: Record<string, unknown>) => Promise<unknown>;

interface Edges {
  edges: { cursor: string }[];
  pageInfo: { hasNextPage: boolean };
}

/** @param ask Cursors are Fazhi's own, so it is asked for them. */
export async function workloadsOn(path: string, ask: Ask): Promise<Workload[]> {
  const database = new Database(path, { readonly: true });
  try {
    return [
      {
        name: 'Q1',
        asks: 'a report by its slug, its first 30 sections, of 30 or more, and its shortcomings',
        parameters: longReports(database),
      },
      {
        name: 'Q2',
        asks: '20 reports after a cursor, each with its first 10 metrics and its shortcomings',
        parameters: await pagesOfReports(database, ask),
      },
      {
        name: 'Q3',
        asks: '50 metrics by indicator and year after a cursor, each with title and region of its report',
        parameters: await pagesOfMetrics(database, ask),
      },
    ];
  } finally {
    database.close();
  }
}

/** Spread over the whole list. */
function spread<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, list.length / count);
  return Array.from({ length: Math.min(count, list.length) }, (_, i) => list[Math.floor(i * step)]!);
}

const slugsOf = (database: Database.Database): string[] =>
  database.prepare<[], string>('SELECT slug FROM reports WHERE current = 1 ORDER BY slug').pluck().all();

/** Each of them has as many sections as are asked for. */
function longReports(database: Database.Database): Parameters[] {
  const slugs = database
    .prepare<[], string>(`
      SELECT slug FROM reports WHERE current = 1 AND (SELECT count(*) FROM sections WHERE report_id = reports.id) >= 30
      ORDER BY slug`)
    .pluck()
    .all();
  return spread(slugs, VARIETY).map((slug) => ({ slug }));
}

async function pagesOfReports(database: Database.Database, ask: Ask): Promise<Parameters[]> {
  const slugs = slugsOf(database);
  const places = spread([...slugs.keys()].slice(0, -20), VARIETY);
  const pages: Parameters[] = [];
  // Pages of 100 cursors: only those that hold a place are needed, but each leads to the next.
  let cursor: string | null = null;
  for (let first = 0; first < slugs.length; first += 100) {
    const data = (await ask(
      'query($after: String) { reports(first: 100, after: $after) { edges { cursor } pageInfo { hasNextPage } } }',
      { after: cursor },
    )) as { reports: Edges };
    const { edges } = data.reports;
    for (const place of places) {
      if (place >= first && place < first + edges.length)
        pages.push({ after: slugs[place]!, cursor: edges[place - first]!.cursor });
    }
    cursor = edges.at(-1)?.cursor ?? null;
  }
  return pages;
}

async function pagesOfMetrics(database: Database.Database, ask: Ask): Promise<Parameters[]> {
  const groups = database
    .prepare<[], { indicator: string; year: number }>(`
      SELECT indicator_id AS indicator, period_year AS year FROM metrics JOIN reports ON reports.id = report_id
      WHERE indicator_id IS NOT NULL AND current = 1 GROUP BY 1, 2 HAVING count(*) >= 60 ORDER BY 1, 2`)
    .all();
  const keys = database
    .prepare<[string, number], number>(`
      SELECT metrics.id FROM metrics JOIN reports ON reports.id = report_id
      WHERE indicator_id = ? AND period_year = ? AND current = 1 ORDER BY metrics.id`)
    .pluck();
  const pages: Parameters[] = [];
  for (const { indicator, year } of spread(groups, VARIETY / 4)) {
    const ids = keys.all(indicator, year);
    pages.push({ indicator, year, after: 0, cursor: null });
    let cursor: string | null = null;
    for (let first = 0; first < Math.min(ids.length - 50, 400); first += 100) {
      const data = (await ask(
        `query($indicator: String!, $year: Int!, $after: String) {
          metrics(first: 100, after: $after, filter: { indicator: { eq: $indicator }, report: { periodYear: { eq: $year } } }) {
            edges { cursor } pageInfo { hasNextPage }
          }
        }`,
        { indicator, year, after: cursor },
      )) as { metrics: Edges };
      const { edges } = data.metrics;
      for (const place of [first + 9, first + 59]) {
        const edge = edges[place - first];
        if (edge && place < ids.length - 50) pages.push({ indicator, year, after: ids[place]!, cursor: edge.cursor });
      }
      cursor = edges.at(-1)?.cursor ?? null;
    }
  }
  return spread(pages, VARIETY);
}
