import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type ImportFailure, type ImportSummary, importCorpus } from '../../src/corpus/import-corpus.ts';
import { loadRegions } from '../../src/corpus/load-regions.ts';
import { readSource, sourceFrom } from '../../src/corpus/read-source.ts';
import { createRegionTable } from '../../src/knowledge/region-table.ts';
import { packageRoot } from '../../src/package-root.ts';
import { parseReport } from '../../src/parse/parse-report.ts';
import { findSaved } from '../../src/store/find-saved.ts';
import { closeDatabase, type Database, openDatabase } from '../../src/store/open-database.ts';
import { rawZip } from '../formats/archives/make-archives.ts';
import { sampleReport } from './sample-report.ts';
import { smallReports } from './small-reports.ts';
import { temporaryFolder } from './temporary-folder.ts';

const seeds = join(packageRoot, 'seeds', 'reports');

const text = (county: string): string =>
  `${county}2022年法治政府建设情况报告\n一、主要举措\n(一)加强普法。开展普法活动12次。\n`;

/** A table of two counties: to fill a database with all 45,000 divisions takes most of a second. */
const regions = createRegionTable({
  sources: [],
  asOf: '2023-06-30',
  regions: [
    ['140000', '山西省'],
    ['140500', '晋城市'],
    ['140522', '阳城县'],
    ['430000', '湖南省'],
    ['430200', '株洲市'],
    ['430223', '攸县'],
  ],
});

const importSome = (into: Database, paths: string[]): Promise<ImportSummary> => importCorpus(into, paths, { regions });

let database: Database;
const fresh = (): Database => {
  database = openDatabase(':memory:');
  return database;
};
afterEach(() => closeDatabase(database));

const count = (table: string): unknown => database.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

test('a folder of texts becomes reports, with the regions and indicators they refer to', async () => {
  expect(await importCorpus(fresh(), [seeds])).toEqual({ new: 5, replaced: 0, unchanged: 0, failed: [] });
  expect(count('reports')).toBe(5);
  expect(count('regions')).toBeGreaterThan(44_000);
  expect(count('indicators')).toBeGreaterThan(100);
});

describe('a second import', () => {
  test('of the same files changes nothing', async () => {
    await importSome(fresh(), [seeds]);
    const changes = database.sqlite.prepare('SELECT total_changes()').pluck();
    const before = changes.get();
    expect(await importSome(database, [seeds])).toEqual({ new: 0, replaced: 0, unchanged: 5, failed: [] });
    expect(changes.get()).toBe(before);
  });

  test('replaces a report whose file changed', async () => {
    const folder = temporaryFolder({ 'a.txt': text('阳城县'), 'b.txt': text('攸县') });
    await importSome(fresh(), [folder]);
    writeFileSync(join(folder, 'a.txt'), text('阳城县').replace('12次', '13次'));
    expect(await importSome(database, [folder])).toEqual({ new: 0, replaced: 1, unchanged: 1, failed: [] });
    expect(count('reports')).toBe(2);
  });

  test('knows a file by its place in the folder, wherever the folder is', async () => {
    await importSome(fresh(), [temporaryFolder({ '2022/a.txt': text('阳城县') })]);
    expect(findSaved(database, '2022/a.txt')).toMatchObject({ origin: 'PARSED' });
    const again = await importSome(database, [temporaryFolder({ '2022/a.txt': text('阳城县') })]);
    expect(again).toMatchObject({ unchanged: 1 });
  });
});

