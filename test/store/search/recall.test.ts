import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Converter } from 'opencc-js/cn2t';
import { importCorpus } from '../../../src/corpus/import-corpus.ts';
import { packageRoot } from '../../../src/package-root.ts';
import { RECORD_KINDS, type RecordKind } from '../../../src/records/record-kind.ts';
import { openDatabase } from '../../../src/store/open-database.ts';
import { createReader } from '../../../src/store/query/reader.ts';
import { searchWords } from '../../../src/store/search/search-words.ts';
import { fold } from '../../../src/text/fold.ts';

const database = openDatabase(':memory:');
await importCorpus(database, [join(packageRoot, 'seeds', 'reports')]);
const reader = createReader(database);

/** What is searched of each kind, read past the index. */
const texts: Record<RecordKind, string> = {
  REPORT: 'SELECT id, title AS text FROM reports WHERE title IS NOT NULL',
  SECTION: 'SELECT id, text FROM sections',
  MEASURE: 'SELECT id, text FROM measures',
  METRIC: `SELECT id, label || ' ' || text AS text FROM metrics`,
  SHORTCOMING: 'SELECT id, text FROM shortcomings',
  CITATION: `SELECT id, '《' || title || '》' AS text FROM citations`,
};
const records = RECORD_KINDS.flatMap((kind) => {
  const rows = database.sqlite.prepare<[], { id: number; text: string }>(texts[kind]).all();
  return rows.map(({ id, text }) => ({ key: `${kind} ${id}`, text: fold(text).toLowerCase() }));
});

const found = async (query: string): Promise<string[]> => {
  const words = searchWords(query);
  const hits = await reader.search({
    words,
    kinds: RECORD_KINDS,
    where: { all: [] },
    order: 'CORPUS',
    limit: 1_000_000,
  });
  return hits.map(({ kind, id }) => `${kind} ${id}`).sort();
};
const having = (...words: string[]): string[] =>
  records
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .map(({ key }) => key)
    .sort();

/** Runs of Chinese characters of a length that stand most often in the seeds; of equal ones the first by code. */
function frequent(length: number, count: number): string[] {
  const counts = new Map<string, number>();
  for (const text of database.sqlite.prepare<[], string>('SELECT text FROM sources').pluck().all()) {
    for (const [run] of text.matchAll(/\p{Script=Han}+/gu)) {
      for (let i = 0; i + length <= run.length; i += 1) {
        const word = run.slice(i, i + length);
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
  }
  const byCount = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return byCount.slice(0, count).map(([word]) => word);
}

const frequentWords = [1, 2, 3, 4, 5, 6].flatMap((length) => frequent(length, 34)).slice(0, 200);
const toTraditional = Converter({ from: 'cn', to: 't' });

test('there is something to be found', () => {
  expect(frequentWords).toHaveLength(200);
  expect(records.length).toBeGreaterThan(600);
});

describe('search finds exactly the records in whose folded text the word stands:', () => {
  test('200 frequent words of one to six characters', async () => {
    for (const word of frequentWords) {
      const hits = await found(word);
      expect({ word, hits }).toEqual({ word, hits: having(fold(word)) });
      expect(hits).not.toEqual([]);
    }
  });

  test('the same in Traditional characters', async () => {
    let different = 0;
    for (const word of frequentWords) {
      const traditional = toTraditional(word);
      if (traditional !== word) different += 1;
      expect({ traditional, hits: await found(traditional) }).toEqual({ traditional, hits: having(fold(traditional)) });
    }
    expect(different).toBeGreaterThan(80);
  });

  test.each([',', '。', '100%', '《', '%', '2024年', '(一)', '1', '"2024年,"', '」'])('%j', async (word) => {
    const literal = word.replace(/^"(.*)"$/u, '$1');
    expect(await found(word)).toEqual(having(fold(literal)));
  });

  test.each(['\n', ' ', '。\n', '\n\n'])('%j in quotes', async (space) => {
    expect(having(space)).not.toEqual([]);
    expect(await found(`"${space}"`)).toEqual(having(space));
  });

  test.each(['\n', ' ', ''])('nothing by %j alone, which holds no word', (space) => {
    expect(searchWords(space)).toEqual([]);
  });

  test('several words, all of which must stand there', async () => {
    expect(await found('行政 复议 应诉')).toEqual(having('行政', '复议', '应诉'));
    expect(await found('法 人 大')).toEqual(having('法', '人', '大'));
  });

  test('a phrase of a whole section', async () => {
    const { text } = records.find(({ key }) => key.startsWith('SECTION'))!;
    expect(text.length).toBeGreaterThan(500);
    expect(await found(`"${text}"`)).toEqual(having(text));
  });
});

test('行政复议 finds 行政復議, and the reverse', async () => {
  const hits = await found('行政复议');
  expect(await found('行政復議')).toEqual(hits);
  const scripts = database.sqlite
    .prepare<[], string>(`SELECT DISTINCT script FROM reports JOIN sections ON report_id = reports.id
      WHERE sections.text LIKE '%行政复议%' OR sections.text LIKE '%行政復議%' ORDER BY script`)
    .pluck();
  expect(scripts.all()).toEqual(['HANS', 'HANT']);
});

test('the index takes less than six times the bytes of the texts of the reports', () => {
  const bytes = (sql: string) => database.sqlite.prepare<[], number>(sql).pluck().get()!;
  const index = bytes('SELECT sum(length(block)) FROM search_data');
  expect(index / bytes('SELECT sum(length(CAST(text AS BLOB))) FROM sources')).toBeLessThan(6);
});
