import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { RECORD_KINDS } from '../../../src/records/record-kind.ts';
import type { Database } from '../../../src/store/database.ts';
import { closeDatabase, openDatabase } from '../../../src/store/open-database.ts';
import { createReader, type Reader } from '../../../src/store/query/reader.ts';
import type { Search } from '../../../src/store/query/tree.ts';
import { saveReport } from '../../../src/store/save-report.ts';
import { bigramsOf } from '../../../src/store/search/bigrams.ts';
import { fillIndex, INDEX_VERSION } from '../../../src/store/search/fill-index.ts';
import { KIND_CODES } from '../../../src/store/search/search-key.ts';
import { searchForm } from '../../../src/text/search-form.ts';
import { temporaryFolder } from '../../corpus/temporary-folder.ts';
import { createCorpus } from '../create-corpus.ts';
import { parsedReport } from '../parsed-report.ts';
import { writeOlder } from '../write-older.ts';

const about = { origin: 'PARSED', parserVersion: '1' } as const;
const find = async (database: Database, ...words: string[]) => {
  const hits = await createReader(database).search({
    words,
    kinds: ['METRIC'],
    where: { all: [] },
    order: 'RELEVANCE',
    limit: 100,
  });
  return hits.map(({ id }) => id);
};
const rows = ({ sqlite }: Database) => sqlite.prepare('SELECT count(*) FROM search').pluck().get();
const check = ({ sqlite }: Database) => sqlite.exec(`INSERT INTO search (search) VALUES ('integrity-check')`);

test('what a report replaces is not found any more', async () => {
  const database = createCorpus({
    reports: [
      { name: 'a.txt', metrics: [{ at: '27件' }] },
      { name: 'b.txt', text: '另。' },
    ],
  });
  expect(await find(database, '27')).toEqual([2 ** 20]);
  const next = parsedReport({ name: 'a.txt', text: '收到28件。', metrics: [{ at: '28件' }] });
  saveReport(database, next, about);
  expect(await find(database, '27')).toEqual([]);
  expect(await find(database, '28')).toEqual([2 ** 20]);
  const before = rows(database);
  saveReport(database, next, { ...about, parserVersion: '2' });
  expect(rows(database)).toBe(before);
  check(database);
});

test('what a report has had at a place already stays in the index, and what has moved is found where it is now', async () => {
  const text = '收到27件,受理20件,办结15件。';
  const database = createCorpus({
    reports: [
      { name: 'a.txt', text, metrics: [{ at: '27件' }, { at: '15件' }] },
      { name: 'b.txt', text: '另有27件。', metrics: [{ at: '27件' }] },
    ],
  });
  // FTS5 notes for each entry when it was written
  const written = () => new Map(database.sqlite.prepare('SELECT id, origin FROM search_docsize').raw().all() as []);
  const before = written();
  saveReport(
    database,
    parsedReport({ name: 'a.txt', text, metrics: [{ at: '27件' }, { at: '20件' }, { at: '15件' }] }),
    about,
  );
  const [first, other] = [2 ** 20, 2 ** 21];
  expect(await find(database, '20')).toEqual([first + 1]);
  expect(await find(database, '15')).toEqual([first + 2]);
  expect((await find(database, '27')).sort()).toEqual([first, other]);
  const again = [...written()].filter(([key, origin]) => before.get(key) !== origin).map(([key]) => Number(key) >> 3);
  expect(again).toEqual([first + 1, first + 2]);
  check(database);
});

test('a failure half way leaves the index as it was', async () => {
  const database = createCorpus({ reports: [{ name: 'a.txt', metrics: [{ at: '27件' }] }] });
  database.sqlite.exec(
    `CREATE TRIGGER broken BEFORE INSERT ON report_changes BEGIN SELECT raise(ABORT, 'disk full'); END`,
  );
  expect(() => saveReport(database, parsedReport({ text: '28件。', metrics: [{ at: '28件' }] }), about)).toThrow(
    'disk full',
  );
  expect([await find(database, '27'), await find(database, '28')]).toEqual([[2 ** 20], []]);
  check(database);
});

