import { describe, expect, test } from '@jest/globals';
import { AppError } from '../../src/errors.ts';
import type { PageFacts } from '../../src/records/page-facts.ts';
import { KEYS_PER_REPORT } from '../../src/store/evidence-rows.ts';
import { findSaved } from '../../src/store/find-saved.ts';
import type { Database } from '../../src/store/open-database.ts';
import { prepareReport } from '../../src/store/prepare-report.ts';
import { type Provenance, saveReport, saveReports } from '../../src/store/save-report.ts';
import { createCorpus } from './create-corpus.ts';
import { parsedReport } from './parsed-report.ts';

const about = { origin: 'PARSED', parserVersion: '1' } as const;
const all = (database: Database, sql: string): unknown[] => database.sqlite.prepare(sql).pluck().all();

describe('saving a report', () => {
  test('a report that was never saved is new', () => {
    const database = createCorpus();
    expect(saveReport(database, parsedReport(), about)).toBe('NEW');
    expect(all(database, 'SELECT version_key FROM reports')).toEqual([
      expect.stringMatching(/^140522-2022~[0-9a-f]{6}$/),
    ]);
  });

  test('the same report again is unchanged, and so is the version of the corpus', () => {
    const database = createCorpus({ reports: [{ name: 'a.txt' }] });
    const versions = 'SELECT number, digest FROM corpus_versions';
    const version = all(database, versions);
    expect(saveReport(database, parsedReport(), about)).toBe('UNCHANGED');
    expect(version).toHaveLength(1);
    expect(all(database, versions)).toEqual(version);
  });

  test('the key of whatever stands in a text tells the report', () => {
    const reports = [2021, 2022].map((periodYear) => ({
      periodYear,
      text: `${periodYear}年\n一、成效。收到行政复议申请27件。`,
      metrics: [{ at: '27件' }],
      sections: [{ at: '一、成效' }],
    }));
    const database = createCorpus({ reports });
    for (const table of ['sections', 'metrics']) {
      expect(all(database, `SELECT id / ${KEYS_PER_REPORT} = report_id FROM ${table}`)).toEqual([1, 1]);
    }
  });

  test('another parser version, another origin, other records or another address replace it', () => {
    const database = createCorpus({ reports: [{ name: 'a.txt' }] });
    expect(saveReport(database, parsedReport(), { ...about, parserVersion: '2' })).toBe('REPLACED');
    expect(saveReport(database, parsedReport(), { ...about, origin: 'IMPORTED' })).toBe('REPLACED');
    expect(saveReport(database, parsedReport({ metrics: [{ at: '27件' }] }), about)).toBe('REPLACED');
    expect(saveReport(database, parsedReport({ metrics: [{ at: '27件' }], url: 'http://a.gov.cn/' }), about)).toBe(
      'REPLACED',
    );
    expect(all(database, 'SELECT count(*) FROM reports')).toEqual([1]);
  });

  test('a changed text under the same name replaces its predecessor whole and keeps its number', () => {
    const database = createCorpus({
      reports: [
        { name: 'a.txt', metrics: [{ at: '27件' }] },
        { name: 'b.txt', periodYear: 2023 },
      ],
    });
    expect(
      saveReport(database, parsedReport({ name: 'a.txt', text: '收到28件。', metrics: [{ at: '28件' }] }), about),
    ).toBe('REPLACED');
    expect(all(database, 'SELECT text FROM metrics')).toEqual(['28件']);
    expect(all(database, 'SELECT text FROM sources')).toEqual(['收到28件。', parsedReport().source.text]);
    expect(all(database, 'SELECT report_id FROM sources ORDER BY name')).toEqual([1, 2]);
  });

  test('the same text under another name stays where it is, until something else is made of it', () => {
    const database = createCorpus({ reports: [{ name: 'a.txt' }] });
    const copy = parsedReport({ name: 'copy.txt' });
    expect(saveReport(database, copy, about)).toBe('UNCHANGED');
    expect(all(database, 'SELECT name FROM sources')).toEqual(['a.txt']);
    expect(saveReport(database, copy, { ...about, parserVersion: '2' })).toBe('REPLACED');
    expect(all(database, 'SELECT name FROM sources')).toEqual(['copy.txt']);
  });

  test('a file that takes over the text of another file leaves one report of it', () => {
    const database = createCorpus({ reports: [{ name: 'a.txt' }, { name: 'b.txt', text: '另一份。' }] });
    expect(saveReport(database, parsedReport({ name: 'b.txt', problems: [{ at: '一' }] }), about)).toBe('REPLACED');
    expect(all(database, 'SELECT name FROM sources')).toEqual(['b.txt']);
  });

  test('of the versions of a slug the latest publication is current, then the larger hash', () => {
    const texts = ['甲。', '乙。', '丙。'];
    const dates = ['2023-01-01', '2023-03-01', null];
    const database = createCorpus({ reports: texts.map((text, i) => ({ text, publishedOn: dates[i]! })) });
    expect(all(database, 'SELECT text FROM reports JOIN sources ON report_id = id WHERE current')).toEqual(['乙。']);
    const undated = createCorpus({ reports: texts.map((text) => ({ text, publishedOn: null })) });
    expect(all(undated, 'SELECT version_key FROM reports WHERE current')).toEqual(
      all(undated, 'SELECT max(version_key) FROM reports'),
    );
  });

  test('when the current version becomes another report, the one before it is current again', () => {
    const database = createCorpus({
      reports: [
        { name: 'old.txt', text: '甲。', publishedOn: '2023-01-01' },
        { name: 'new.txt', text: '乙。', publishedOn: '2023-03-01' },
      ],
    });
    saveReport(database, parsedReport({ name: 'new.txt', text: '乙。', periodYear: 2023 }), about);
    expect(all(database, 'SELECT slug FROM reports WHERE current ORDER BY slug')).toEqual([
      '140522-2022',
      '140522-2023',
    ]);
  });

  test('a failure half way leaves everything as it was', () => {
    const database = createCorpus({ reports: [{ name: 'a.txt', metrics: [{ at: '27件' }] }] });
    database.sqlite.exec(`CREATE TRIGGER broken BEFORE INSERT ON problems BEGIN SELECT raise(ABORT, 'disk full'); END`);
    const next = parsedReport({ text: '收到28件。', metrics: [{ at: '28件' }], problems: [{ at: '收到' }] });
    expect(() => saveReport(database, next, about)).toThrow('disk full');
    expect(all(database, 'SELECT text FROM metrics')).toEqual(['27件']);
  });

  test('records are numbered as they stand in the text, whatever the order of the list', () => {
    const parsed = parsedReport({
      text: '甲1件,乙2件。',
      metrics: [{ at: '1件' }, { at: '2件', parent: 0, relation: 'PART_OF' }],
    });
    const database = createCorpus();
    const reversed = [...parsed.metrics]
      .reverse()
      .map((metric) => ({ ...metric, parent: metric.parent === null ? null : 1 }));
    saveReport(database, { ...parsed, metrics: reversed }, about);
    expect(all(database, 'SELECT text FROM metrics ORDER BY id')).toEqual(['1件', '2件']);
    expect(
      all(database, `SELECT parent.text FROM metrics JOIN metrics parent ON parent.id = metrics.parent_id`),
    ).toEqual(['1件']);
  });

  test('an ordinal tells apart records that start at one place', () => {
    const text = '参考率和合格率均达100%。';
    const database = createCorpus({ reports: [{ text, metrics: [{ at: '100%' }, { at: '100%' }] }] });
    expect(all(database, 'SELECT ordinal FROM metrics ORDER BY id')).toEqual([0, 1]);
  });

  test('a region that the table does not know is added below the ancestors that it knows', () => {
    const shanxi = { name: '山西省', level: 'PROVINCE', code: '140000', path: ['山西省'] } as const;
    const database = createCorpus({
      regions: [{ ...shanxi, path: ['山西省'], parentCode: null, from: null, until: null }],
      reports: [{}],
    });
    expect(all(database, `SELECT parent_code FROM regions WHERE code = '140522'`)).toEqual(['140000']);
  });

  test('spans and references that lead nowhere are refused with the field', () => {
    const database = createCorpus();
    const bad = parsedReport({ metrics: [{ at: '27件', parent: 7 }] });
    expect(() => saveReport(database, bad, about)).toThrow(AppError);
    expect(() => saveReport(database, bad, about)).toThrow('a.txt: metrics[0].parent refers to 7, of a list of 1');
    const outside = parsedReport({ metrics: [{ at: '27件' }] });
    outside.metrics[0]!.end = 99;
    expect(() => saveReport(database, outside, about)).toThrow(
      'metrics[0] spans [13, 99), outside the text of 17 code units',
    );
    expect(all(database, 'SELECT count(*) FROM reports')).toEqual([0]);
  });

  test('what was given and what the page stated is kept; where it is another, the report is saved anew', () => {
    const database = createCorpus();
    const given = {
      periodYear: 2022,
      regionCode: '140522',
      body: { name: '阳城县司法局', kind: 'DEPARTMENT' },
    } as const;
    const page: PageFacts = {
      ...{ title: '报告', publisher: null, publishedOn: '2023-02-08', writtenOn: null },
      ...{ indexNumber: null, documentNumber: null, subjectCategory: null },
    };
    const save = (known: Partial<Provenance>) => saveReport(database, parsedReport(), { ...about, ...known });
    const kept = () => database.sqlite.prepare('SELECT given, page FROM sources').raw().all();
    expect(save({ given, page })).toBe('NEW');
    expect(findSaved(database, 'a.txt')?.given).toEqual(given);
    expect(kept()).toEqual([[JSON.stringify(given), JSON.stringify(page)]]);
    expect(save({ given: { ...given }, page: { ...page } })).toBe('UNCHANGED');
    expect(save({ given, page: { ...page, title: null } })).toBe('REPLACED');
    expect(save({ given: { ...given, periodYear: null }, page: { ...page, title: null } })).toBe('REPLACED');
    expect(save({})).toBe('REPLACED');
    expect(kept()).toEqual([[null, null]]);
    expect(save({ given: { periodYear: null, regionCode: null, body: null }, page: null })).toBe('UNCHANGED');
  });

  test('what was saved last under a name can be looked up without parsing', () => {
    const database = createCorpus({ reports: [{ name: 'a.txt' }] });
    const { sha256 } = parsedReport().source;
    expect(findSaved(database, 'a.txt')).toEqual({ ...about, sha256, url: null, given: null });
    expect(findSaved(database, 'b.txt')).toBeNull();
  });
});

