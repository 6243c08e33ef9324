import Database from 'better-sqlite3';
import { type Contestant, post, serverFile } from './contestant.ts';
import { copyToPostgres } from './copy-to-postgres.ts';
import { dataOf } from './data-of.ts';

/** The oldest Node that PostGraphile 5 runs on. */
const NODE = 22;

const QUERIES = {
  Q1: `query Q1($slug: String!) {
    report: reportBySlug(slug: $slug) {
      title periodYear
      sections: sectionsByReportId(first: 30, orderBy: ROW_ID_ASC) { nodes { heading role } }
      shortcomings: shortcomingsByReportId(first: 10, orderBy: ROW_ID_ASC) { nodes { statement } }
    }
  }`,
  Q2: `query Q2($after: Cursor) {
    reports: allReports(first: 20, after: $after, orderBy: SLUG_ASC) {
      nodes {
        title periodYear
        metrics: metricsByReportId(first: 10, orderBy: ROW_ID_ASC) { nodes { label value unit } }
        shortcomings: shortcomingsByReportId(first: 10, orderBy: ROW_ID_ASC) { nodes { statement } }
      }
    }
  }`,
  Q3: `query Q3($indicator: String!, $year: Int!, $after: Cursor) {
    metrics: allMetrics(
      first: 50, after: $after, orderBy: ROW_ID_ASC, condition: { indicatorId: $indicator, periodYear: $year }
    ) {
      nodes { label value unit report: reportByReportId { title region: regionByRegionCode { name } } }
    }
  }`,
} as const;

/**
 * PostGraphile 5: takes part where DATABASE_URL names a PostgreSQL database that may be filled, and on Node 22 or newer, or with
 * POSTGRAPHILE_NODE naming such a one.
 */
export function postgraphile(): Contestant {
  const { DATABASE_URL: url, POSTGRAPHILE_NODE: node } = process.env;
  // Its cursors begin with a hash of the order, and go on with the values that it orders by.
  const hashes = { Q2: '', Q3: '' };
  const cursor = (workload: 'Q2' | 'Q3', after: unknown): string =>
    Buffer.from(JSON.stringify([hashes[workload], `${after}`])).toString('base64');
  return {
    name: 'PostGraphile 5, PostgreSQL beside it',
    ...(node === undefined ? {} : { node }),
    command: () => [serverFile('postgraphile')],
    port: /^port (\d+)/,
    missing() {
      if (url === undefined) return 'needs DATABASE_URL, a PostgreSQL database that may be filled';
      if (node === undefined && Number(process.versions.node.split('.')[0]) < NODE) return `needs Node ${NODE}`;
      return undefined;
    },
    async prepare(database) {
      const corpus = new Database(database, { readonly: true });
      await copyToPostgres(corpus, url!);
      corpus.close();
    },
    async meet(origin) {
      const query = `{
        Q2: allReports(first: 1, orderBy: SLUG_ASC) { edges { cursor } }
        Q3: allMetrics(first: 1, orderBy: ROW_ID_ASC) { edges { cursor } }
      }`;
      const data = await dataOf(origin, post('/graphql', { query }));
      for (const name of ['Q2', 'Q3'] as const) {
        const [edge] = (data as Record<typeof name, { edges: { cursor: string }[] }>)[name].edges;
        hashes[name] = JSON.parse(Buffer.from(edge!.cursor, 'base64').toString())[0];
      }
    },
    request(workload, { slug, indicator, year, after }) {
      if (workload === 'Q1') return post('/graphql', { query: QUERIES.Q1, variables: { slug } });
      const page = after === 0 ? {} : { after: cursor(workload, after) };
      const variables = { ...page, ...(workload === 'Q3' && { indicator, year }) };
      return post('/graphql', { query: QUERIES[workload], variables });
    },
  };
}