test.each([false, true])(
  'an older database has its index and its journal once it is opened, readonly: %p',
  async (readonly) => {
    const path = join(temporaryFolder({}), 'fazhi.db');
    const same = createCorpus({ reports: [{ metrics: [{ at: '27件' }] }] });
    writeOlder(path, same, { applied: 1, version: '9' });
    const database = openDatabase(path, { readonly });
    expect(await find(database, '27')).toEqual([2 ** 20]);
    const version = await createReader(database).version();
    expect(version).toMatch(/^9-[0-9a-f]{8}$/);
    expect(
      database.sqlite.prepare('SELECT sequence, slug, added, source_added, changed, removed FROM report_changes').all(),
    ).toEqual([{ sequence: 1, slug: '140522-2022', added: 9, source_added: 9, changed: 9, removed: 0 }]);
    closeDatabase(database);
  },
);

test('an index of another program is made anew, and one that is there left alone', async () => {
  const path = join(temporaryFolder({}), 'fazhi.db');
  const first = openDatabase(path);
  saveReport(first, parsedReport({ metrics: [{ at: '27件' }] }), about);
  first.sqlite.exec(`INSERT INTO search (search) VALUES ('delete-all')`);
  closeDatabase(first);
  const left = openDatabase(path);
  expect(await find(left, '27')).toEqual([]);
  left.sqlite.exec(`UPDATE corpus SET value = '0' WHERE name = 'search'`);
  closeDatabase(left);
  const filled = openDatabase(path, { readonly: true });
  expect(await find(filled, '27')).toEqual([2 ** 20]);
  closeDatabase(filled);
});

test('what the index is made of is that of its version: where this fails, count INDEX_VERSION up and take the new digest', () => {
  const characters = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code)).join('');
  const made = JSON.stringify([KIND_CODES, bigramsOf(searchForm(characters))]);
  const digest = createHash('sha256').update(made).digest('hex').slice(0, 8);
  expect({ [INDEX_VERSION]: digest }).toEqual({ 1: '62494879' });
});

test('a page goes on after its hit, though scores have changed with an import, and after its score where it is gone', async () => {
  const literals = [3, 9, 27].map((n, i) => ({
    ...{ name: `${i}.txt`, periodYear: 2000 + i, text: `收到申请${'甲'.repeat(n)}${n}件。` },
    metrics: [{ at: `${n}件`, label: `申请${'甲'.repeat(n)}` }],
  }));
  const database = createCorpus({ reports: literals });
  const reader = createReader(database);
  const page = (after?: readonly (number | string)[]) =>
    reader.search({
      words: ['申请'],
      kinds: ['METRIC'],
      where: { all: [] },
      order: 'RELEVANCE',
      limit: 10,
      ...(after && { after }),
    });
  const [first, second, third] = await page();
  const cursor = [first!.searchKey, first!.score];
  for (let i = 0; i < 20; i += 1) {
    const other = parsedReport({
      name: `other${i}.txt`,
      text: `另${i}件。`,
      periodYear: 1900 + i,
      metrics: [{ at: `${i}件` }],
    });
    saveReport(database, other, about);
  }
  const rest = await page(cursor);
  expect(rest.map(({ searchKey }) => searchKey)).toEqual([second!.searchKey, third!.searchKey]);
  expect(rest[0]?.score).not.toBe(second!.score);
  const [now] = await page();
  saveReport(database, parsedReport({ name: '0.txt', text: '无。', periodYear: 2000 }), about);
  const left = await page([now!.searchKey, now!.score]);
  expect(left.map(({ searchKey }) => searchKey)).toEqual([second!.searchKey, third!.searchKey]);
});

