import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { createContext } from '../../src/api/context.ts';
import { createApolloServer } from '../../src/api/server.ts';
import { loadRegions } from '../../src/corpus/load-regions.ts';
import { readSource } from '../../src/corpus/read-source.ts';
import type { Unparsed } from '../../src/corpus/reading/read-text.ts';
import { type Reread, type RereadFailure, reparseCorpus } from '../../src/corpus/reparse-corpus.ts';
import { INDICATORS } from '../../src/knowledge/indicators.ts';
import { packageRoot } from '../../src/package-root.ts';
import { parseReport } from '../../src/parse/parse-report.ts';
import { PARSER_VERSION } from '../../src/parse/parser-version.ts';
import type { Given } from '../../src/records/given.ts';
import type { PageFacts } from '../../src/records/page-facts.ts';
import type { ParsedReport } from '../../src/records/parsed-report.ts';
import { reportSlug, versionKey } from '../../src/records/slug.ts';
import { versionParts } from '../../src/store/corpus-version.ts';
import type { Database } from '../../src/store/database.ts';
import { findSaved } from '../../src/store/find-saved.ts';
import { loadParsedReport } from '../../src/store/load-parsed-report.ts';
import { createReader } from '../../src/store/query/reader.ts';
import { saveIndicators } from '../../src/store/save-indicators.ts';
import { saveReport } from '../../src/store/save-report.ts';
import { createCorpus } from '../store/create-corpus.ts';
import { parsedReport } from '../store/parsed-report.ts';

const OLDER = { origin: 'PARSED', parserVersion: 'older' } as const;
const TODAY = { origin: 'PARSED', parserVersion: PARSER_VERSION } as const;
const none = { gained: 0, lost: 0, changed: 0 };

const seeds = join(packageRoot, 'seeds', 'reports');
const parsed = readdirSync(seeds).map((name) => parseReport(readSource(join(seeds, name), name), loadRegions()));
const keyOf = ({ report, source }: ParsedReport) =>
  versionKey(reportSlug(report, source.text), createHash('sha256').update(source.text).digest('hex'));

/** What an older parser would have made of a text: no problem told, no metric past the tenth, one figure read wrong, one where none is. */
function asOlder(report: ParsedReport): ParsedReport {
  const older = structuredClone(report);
  older.metrics = older.metrics.slice(0, 10);
  older.metrics[0]!.value += 1;
  const [first] = older.metrics;
  older.metrics.push({ ...first!, start: 0, end: 1, text: older.source.text.slice(0, 1), parent: null });
  older.sections[0]!.theme = 'OTHER';
  return older;
}

/** Divisions are in the table from the beginning: 45,000 of them in each database take their time. */
const regions = { ...loadRegions(), all: () => [] };
const tell = (told: (Reread | RereadFailure)[]) => (outcome: Reread | RereadFailure) => void told.push(outcome);

let database: Database;
beforeEach(() => {
  database = createCorpus({ indicators: [...INDICATORS] });
});

