import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import type BetterSqlite3 from 'better-sqlite3';
import { randomFor } from '../../scripts/generate/random.ts';
import { importCorpus } from '../../src/corpus/import-corpus.ts';
import { closeDatabase, openDatabase } from '../../src/store/open-database.ts';
import { Sqlite } from '../../src/store/sqlite-driver.ts';
import { runImport } from './run-import.ts';
import { smallReports } from './small-reports.ts';
import { temporaryFolder } from './temporary-folder.ts';

const SEED = Number(process.env.FAZHI_TEST_SEED ?? 5);
const KILLS = 50;
const REPORTS = 1100;

/** In the order of what refers to what; all that an import fills but the search index. */
const TABLES = [
  ...['regions', 'indicators', 'bodies', 'reports', 'sources', 'sections', 'measures', 'metrics', 'shortcomings'],
  ...['citations', 'citation_places', 'problems', 'corpus', 'corpus_versions', 'report_changes'],
];

/** When something was done, which is another time in every import. */
const VOLATILE: Readonly<Record<string, readonly string[]>> = {
  reports: ['saved_at'],
  corpus_versions: ['at'],
  report_changes: ['at'],
};

/** What is in every table, and which words the search finds where. */
function contents(path: string): Record<string, string> {
  const sqlite = new Sqlite(path, { readonly: true });
  const hashed: Record<string, string> = {};
  for (const table of TABLES) {
    const hash = createHash('sha256');
    for (const row of sqlite.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).iterate() as Iterable<object>) {
      const stable = Object.entries(row).filter(([column]) => !VOLATILE[table]?.includes(column));
      hash.update(JSON.stringify(stable));
    }
    hashed[table] = hash.digest('hex');
  }
  sqlite.exec(`CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search, row)`);
  const words = sqlite.prepare('SELECT term, doc, cnt FROM temp.words ORDER BY term').all();
  hashed.search = createHash('sha256').update(JSON.stringify(words)).digest('hex');
  sqlite.close();
  return hashed;
}

/** For each source how many rows of every kind its report has: whole where they are as many as ever. */
function extents(sqlite: BetterSqlite3.Database): Map<string, string> {
  const parts = ['sections', 'measures', 'metrics', 'shortcomings', 'citations', 'citation_places', 'problems'];
  const counts = parts.map((table) => `(SELECT count(*) FROM ${table} WHERE report_id = reports.id)`);
  const found = `(SELECT count(*) FROM search WHERE rowid >= reports.id << 23 AND rowid < (reports.id + 1) << 23)`;
  const noted = `(SELECT count(*) FROM report_changes WHERE version_key = reports.version_key)`;
  const body = `(SELECT count(*) FROM bodies WHERE slug = reports.body_slug)`;
  const rows = sqlite
    .prepare(`SELECT name, ${[...counts, found, noted, body].join(` || ' ' || `)}
      FROM reports LEFT JOIN sources ON report_id = reports.id`)
    .raw()
    .all() as [string, string][];
  return new Map(rows);
}

/**
 * What a killed import leaves; nothing where it had not come to make the tables. Looks at a copy, so that what is left stays as it
 * is: of a change that was half made in the file itself SQLite takes back what there is of it.
 */
function inspect(path: string): Map<string, string> {
  if (!existsSync(path)) return new Map();
  const copy = join(temporaryFolder({}), 'copy.db');
  for (const suffix of ['', '-wal', '-journal']) {
    if (existsSync(`${path}${suffix}`)) copyFileSync(`${path}${suffix}`, `${copy}${suffix}`);
  }
  const sqlite = new Sqlite(copy);
  try {
    expect(sqlite.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(sqlite.pragma('foreign_key_check')).toEqual([]);
    const tables = sqlite.prepare(`SELECT count(*) FROM sqlite_schema WHERE name IN ('reports', 'search')`).pluck();
    return tables.get() === 2 ? extents(sqlite) : new Map();
  } finally {
    sqlite.close();
    rmSync(copy);
  }
}

/** Kills an import after some transactions that brought something new, or some time after its start: then a moment later. */
async function killOnce(args: string[], transactions: number, moment: number): Promise<boolean> {
  const { child, lines, ended } = runImport(...args);
  if (transactions > 0) {
    let left = transactions;
    for await (const line of lines) {
      if (line.includes(' new') && --left === 0) break;
    }
  }
  await Promise.race([setTimeout(moment), ended]);
  child.kill('SIGKILL');
  return (await ended).exitCode === null;
}

test(`kill -9 loses no report that was committed and leaves no half of one: ${KILLS} kills, seed ${SEED}`, async () => {
  const folder = temporaryFolder(smallReports(REPORTS, SEED));
  const [whole, killed] = ['whole.db', 'killed.db'].map((name) => join(temporaryFolder({}), name)) as [string, string];
  const database = openDatabase(whole);
  expect(await importCorpus(database, [folder])).toMatchObject({ new: REPORTS, failed: [] });
  closeDatabase(database);
  const complete = inspect(whole);
  expect(complete.size).toBe(REPORTS);

  let before = new Map<string, string>();
  let hits = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const random = randomFor(SEED, kill);
    const args = [folder, '--database', killed, '--jobs', String(random.integer(0, 1))];
    // a third of them at any time from the start of the program on
    const early = kill % 3 === 0;
    const killedInTime = await killOnce(args, early ? 0 : 1, random.integer(0, early ? 900 : 40));
    if (killedInTime) hits += 1;
    const left = inspect(killed);
    for (const [name, extent] of left) expect([name, extent]).toEqual([name, complete.get(name)]);
    for (const name of before.keys()) expect(left.has(name)).toBe(true);
    before = left;
    // what is complete leaves nothing to kill
    if (left.size === REPORTS) {
      for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${killed}${suffix}`, { force: true });
      before = new Map();
    }
  }
  expect(hits).toBeGreaterThan(KILLS / 2);

  const { exitCode, stdout } = await runImport(folder, '--database', killed).ended;
  expect([exitCode, stdout]).toEqual([
    0,
    `${REPORTS - before.size} new, 0 replaced, ${before.size} unchanged, 0 failed\n`,
  ]);
  expect(contents(killed)).toEqual(contents(whole));
  const finished = new Sqlite(killed);
  expect(() => finished.exec(`INSERT INTO search (search) VALUES ('integrity-check')`)).not.toThrow();
  finished.close();
  expect(existsSync(`${killed}.lock`)).toBe(false);
}, 600_000);