describe('what a manifest gave', () => {
  const url = 'https://example.org/a.html';
  const importWith = (folder: string, rows: string): Promise<ImportSummary> => {
    const manifest = join(folder, 'list.csv');
    writeFileSync(manifest, `path,url,region,year\n${rows}\n`);
    return importCorpus(database, [], { regions, manifest });
  };
  const folderOfOne = (): string => temporaryFolder({ 'a.txt': text('阳城县') });
  const given = { periodYear: 2021, regionCode: '430223', body: null };

  test('stays when the same file comes with nothing given, which changes nothing', async () => {
    const folder = folderOfOne();
    fresh();
    expect(await importWith(folder, `a.txt,${url},430223,2021`)).toMatchObject({ new: 1 });
    expect(await importSome(database, [folder])).toMatchObject({ replaced: 0, unchanged: 1 });
    expect(await importWith(folder, 'a.txt,,,')).toMatchObject({ replaced: 0, unchanged: 1 });
    expect(findSaved(database, 'a.txt')).toMatchObject({ url, given });
  });

  test('stays when the file has changed, and goes before its text', async () => {
    const folder = folderOfOne();
    fresh();
    await importWith(folder, `a.txt,${url},430223,2021`);
    writeFileSync(join(folder, 'a.txt'), text('阳城县').replace('12次', '13次'));
    expect(await importSome(database, [folder])).toMatchObject({ replaced: 1 });
    expect(findSaved(database, 'a.txt')).toMatchObject({ url, given });
    expect(database.sqlite.prepare('SELECT slug FROM reports').pluck().all()).toEqual(['430223-2021']);
  });

  test('gives way to what is given anew, all of it', async () => {
    const folder = folderOfOne();
    fresh();
    await importWith(folder, `a.txt,${url},430223,2021`);
    expect(await importWith(folder, 'a.txt,,,2020')).toMatchObject({ replaced: 1 });
    const now = { periodYear: 2020, regionCode: null, body: null };
    expect(findSaved(database, 'a.txt')).toMatchObject({ url: null, given: now });
  });

  test('of one file is not given of another', async () => {
    const folder = folderOfOne();
    writeFileSync(join(folder, 'b.txt'), text('攸县'));
    fresh();
    await importWith(folder, `a.txt,${url},430223,2021`);
    await importSome(database, [folder]);
    expect(findSaved(database, 'b.txt')).toMatchObject({ url: null, given: null });
  });
});

test("archives become reports, each under the archive's name and its own", async () => {
  const files = {
    ...{ '2022/a.txt': text('阳城县'), '2022/list.csv': 'path,year\na.txt,2022\n' },
    ...{ 'b.txt': text('攸县'), '../c.txt': text('攸县') },
  };
  const archive = rawZip(Object.entries(files).map(([name, content]) => ({ name, content })));
  const folder = temporaryFolder({ 'a.zip': archive });
  expect(await importSome(fresh(), [folder])).toEqual({
    ...{ new: 2, replaced: 0, unchanged: 0 },
    failed: [{ file: `${folder}/a.zip/../c.txt`, reason: expect.stringContaining('leads out of the archive') }],
  });
  expect(findSaved(database, 'a.zip/2022/a.txt')).toMatchObject({ origin: 'PARSED' });
  expect(await importSome(database, [folder])).toMatchObject({ unchanged: 2 });
});

describe('what fails', () => {
  test('is listed with file and reason and stops nothing else', async () => {
    const folder = temporaryFolder({
      'a.txt': text('阳城县'),
      'binary.dat': Buffer.from([0x89, 0x50, 0x4e, 0x47]),
      'empty.txt': '',
      'latin.txt': Buffer.from('Bericht über Städte', 'latin1'),
      'z.txt': text('攸县'),
    });
    const missing = join(folder, 'missing');
    expect(await importSome(fresh(), [missing, folder])).toEqual({
      new: 2,
      replaced: 0,
      unchanged: 0,
      failed: [
        { file: missing, reason: 'no such file' },
        { file: join(folder, 'binary.dat'), reason: expect.stringContaining('this is a picture') },
        { file: join(folder, 'empty.txt'), reason: 'the file is empty' },
        { file: join(folder, 'latin.txt'), reason: expect.stringContaining('not valid UTF-8') },
      ],
    });
  });

  test('leaves what was saved under its name before as it was', async () => {
    const folder = temporaryFolder({ 'a.txt': text('阳城县') });
    await importSome(fresh(), [folder]);
    writeFileSync(join(folder, 'a.txt'), '');
    expect((await importSome(database, [folder])).failed).toHaveLength(1);
    expect(count('reports')).toBe(1);
  });

  test('includes a folder without files', async () => {
    const folder = temporaryFolder({ '.hidden': 'x' });
    expect(await importSome(fresh(), [folder])).toMatchObject({
      failed: [{ file: folder, reason: 'the folder holds nothing to import' }],
    });
  });

  test('is the database itself: then the import ends', async () => {
    fresh();
    database.sqlite.pragma('query_only = ON');
    await expect(importSome(database, [temporaryFolder({ 'a.txt': text('阳城县') })])).rejects.toMatchObject({
      code: 'SQLITE_READONLY',
    });
  });

  test('is a full database too: no report after it is tried', async () => {
    await importSome(fresh(), []);
    database.sqlite.pragma(`max_page_count = ${String(database.sqlite.pragma('page_count', { simple: true }))}`);
    const files = Object.fromEntries(
      Array.from({ length: 50 }, (_, i) => [`${i}.txt`, `${text('阳城县')}${'另'.repeat(3000 + i)}。`]),
    );
    await expect(importSome(database, [temporaryFolder(files)])).rejects.toMatchObject({ code: 'SQLITE_FULL' });
  });

  test('includes a second file of the same source name, which would replace the first', async () => {
    const [first, second] = [temporaryFolder({ 'a.txt': text('阳城县') }), temporaryFolder({ 'a.txt': text('攸县') })];
    const summary = await importSome(fresh(), [first, second]);
    expect(summary).toMatchObject({ new: 1, failed: [{ file: join(second, 'a.txt') }] });
    expect(summary.failed[0]?.reason).toContain(`same source name as ${join(first, 'a.txt')}`);
  });
});

