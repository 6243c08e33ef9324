import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createContext } from '../../../src/api/context.ts';
import { createApolloServer } from '../../../src/api/server.ts';
import { importCorpus } from '../../../src/corpus/import-corpus.ts';
import { packageRoot } from '../../../src/package-root.ts';
import { openDatabase } from '../../../src/store/open-database.ts';
import { createReader } from '../../../src/store/query/reader.ts';
import { recipes } from '../../clients/cookbook.ts';

/** How many reports SQLite is made to believe that there are, for each of the five. */
const TIMES = 4000;

/** What there are many of in every report. */
const LARGE = ['metrics', 'measures', 'sections', 'shortcomings', 'citations', 'citation_places', 'problems'];

const executed: string[] = [];
const database = openDatabase(':memory:', { onStatement: (sql) => executed.push(sql) });
await importCorpus(database, [join(packageRoot, 'seeds', 'reports')]);
believeInMany();
const apollo = createApolloServer();
const reader = createReader(database);

/** Statistics of the five, grown: an index by what a record belongs to has as many for each value as before, others have more. */
function believeInMany(): void {
  const { sqlite } = database;
  sqlite.exec('ANALYZE; DELETE FROM sqlite_stat4');
  const told = sqlite
    .prepare<[], { tbl: string; idx: string | null; stat: string }>('SELECT * FROM sqlite_stat1')
    .all();
  const firstColumn = sqlite.prepare<[string], string>('SELECT name FROM pragma_index_info(?)').pluck();
  const grow = sqlite.prepare('UPDATE sqlite_stat1 SET stat = ? WHERE tbl = ? AND idx IS ?');
  for (const { tbl, idx, stat } of told) {
    if (tbl === 'regions' || tbl === 'indicators') continue;
    const [rows = 0, ...each] = stat.split(' ').map(Number);
    const belongs = /^(?:report|section|measure|parent|citation)_id$/.test((idx && firstColumn.get(idx)) ?? '');
    const grown = [rows * TIMES, ...each.map((count) => (belongs || count === 1 ? count : count * TIMES))];
    grow.run(grown.join(' '), tbl, idx);
  }
  sqlite.exec('ANALYZE sqlite_schema');
}

/** What SQLite does for each statement of a query, step by step. */
async function plansOf(query: string, variables: Record<string, unknown>): Promise<{ sql: string; steps: string[] }[]> {
  executed.length = 0;
  await apollo.executeOperation({ query, variables }, { contextValue: createContext(reader) });
  return [...executed].map((sql) => {
    const steps = database.sqlite.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all();
    return { sql, steps: steps.map(({ detail }) => detail) };
  });
}

/** The large tables that the statements of a query go through from end to end. */
async function scanned(query: string, variables: Record<string, unknown>): Promise<string[]> {
  return (await plansOf(query, variables)).flatMap(({ sql, steps }) => {
    const tables = new Map(Array.from(sql.matchAll(/"(\w+)" AS (t\d+)/g), ([, table, alias]) => [alias, table]));
    const names = steps.map((detail) => tables.get(/^SCAN (t\d+)/.exec(detail)?.[1] ?? '') ?? '');
    return names.filter((name) => LARGE.includes(name));
  });
}

/** What has to be gone through by its nature: counts of all there is, and what looks into every text. */
const THROUGH_ALL: Readonly<Record<string, readonly string[]>> = {
  '1. What is in the corpus?': ['sections', 'measures', 'metrics', 'shortcomings', 'citations'],
  '6. What do they say is wrong, and most often with what?': ['shortcomings'],
  '12. Who cites which documents on law-based government, and where?': ['citations', 'citations'],
};

test.each(recipes.map(({ question, query, variables }) => [question, query, variables] as const))(
  'no large table is gone through that need not be: %s',
  async (question, query, variables) => {
    expect(await scanned(query, variables)).toEqual(THROUGH_ALL[question] ?? []);
  },
);

test('a query that looks into every label is seen to go through all metrics', async () => {
  expect(await scanned('{ metrics(filter: { label: { contains: "申请" } }) { totalCount } }', {})).toEqual(['metrics']);
});

test.each([
  ['ASC', '>'],
  ['DESC', '<'],
])('a page begins in the index where its cursor stands, not where the index begins: %s', async (direction, sign) => {
  const query = `query ($after: String) {
    reports(first: 2, after: $after, orderBy: { field: SLUG, direction: ${direction} }) { nodes { slug } pageInfo { endCursor } }
  }`;
  const { body } = await apollo.executeOperation({ query }, { contextValue: createContext(reader) });
  const page = JSON.parse(JSON.stringify(body)).singleResult.data.reports;
  const [plan] = await plansOf(query, { after: page.pageInfo.endCursor });
  expect(plan!.steps.filter((step) => step.includes('reports_slug'))).toEqual([
    `SEARCH t1 USING INDEX reports_slug (slug${sign}?)`,
  ]);
});

test('the first metrics of an indicator and a year are found without gathering all reports of the year', async () => {
  const filter = '{ indicator: { eq: "RECONSIDERATION_ACCEPTED" }, report: { periodYear: { eq: 2022 } } }';
  const gathers = async (query: string) =>
    (await plansOf(query, {})).some(({ sql }) => /IN \(SELECT t\d+\."id" FROM "reports"/.test(sql));
  expect(await gathers(`{ metrics(first: 5, filter: ${filter}) { nodes { value } } }`)).toBe(false);
  // what is passed over on the way to them is not read
  const [walk] = await plansOf(`{ metrics(first: 5, filter: ${filter}) { nodes { value } } }`, {});
  expect(walk!.steps.filter((step) => step.includes('metrics_indicator'))).toEqual([
    expect.stringMatching(/^SEARCH t\d+ USING COVERING INDEX metrics_indicator/),
  ]);
  // counting goes through all of them: there it is gathered once
  expect(await gathers(`{ metrics(first: 5, filter: ${filter}) { totalCount } }`)).toBe(true);
  // of one report, its own metrics are where to look
  const ofOne = '{ indicator: { eq: "RECONSIDERATION_ACCEPTED" }, report: { slug: { eq: "140522-2022" } } }';
  expect(await gathers(`{ metrics(first: 5, filter: ${ofOne}) { nodes { value } } }`)).toBe(true);
});
