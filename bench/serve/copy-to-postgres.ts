import type Database from 'better-sqlite3';

/** What is used of `pg`, which is installed on Node 22 and newer only. */
interface Client {
  connect(): Promise<void>;
  query(sql: string, values?: unknown[]): Promise<unknown>;
  end(): Promise<void>;
}

/** Each table: its columns as PostgreSQL shall have them, and what they are in the corpus. */
const TABLES: Readonly<
  Record<string, { columns: Record<string, string>; select: string; indexes: readonly string[] }>
> = {
  regions: {
    columns: { code: 'text primary key', name: 'text not null' },
    select: 'SELECT code, name FROM regions',
    indexes: [],
  },
  reports: {
    columns: {
      id: 'int primary key',
      slug: 'text collate "C" not null unique',
      title: 'text',
      period_year: 'int',
      region_code: 'text references fazhi_bench.regions',
    },
    select: 'SELECT id, slug, title, period_year, region_code FROM reports WHERE current = 1',
    indexes: [],
  },
  sections: {
    columns: {
      id: 'bigint primary key',
      report_id: 'int not null references fazhi_bench.reports',
      heading: 'text not null',
      role: 'text not null',
    },
    select: 'SELECT id, report_id, heading, role FROM sections',
    indexes: ['report_id, id'],
  },
  shortcomings: {
    columns: {
      id: 'bigint primary key',
      report_id: 'int not null references fazhi_bench.reports',
      statement: 'text not null',
    },
    select: 'SELECT id, report_id, statement FROM shortcomings',
    indexes: ['report_id, id'],
  },
  metrics: {
    columns: {
      id: 'bigint primary key',
      report_id: 'int not null references fazhi_bench.reports',
      label: 'text not null',
      value: 'float8 not null',
      unit: 'text not null',
      indicator_id: 'text',
      period_year: 'int',
    },
    // The year is copied from the report: PostGraphile by itself finds by columns of the table.
    select: `SELECT metrics.id, report_id, label, value, unit, indicator_id, period_year
      FROM metrics JOIN reports ON reports.id = report_id WHERE current = 1`,
    indexes: ['report_id, id', 'indicator_id, period_year, id'],
  },
};

/** So many rows in one statement. */
const CHUNK = 2000;

/** Makes the tables anew, in a schema of their own. */
export async function copyToPostgres(corpus: Database.Database, url: string): Promise<void> {
  const { default: pg } = (await import('pg' as string)) as { default: { Client: new (url: string) => Client } };
  const client = new pg.Client(url);
  await client.connect();
  await client.query('DROP SCHEMA IF EXISTS fazhi_bench CASCADE');
  await client.query('CREATE SCHEMA fazhi_bench');
  for (const [table, { columns, select, indexes }] of Object.entries(TABLES)) {
    const definitions = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
    await client.query(`CREATE TABLE fazhi_bench.${table} (${definitions.join(', ')})`);
    const rows = corpus.prepare<[], Record<string, unknown>>(select).all();
    for (let first = 0; first < rows.length; first += CHUNK) {
      await client.query(
        `INSERT INTO fazhi_bench.${table} SELECT * FROM json_populate_recordset(null::fazhi_bench.${table}, $1)`,
        [JSON.stringify(rows.slice(first, first + CHUNK))],
      );
    }
    for (const index of indexes) await client.query(`CREATE INDEX ON fazhi_bench.${table} (${index})`);
    await client.query(`ANALYZE fazhi_bench.${table}`);
  }
  await client.end();
}