describe('parsed reports', () => {
  const other = (): ReturnType<typeof sampleReport> => {
    const report = sampleReport();
    report.source.name = 'other.txt';
    report.report.periodYear = 2023;
    return report;
  };

  test('come in as JSON and as NDJSON, under the names of their sources', async () => {
    const folder = temporaryFolder({
      'one.json': JSON.stringify(sampleReport()),
      'two.ndjson': `${JSON.stringify(other())}\n`,
    });
    expect(await importSome(fresh(), [folder])).toEqual({ new: 2, replaced: 0, unchanged: 0, failed: [] });
    expect(findSaved(database, 'sample.txt')).toMatchObject({ origin: 'IMPORTED' });
    expect(findSaved(database, 'other.txt')).toMatchObject({ origin: 'IMPORTED' });
  });

  test('of one source name do not replace each other: all but the first fail', async () => {
    const changed = { ...other(), source: sampleReport().source };
    const folder = temporaryFolder({
      'all.ndjson': `${JSON.stringify(sampleReport())}\n${JSON.stringify(changed)}\n`,
      'array.json': JSON.stringify([changed]),
    });
    const file = join(folder, 'all.ndjson');
    const fault = `has the same source name as ${file}, line 1; give each a name of its own`;
    expect(await importSome(fresh(), [folder])).toEqual({
      ...{ new: 1, replaced: 0, unchanged: 0 },
      failed: [
        { file, place: 'line 2', reason: fault },
        { file: join(folder, 'array.json'), place: 'record 1', reason: fault },
      ],
    });
    expect(await importSome(database, [file, file])).toMatchObject({ unchanged: 2 });
  });

  test('that the parser made of any text are taken', async () => {
    const texts = [seeds, join(packageRoot, 'test', 'gold')].flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => readSource(join(folder, name), name)),
    );
    const noisy = sourceFrom(
      Buffer.from(
        '阳城县2022年法(fǎ)治政府建设情况报告\n一、&ldquo;主要&rdquo;举措\n(一)加强&nbsp;普法(fǎ)。依据《行政&nbsp;复议法》开展12次。\n二、不足\n一是重视(shì)不够;二是力量不足。\n',
      ),
      'noisy.txt',
    );
    const parsed = [...texts, noisy].map((source) => JSON.stringify(parseReport(source, loadRegions())));
    const folder = temporaryFolder({ 'all.ndjson': parsed.join('\n') });
    expect(await importSome(fresh(), [folder])).toMatchObject({ new: parsed.length, failed: [] });
  });

  test('are saved though others of the file are bad, which are named by line and field', async () => {
    const wrongField = other();
    wrongField.report.periodYear = 1.5;
    const wrongPlace = other();
    for (const metric of wrongPlace.metrics) metric.end += 10_000;
    const lines = [JSON.stringify(sampleReport()), JSON.stringify(wrongField), '{"source"', JSON.stringify(wrongPlace)];
    const folder = temporaryFolder({ 'all.ndjson': lines.join('\n') });
    const { failed, ...counts } = await importSome(fresh(), [folder]);
    expect(counts).toEqual({ new: 1, replaced: 0, unchanged: 0 });
    expect(failed.map(({ place, reason }) => [place, reason])).toEqual([
      ['line 2', 'report.periodYear must be integer,null'],
      ['line 3', expect.stringMatching(/^not valid JSON: /u)],
      ['line 4', expect.stringMatching(/metrics\[0\]/u)],
    ]);
  });
});