describe('saving a group of reports', () => {
  const texts = ['甲1件。', '乙2件。', '丙3件。'];
  const group = () =>
    texts.map((text, i) =>
      prepareReport(
        parsedReport({ name: `${i}.txt`, text, periodYear: 2020 + i, metrics: [{ at: text.slice(1, 3) }] }),
        about,
        new Set(),
      ),
    );
  const everything = (database: Database) =>
    ['corpus_versions', 'metrics', 'report_changes'].map((table) => {
      const columns = database.sqlite.pragma(`table_info(${table})`) as { name: string }[];
      const names = columns.map(({ name }) => `"${name}"`).filter((name) => name !== '"at"');
      return database.sqlite.prepare(`SELECT ${names.join(', ')} FROM ${table} ORDER BY 1`).all();
    });

  test('leaves what saving one after the other leaves', () => {
    const [together, singly] = [createCorpus(), createCorpus()];
    expect(saveReports(together, group())).toEqual(['NEW', 'NEW', 'NEW']);
    for (const report of group()) saveReports(singly, [report]);
    expect(everything(together)).toEqual(everything(singly));
    for (const { sqlite } of [together, singly]) {
      expect(sqlite.prepare('SELECT count(*) FROM search').pluck().get()).toBe(2 * texts.length); // title and metric of each
      expect(() => sqlite.exec(`INSERT INTO search (search) VALUES ('integrity-check')`)).not.toThrow();
    }
  });

  test('replaces what the group itself has saved', () => {
    const database = createCorpus();
    const [first, ...others] = group();
    const later = prepareReport(
      parsedReport({ name: '0.txt', text: '丁4件。', metrics: [{ at: '4件' }] }),
      about,
      new Set(),
    );
    expect(saveReports(database, [first!, later, ...others, later])).toEqual([
      'NEW',
      'REPLACED',
      'NEW',
      'NEW',
      'UNCHANGED',
    ]);
    expect(all(database, 'SELECT text FROM metrics ORDER BY id')).toEqual(['4件', '2件', '3件']);
    expect(all(database, 'SELECT count(*) FROM search')).toEqual([6]);
  });

  test('saves none where one fails', () => {
    const database = createCorpus();
    database.sqlite.exec(`CREATE TRIGGER broken BEFORE INSERT ON sources WHEN new.name = '2.txt'
      BEGIN SELECT raise(ABORT, 'not this one'); END`);
    expect(() => saveReports(database, group())).toThrow('not this one');
    expect(all(database, 'SELECT count(*) FROM reports')).toEqual([0]);
    expect(all(database, 'SELECT count(*) FROM search')).toEqual([0]);
  });
});
