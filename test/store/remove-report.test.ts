import { describe, expect, test } from '@jest/globals';
import { RECORD_KINDS } from '../../src/records/record-kind.ts';
import { versionParts } from '../../src/store/corpus-version.ts';
import type { Database } from '../../src/store/database.ts';
import { nearNames } from '../../src/store/near-names.ts';
import { createReader } from '../../src/store/query/reader.ts';
import { removeReport } from '../../src/store/remove-report.ts';
import { saveReport } from '../../src/store/save-report.ts';
import { createCorpus } from './create-corpus.ts';
import { parsedReport, type ReportLiteral } from './parsed-report.ts';

const about = { origin: 'PARSED', parserVersion: '1' } as const;
const all = ({ sqlite }: Database, query: string): unknown[] => sqlite.prepare(query).pluck().all();
const keys = (database: Database) => all(database, 'SELECT version_key FROM reports ORDER BY id') as string[];
const countHits = (database: Database, word: string): Promise<number> =>
  createReader(database).countHits({
    words: [word],
    ...{ kinds: RECORD_KINDS, where: { all: [] }, order: 'RELEVANCE', limit: 10 },
  });

const older: ReportLiteral = {
  name: 'old.txt',
  text: '甲,办理1件。',
  metrics: [{ at: '1件' }],
  publishedOn: '2023-01-01',
};
const newer: ReportLiteral = {
  name: 'new.txt',
  text: '乙,办理2件。',
  metrics: [{ at: '2件' }],
  publishedOn: '2023-03-01',
};
const bureau: ReportLiteral = {
  ...{ name: 'bureau.txt', text: '丙,办理3件。', metrics: [{ at: '3件' }] },
  body: { name: '阳城县司法局', kind: 'DEPARTMENT' },
};

describe('removing a report', () => {
  test('takes all that stands in it, what the search finds of it, and its body, and nothing of another', async () => {
    const database = createCorpus({ reports: [older, bureau] });
    const [, other] = keys(database);
    expect(removeReport(database, '140522-2022-司法局')).toEqual([
      { versionKey: other, slug: '140522-2022-司法局', sourceName: 'bureau.txt' },
    ]);
    const without = createCorpus({ reports: [older] });
    const tables = ['reports', 'sources', 'sections', 'metrics', 'bodies', 'citations', 'problems'];
    for (const table of tables) {
      const query = `SELECT * FROM ${table}`;
      const withoutTime = (rows: unknown[]) => rows.map((row) => ({ ...(row as object), saved_at: null }));
      expect(withoutTime(database.sqlite.prepare(query).all())).toEqual(
        withoutTime(without.sqlite.prepare(query).all()),
      );
    }
    expect(await Promise.all([countHits(database, '1件'), countHits(database, '3件')])).toEqual([1, 0]);
    expect(database.sqlite.pragma('foreign_key_check')).toEqual([]);
  });

  test('by its slug takes all versions, by a version that alone', () => {
    const database = createCorpus({ reports: [older, newer, { ...newer, name: 'x.txt', text: '丁。', metrics: [] }] });
    const [first] = keys(database);
    expect(removeReport(database, first!).map(({ sourceName }) => sourceName)).toEqual(['old.txt']);
    expect(removeReport(database, '140522-2022').map(({ sourceName }) => sourceName)).toEqual(['new.txt', 'x.txt']);
    expect(keys(database)).toEqual([]);
  });

  test('of the current version makes the one before it current again', () => {
    const database = createCorpus({ reports: [older, newer] });
    const [first, second] = keys(database);
    removeReport(database, second!);
    expect(all(database, 'SELECT version_key FROM reports WHERE current')).toEqual([first]);
    expect(all(database, 'SELECT name FROM bodies')).toEqual(['阳城县人民政府']);
  });

  test('advances the version of the corpus once; what is not there changes nothing', async () => {
    const database = createCorpus({ reports: [older, newer] });
    const reader = createReader(database);
    const before = await reader.version();
    expect(removeReport(database, '140522-2021')).toEqual([]);
    expect(removeReport(database, `${keys(database)[0]!.slice(0, -6)}000000`)).toEqual([]);
    expect(await reader.version()).toBe(before);
    removeReport(database, '140522-2022');
    expect(versionParts(await reader.version())!.number).toBe(3);
  });

  test('a failure half way leaves everything as it was', async () => {
    const database = createCorpus({ reports: [older, newer] });
    database.sqlite.exec(
      `CREATE TRIGGER broken BEFORE INSERT ON corpus_versions BEGIN SELECT raise(ABORT, 'disk full'); END`,
    );
    expect(() => removeReport(database, '140522-2022')).toThrow('disk full');
    expect(keys(database)).toHaveLength(2);
    expect(await countHits(database, '1件')).toBe(1);
  });

  test('can be undone by importing it again', () => {
    const database = createCorpus({ reports: [older] });
    const [key] = keys(database);
    removeReport(database, key!);
    expect(saveReport(database, parsedReport(older), about)).toBe('NEW');
    expect(keys(database)).toEqual([key]);
  });
});

test('near a name that is not there are the versions of the report, else the reports of the place', () => {
  const database = createCorpus({ reports: [older, newer, bureau] });
  const [first, second] = keys(database);
  expect(nearNames(database, '140522-2022~000000')).toEqual([first, second].sort());
  expect(nearNames(database, '140522-2021')).toEqual(['140522-2022', '140522-2022-司法局']);
  expect(nearNames(database, '371525-2022')).toEqual([]);
  expect(nearNames(database, '')).toEqual([]);
});