describe('an import', () => {
  const versions = (of: Database): unknown[] => of.sqlite.prepare('SELECT * FROM corpus_versions').pluck().all();
  const tables = (of: Database): unknown[] =>
    ['reports', 'sources', 'metrics', 'measures'].flatMap((table) => {
      const columns = of.sqlite.pragma(`table_info(${table})`) as { name: string }[];
      const names = columns.map(({ name }) => name).filter((name) => name !== 'saved_at');
      return of.sqlite.prepare(`SELECT ${names.map((name) => `"${name}"`).join(', ')} FROM ${table} ORDER BY 1`).all();
    });

  test('gives the same corpus, with the same versions, however many threads read', async () => {
    const folder = temporaryFolder({ ...smallReports(150, 3), 'bad.txt': '', 'large.txt': text('攸县').repeat(2000) });
    const progress: number[] = [];
    const alone = await importCorpus(fresh(), [folder], { onProgress: ({ bytes }) => progress.push(bytes) });
    expect(alone).toMatchObject({ new: 151, failed: [{ reason: 'the file is empty' }] });
    expect(progress.length).toBeGreaterThan(2);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    const threads = openDatabase(':memory:');
    expect(await importCorpus(threads, [folder], { jobs: 2 })).toEqual(alone);
    expect(versions(threads)).toEqual(versions(database));
    expect(tables(threads)).toEqual(tables(database));
    closeDatabase(threads);
  });

  test('that is only tried says what would be done, and does nothing', async () => {
    const folder = temporaryFolder({
      'a.txt': text('阳城县'),
      'b.txt': text('攸县'),
      'same.txt': text('攸县'),
      'e.txt': '',
    });
    await importSome(fresh(), [join(folder, 'a.txt')]);
    writeFileSync(join(folder, 'a.txt'), text('阳城县').replace('12次', '13次'));
    const before = database.sqlite.prepare('SELECT total_changes()').pluck().get();
    const tried = await importCorpus(database, [folder], { regions, dryRun: true });
    expect(tried).toMatchObject({ new: 1, replaced: 1, unchanged: 1, failed: [{ file: join(folder, 'e.txt') }] });
    expect(database.sqlite.prepare('SELECT total_changes()').pluck().get()).toBe(before);
    expect(await importSome(database, [folder])).toEqual(tried);
  });

  test('that is to end at the first failure saves what comes before it and no more', async () => {
    const folder = temporaryFolder({ ...smallReports(100, 4), '0040.txt': '' });
    const summary = await importCorpus(fresh(), [folder], { regions, failFast: true });
    expect(summary).toEqual({
      ...{ new: 40, replaced: 0, unchanged: 0, ended: 'FAILURE' },
      failed: [{ file: join(folder, '0040.txt'), reason: 'the file is empty' }],
    });
    expect(count('reports')).toBe(40);
  });

  test('that is told to end ends between two transactions', async () => {
    const folder = temporaryFolder(smallReports(100, 4));
    const controller = new AbortController();
    const { signal } = controller;
    const summary = await importCorpus(fresh(), [folder], { regions, signal, onProgress: () => controller.abort() });
    expect(summary).toMatchObject({ ended: 'SIGNAL', failed: [] });
    expect(summary.new).toBeGreaterThan(0);
    expect(summary.new).toBeLessThan(100);
    expect(count('reports')).toBe(summary.new);
    expect(await importSome(database, [folder])).toMatchObject({ new: 100 - summary.new, unchanged: summary.new });
  });

  test('keeps a thousand failures and tells of all of them', async () => {
    const told: ImportFailure[] = [];
    const folder = temporaryFolder({ 'bad.ndjson': '{}\n'.repeat(1500) });
    const summary = await importCorpus(fresh(), [folder], { regions, onFailure: (failure) => told.push(failure) });
    expect([summary.failed.length, summary.failedBesides, told.length]).toEqual([1000, 500, 1500]);
    expect(told.at(-1)).toMatchObject({ file: join(folder, 'bad.ndjson'), place: 'line 1500' });
  });

  test('saves the others of a transaction when one cannot be saved', async () => {
    const folder = temporaryFolder(smallReports(20, 5));
    await importSome(fresh(), []);
    database.sqlite.exec(`CREATE TRIGGER broken BEFORE INSERT ON sources WHEN new.name = '0007.txt'
      BEGIN SELECT raise(ABORT, 'not this one'); END`);
    expect(await importSome(database, [folder])).toEqual({
      ...{ new: 19, replaced: 0, unchanged: 0 },
      failed: [{ file: join(folder, '0007.txt'), reason: expect.stringContaining('not this one') }],
    });
    expect(count('reports')).toBe(19);
  });
});