describe('texts that an older parser has read', () => {
  test('are read again in their places; what is different is counted', async () => {
    for (const report of parsed) saveReport(database, asOlder(report), OLDER);
    const told: (Reread | RereadFailure)[] = [];
    const summary = await reparseCorpus(database, { regions, onReport: tell(told) });
    const gained = parsed.reduce((sum, { metrics }) => sum + metrics.length - 10, 0);
    expect(gained).toBeGreaterThan(100);
    expect(summary).toMatchObject({ reparsed: 5, changed: 5, renamed: 0, failed: 0, upToDate: 0, imported: 0 });
    expect(summary.records).toMatchObject({
      ...{ frontMatter: none, measures: none, shortcomings: none, citations: none, problems: none },
      sections: { ...none, changed: 5 },
      metrics: { gained, lost: 5, changed: expect.any(Number) },
    });
    expect(told.map((outcome) => outcome.versionKey)).toEqual(parsed.map(keyOf));
    for (const [index, report] of parsed.entries()) expect(loadParsedReport(database, index + 1)).toEqual(report);
    expect(findSaved(database, parsed[0]!.source.name)?.parserVersion).toBe(PARSER_VERSION);
  });

  test('keep the ids of what stays at its place', async () => {
    saveReport(database, asOlder(parsed[0]!), OLDER);
    const apollo = createApolloServer();
    const idsOf = async () => {
      const contextValue = createContext(createReader(database));
      const { body } = await apollo.executeOperation(
        {
          query: `{ report(slug: "140522-2022") { id
            metrics(first: 100) { nodes { id span { start } } }
            outline { nodes { id } } shortcomings { nodes { id } } } }`,
        },
        { contextValue },
      );
      if (body.kind !== 'single' || body.singleResult.errors) throw new Error(JSON.stringify(body));
      return body.singleResult.data!.report as unknown as {
        metrics: { nodes: { id: string; span: { start: number } }[] };
      };
    };
    const before = await idsOf();
    await reparseCorpus(database, { regions });
    const after = await idsOf();
    expect(after).toMatchObject({ ...before, metrics: expect.anything() });
    const kept = before.metrics.nodes.filter(({ span }) => span.start > 0);
    expect(kept).toHaveLength(10);
    expect(after.metrics.nodes).toEqual(expect.arrayContaining(kept));
    expect(after.metrics.nodes.length).toBeGreaterThan(20);
  });

  test('are told as changes to whoever keeps a copy', async () => {
    saveReport(database, asOlder(parsed[0]!), OLDER);
    const reader = createReader(database);
    const before = versionParts(await reader.version())!.number;
    await reparseCorpus(database, { regions });
    const changed = await reader.rows({
      ...{ from: 'reportChange', fields: ['versionKey', 'removed'] },
      where: { field: 'changed', is: 'gte', value: before + 1 },
    });
    expect(changed).toEqual([{ versionKey: keyOf(parsed[0]!), removed: false }]);
  });

  test('have another slug where another region is found, and that is told', async () => {
    const { report } = parsed[0]!;
    const unknown = { ...parsed[0]!, report: { ...report, region: null, body: { ...report.body, name: null } } };
    saveReport(database, unknown, OLDER);
    const told: (Reread | RereadFailure)[] = [];
    const summary = await reparseCorpus(database, { regions, onReport: tell(told) });
    expect(summary).toMatchObject({
      changed: 1,
      renamed: 1,
      records: { frontMatter: { gained: 2, lost: 0, changed: 0 } },
    });
    expect(told).toMatchObject([{ versionKey: keyOf(unknown), now: keyOf(parsed[0]!), merged: null }]);
    expect(database.sqlite.prepare('SELECT id, version_key FROM reports').raw().all()).toEqual([
      [1, keyOf(parsed[0]!)],
    ]);
  });

  test('become one report where they are the same text and have the same slug now; that is told too', async () => {
    const [one, other] = ['one.txt', 'other.txt'].map((name) => parsedReport({ name }));
    saveReport(database, { ...one!, report: { ...one!.report, periodYear: 2021 } }, OLDER);
    saveReport(database, other!, TODAY);
    const told: (Reread | RereadFailure)[] = [];
    await reparseCorpus(database, { regions, parse: () => one!, onReport: tell(told) });
    expect(told).toMatchObject([{ now: keyOf(other!), merged: 'other.txt' }]);
    expect(database.sqlite.prepare('SELECT name FROM sources').pluck().all()).toEqual(['one.txt']);
  });

  test('are read with what was given and what the page stated when they came', async () => {
    const given: Given = { periodYear: 2019, regionCode: '371525', body: null };
    const page: PageFacts = {
      ...{ title: null, publisher: '冠县司法局', publishedOn: '2020-01-31', writtenOn: null },
      ...{ indexNumber: null, documentNumber: null, subjectCategory: '司法' },
    };
    const { source } = parsedReport({ text: '一、主要举措\n办理案件27件。' });
    const before = parseReport(source, loadRegions(), { given, page });
    saveReport(database, { ...before, metrics: [] }, { ...OLDER, given, page });
    const { records } = await reparseCorpus(database, { regions });
    expect(records).toEqual({
      ...{ frontMatter: none, sections: none, measures: none, shortcomings: none, citations: none, problems: none },
      metrics: { ...none, gained: 1 },
    });
    expect(loadParsedReport(database, 1)?.report).toMatchObject({
      ...{ periodYear: 2019, region: { code: '371525' }, publisher: '冠县司法局', subjectCategory: '司法' },
    });
    expect(findSaved(database, 'a.txt')?.given).toEqual(given);
    expect(await reparseCorpus(database, { regions, all: true })).toMatchObject({ reparsed: 1, changed: 0 });
  });
});