describe('pages of one hit, walked while reports come in,', () => {
  const filler = ['', '甲'.repeat(9), '申请申请', '乙'.repeat(40), '申请'.repeat(9), '丙'.repeat(200)];
  const reportOf = (n: number, before = '') => {
    const text = `${before}申请${filler[n % filler.length]}办理${filler[(n * 5) % 4]}${n}件。`;
    return { name: `${before}${n}.txt`, periodYear: 1900 + n, text, sections: [{ at: text }] };
  };
  const hitsOf = (reader: Reader, words: string[], page: Pick<Search, 'order' | 'limit' | 'after'>) =>
    reader.search({ words, kinds: RECORD_KINDS, where: { all: [] }, ...page });
  const ranked = async (reader: Reader, words: string[]) =>
    (await hitsOf(reader, words, { order: 'RELEVANCE', limit: 100 })).map(({ searchKey }) => searchKey);

  test.each([[['办理', '申请']], [['件', '申请', '办理']]])(
    'in the order of the corpus hold every hit that was there once, though the ranks change: %j',
    async (words) => {
      const database = createCorpus({ reports: Array.from({ length: 12 }, (_, n) => reportOf(n)) });
      const reader = createReader(database);
      const there = await ranked(reader, words);
      const walked: number[] = [];
      for (let n = 20; ; n += 1) {
        const after = walked.length > 0 && { after: walked.slice(-1) };
        const [hit] = await hitsOf(reader, words, { order: 'CORPUS', limit: 1, ...after });
        if (!hit) break;
        walked.push(hit.searchKey);
        if (n < 40) saveReport(database, parsedReport(reportOf(n, n % 3 > 0 ? '另'.repeat(n * 20) : '办理')), about);
      }
      expect(there).toHaveLength(12);
      expect(new Set(walked).size).toBe(walked.length);
      expect(walked).toEqual(expect.arrayContaining(there));
      const rankedNow = (await ranked(reader, words)).filter((key) => there.includes(key));
      expect(rankedNow).not.toEqual(there);
    },
  );
});

test.each([
  ['an ordinary text', '一、成效\n收到行政复议申请27件,APP用户3万人。依据《行政复议法》。\n二、不足\n队伍不强。'],
  ['characters of two units', '一、成效𠮷\n收到𠮷野县行政复议申请27件,依据《行政𠮷法》。\n二、不足\n队伍𠮷不强。'],
  ['Traditional and full width', '一、成效\n收到行政復議申請27件,ABC用戶。依據《行政復議法》。\n二、不足\n隊伍不強。'],
])('what saving brings into the index is what it would be filled with: %s', (_, text) => {
  const part = (from: string, to: string): string => text.slice(text.indexOf(from), text.indexOf(to) + to.length);
  const law = /《(.*)》/u.exec(text)![1]!;
  const database = createCorpus({
    reports: [
      {
        ...{ text, title: '𠮷县2022年报告' },
        sections: [{ at: part('一、', '。\n') }, { at: text.slice(text.indexOf('二、')) }],
        measures: [{ at: part('收到', '。'), section: 0 }],
        metrics: [{ at: /(?:27|27)件/u.exec(text)![0], label: '行政復議申請' }],
        shortcomings: [{ at: text.slice(-5, -1), section: 1 }],
        citations: [{ title: law }],
      },
    ],
  });
  const places = () => {
    database.sqlite.exec('DROP TABLE IF EXISTS temp.places');
    database.sqlite.exec('CREATE VIRTUAL TABLE temp.places USING fts5vocab(main, search, instance)');
    return database.sqlite.prepare('SELECT term, doc, offset FROM temp.places ORDER BY doc, offset').all();
  };
  const saved = places();
  expect(saved.length).toBeGreaterThan(text.length);
  database.sqlite.exec(`DELETE FROM corpus WHERE name = 'search'`);
  fillIndex(database);
  expect(places()).toEqual(saved);
});