describe('of all reports', () => {
  const small = (name: string) => parsedReport({ name, text: `${name}。`, periodYear: Number.parseInt(name, 10) });

  test('those that are up to date, and those that came in parsed, are left alone and counted', async () => {
    saveReport(database, asOlder(parsed[0]!), { ...OLDER, origin: 'IMPORTED' });
    saveReport(database, asOlder(parsed[1]!), TODAY);
    saveReport(database, asOlder(parsed[2]!), OLDER);
    const [imported, upToDate] = [loadParsedReport(database, 1), loadParsedReport(database, 2)];
    const summary = await reparseCorpus(database, { regions });
    expect(summary).toMatchObject({ reparsed: 1, upToDate: 1, imported: 1 });
    expect([loadParsedReport(database, 1), loadParsedReport(database, 2)]).toEqual([imported, upToDate]);
    expect(await reparseCorpus(database, { regions, all: true })).toMatchObject({
      reparsed: 2,
      changed: 1,
      upToDate: 0,
    });
    expect(loadParsedReport(database, 1)).toEqual(imported);
    expect(loadParsedReport(database, 2)).toEqual(parsed[1]);
  });

  test('those whose metrics another catalogue has told are read again, whoever parsed them', async () => {
    saveIndicators(database, INDICATORS.slice(0, -1));
    saveReport(database, small('2001'), TODAY);
    saveReport(database, small('2002'), { ...TODAY, origin: 'IMPORTED' });
    const parse = ({ source }: Unparsed) => small(source.name);
    expect(await reparseCorpus(database, { regions, parse })).toMatchObject({ reparsed: 1, changed: 0, imported: 1 });
    expect(await reparseCorpus(database, { regions, parse })).toMatchObject({ reparsed: 0, upToDate: 1 });
  });

  test('only those that are named are read, by slug or by version', async () => {
    for (const name of ['2001', '2002', '2003']) saveReport(database, small(name), OLDER);
    const parse = ({ source }: Unparsed) => small(source.name);
    const read: string[] = [];
    const names = ['140522-2001', keyOf(small('2003')), '140522-1999'];
    const onReport = ({ versionKey: key }: { versionKey: string }) => void read.push(key.slice(0, 11));
    expect(await reparseCorpus(database, { regions, parse, names, onReport })).toMatchObject({
      reparsed: 2,
      upToDate: 0,
    });
    expect(read).toEqual(['140522-2001', '140522-2003']);
    expect(await reparseCorpus(database, { regions, parse })).toMatchObject({ reparsed: 1, upToDate: 2 });
  });

  test('each is read once, however many there are', async () => {
    const names = Array.from({ length: 501 }, (_, index) => String(1000 + index));
    for (const name of names) saveReport(database, small(name), OLDER);
    const read: string[] = [];
    const parse = ({ source }: Unparsed) => {
      read.push(source.name);
      return small(source.name);
    };
    expect(await reparseCorpus(database, { regions, parse })).toMatchObject({ reparsed: 501, changed: 0 });
    expect(read).toEqual(names);
  });

  test('a dry run tells the same and changes nothing', async () => {
    for (const report of parsed) saveReport(database, asOlder(report), OLDER);
    const before = database.sqlite.serialize();
    const dry = await reparseCorpus(database, { regions, dryRun: true });
    expect(database.sqlite.serialize().equals(before)).toBe(true);
    expect(dry).toEqual(await reparseCorpus(database, { regions }));
  });

  test('one that cannot be saved stays as it was, is told, and the others go on', async () => {
    for (const name of ['2001', '2002', '2003', '2004']) saveReport(database, small(name), OLDER);
    const told: (Reread | RereadFailure)[] = [];
    const parse = ({ source }: Unparsed): ParsedReport => {
      if (source.name === '2002') throw new Error('a fault of the parser');
      const report = small(source.name);
      if (source.name !== '2003') return report;
      return { ...report, problems: [{ code: 'OTHER', message: 'odd', start: 0, end: 99 }] };
    };
    const summary = await reparseCorpus(database, { regions, parse, onReport: tell(told) });
    expect(summary).toMatchObject({ reparsed: 2, failed: 2 });
    expect(told.filter((outcome) => 'reason' in outcome)).toEqual([
      { versionKey: keyOf(small('2002')), reason: 'unexpected error: a fault of the parser' },
      { versionKey: keyOf(small('2003')), reason: expect.stringContaining('problems[0] spans [0, 99)') },
    ]);
    expect(findSaved(database, '2003')?.parserVersion).toBe('older');
  });

  test('those that were saved before the disk was full are not read again', async () => {
    const names = Array.from({ length: 100 }, (_, index) => String(1001 + index));
    for (const name of names) saveReport(database, small(name), OLDER);
    database.sqlite.function('refuse', () => {
      throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    });
    database.sqlite.exec(
      `CREATE TRIGGER full BEFORE INSERT ON sources WHEN NEW.name = '1090' BEGIN SELECT refuse(); END`,
    );
    const parse = ({ source }: Unparsed): ParsedReport => small(source.name);
    let saved = 0;
    const onReport = () => {
      saved += 1;
    };
    await expect(reparseCorpus(database, { regions, parse, onReport })).rejects.toThrow('disk is full');
    expect(saved).toBeGreaterThan(0);
    expect(saved).toBeLessThan(90);
    database.sqlite.exec('DROP TRIGGER full');
    expect(await reparseCorpus(database, { regions, parse })).toMatchObject({ reparsed: 100 - saved, upToDate: saved });
  });

  test('the same becomes of them, in the same order, however many threads read', async () => {
    const many = Array.from({ length: 8 }, (_, round) =>
      parsed.map((report) => {
        const text = `${report.source.text}\n第${round}次。\n`;
        return parseReport({ ...report.source, name: `${round}/${report.source.name}`, text }, loadRegions());
      }),
    ).flat();
    const [here, there] = [database, createCorpus({ indicators: [...INDICATORS] })];
    for (const corpus of [here, there]) for (const report of many) saveReport(corpus, asOlder(report), OLDER);
    const told: string[][] = [[], []];
    const orderOf =
      (order: string[]) =>
      ({ versionKey }: Reread | RereadFailure) =>
        void order.push(versionKey);
    const one = await reparseCorpus(here, { regions, onReport: orderOf(told[0]!) });
    const other = await reparseCorpus(there, { jobs: 2, onReport: orderOf(told[1]!) });
    const counts = { reparsed: many.length, changed: many.length, renamed: 0, failed: 0 };
    expect(one).toMatchObject(counts);
    // not the numbers of records: within Jest what comes from a thread has another `Array`, and is never strictly equal
    expect(other).toMatchObject(counts);
    expect(told[1]).toEqual(told[0]);
    for (const report of many)
      expect(loadParsedReport(there, keyOf(report))).toEqual(loadParsedReport(here, keyOf(report)));
  }, 60_000);
});
