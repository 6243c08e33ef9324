import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { exportRecords } from '../../src/export/export-records.ts';
import { TABLE_KINDS, TABLES } from '../../src/export/tables.ts';
import { packageRoot } from '../../src/package-root.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { createReader } from '../../src/store/query/reader.ts';
import { saveReport } from '../../src/store/save-report.ts';
import { fullReport, sampleCorpus } from '../api/sample-corpus.ts';
import { temporaryFolder } from '../corpus/temporary-folder.ts';
import { createCorpus } from '../store/create-corpus.ts';
import { parsedReport } from '../store/parsed-report.ts';
import { exportObjects, exportText, request } from './export-text.ts';

const corpus = createCorpus(sampleCorpus);
const full = createCorpus({ ...sampleCorpus, reports: [fullReport] });

describe('rows', () => {
  test('of a metric', async () => {
    const [, accepted] = await exportObjects(full);
    expect(accepted).toEqual({
      id: expect.stringMatching(/^Metric:140522-2022~[0-9a-f]{6}@50$/),
      slug: '140522-2022',
      versionKey: expect.stringMatching(/^140522-2022~[0-9a-f]{6}$/),
      periodYear: 2022,
      publishedOn: '2023-02-08',
      regionCode: '140522',
      regionName: '阳城县',
      regionPath: '山西省/晋城市/阳城县',
      bodySlug: '140522',
      bodyName: '阳城县人民政府',
      bodyKind: 'GOVERNMENT',
      label: '受理',
      value: 20,
      valueMax: null,
      unit: '件',
      qualifier: 'EXACT',
      dimension: 'CASE',
      baseValue: 20,
      baseUnit: '件',
      indicator: 'ACCEPTED',
      indicatorZh: '受理件数',
      indicatorConfidence: null,
      relation: 'PART_OF',
      parentId: expect.stringMatching(/^Metric:140522-2022~[0-9a-f]{6}@44$/),
      sectionId: expect.stringMatching(/^Section:140522-2022~[0-9a-f]{6}@22$/),
      sectionHeading: '化解纠纷',
      sectionRole: 'ACHIEVEMENTS',
      measureId: expect.stringMatching(/^Measure:140522-2022~[0-9a-f]{6}@25$/),
      measureLead: '化解纠纷',
      text: '20件',
      start: 50,
      end: 53,
      sourceName: '1.txt',
      sourceUrl: null,
    });
  });

  test('of metrics that share a place have ids of their own, as in the API', async () => {
    const ids = (await exportObjects(full)).map(({ id }) => String(id).replace(/.*@/, ''));
    expect(ids.slice(2)).toEqual([ids[2], `${ids[2]}.1`]);
  });

  test.each([
    ['sections', { heading: '化解纠纷', depth: 2, parentId: expect.stringContaining('Section:') }, 5],
    ['measures', { lead: '完善制度', status: 'PLANNED', sectionHeading: '下一步安排' }, 3],
    ['shortcomings', { statement: '执法不规范', theme: 'LAW_ENFORCEMENT', sectionRole: 'SHORTCOMINGS' }, 2],
    ['citations', { title: '行政复议法', kind: 'LAW', text: '《行政复议法》', sectionHeading: '化解纠纷' }, 1],
    [
      'reports',
      { id: expect.stringMatching(/^Report:140522-2022~/), current: true, titleStated: true, length: 133 },
      1,
    ],
  ] as const)('of %s', async (kind, row, count) => {
    const rows = await exportObjects(full, { kind });
    expect(rows).toHaveLength(count);
    expect(rows).toContainEqual(expect.objectContaining(row));
  });

  test('have what is not known as null', async () => {
    const rows = await exportObjects(corpus, { kind: 'reports' });
    const [unknown] = rows.filter(({ kind }) => kind === 'WORK_SUMMARY');
    expect(unknown).toMatchObject({
      title: null,
      periodYear: null,
      regionCode: null,
      regionPath: null,
      bodyName: null,
    });
  });

  test('are of current versions, unless all are asked for', async () => {
    const slugs = async (allVersions: boolean) =>
      (await exportObjects(corpus, { kind: 'reports', allVersions })).map(({ slug, current }) => [slug, current]);
    expect(await slugs(false)).toHaveLength(5);
    expect(await slugs(true)).toHaveLength(6);
    expect(await slugs(true)).toContainEqual(['140522-2022', false]);
    expect(await exportObjects(corpus)).toHaveLength(8);
    expect(await exportObjects(corpus, { allVersions: true })).toHaveLength(9);
  });

  test('fulfil the condition', async () => {
    const where = { field: 'indicator', is: 'eq', value: 'ACCEPTED' } as const;
    expect((await exportObjects(corpus, { where })).map(({ label }) => label)).toEqual(['受理']);
    expect(await exportObjects(corpus, { where: { any: [] } })).toEqual([]);
  });

  test('have the columns that are asked for, in their order', async () => {
    expect(await exportText(full, { columns: ['value', 'slug'] })).toMatch(/^value,slug\r\n27,140522-2022\r\n/);
    const wrong = exportText(full, { columns: ['value', 'colour'] });
    await expect(wrong).rejects.toThrow(/metrics have no column "colour"; they have id, slug, /);
    await expect(exportText(full, { columns: ['value', 'value'] })).rejects.toThrow('value is named twice');
  });
});

describe('over many pages', () => {
  const figures = Array.from({ length: 2500 }, (_, i) => `${i}件`);
  const reports = [2021, 2022].map((periodYear) => ({
    periodYear,
    text: figures.join(''),
    metrics: figures.map((at) => ({ at, label: `第${at}` })),
  }));
  const many = createCorpus({ reports });

  test('each record comes once, in the order of the text', async () => {
    const rows = await exportObjects(many, { columns: ['periodYear', 'value'] });
    const expected = reports.flatMap(({ periodYear }) => figures.map((_, value) => ({ periodYear, value })));
    expect(rows).toEqual(expected);
  });

  test('the number of statements is small, and so is what is read ahead of whoever takes it', async () => {
    const statements: string[] = [];
    const watched = createCorpus({ reports, onStatement: (sql) => statements.push(sql) });
    const reader = createReader(watched);
    const counts: number[] = [];
    // The database itself, not a copy: its statements can be seen.
    const ids = watched.sqlite.prepare<[], number>('SELECT id FROM metrics ORDER BY id').pluck().all();
    const snapshot = { ...reader, database: watched, keys: () => ids, close: () => undefined };
    statements.length = 0;
    const pieces = exportRecords(snapshot, request({ format: 'ndjson' }), (count) => counts.push(count));
    await pieces.next();
    await setImmediate();
    expect(counts).toEqual([1000]);
    for await (const _piece of pieces);
    expect([counts, statements.length]).toEqual([[1000, 1000, 1000, 1000, 1000], 10]);
  });

  test('what is imported between two pages does not show', async () => {
    const path = join(temporaryFolder({}), 'corpus.db');
    const database = openDatabase(path);
    const provenance = { origin: 'PARSED', parserVersion: '1' } as const;
    for (const [i, literal] of reports.entries())
      saveReport(database, parsedReport({ name: `${i}`, ...literal }), provenance);
    const snapshot = await createReader(database).snapshot();
    let count = 0;
    const pieces = exportRecords(snapshot, request({}), (rows) => {
      count += rows;
    });
    await pieces.next();
    await pieces.next();
    saveReport(database, parsedReport({ name: 'late', periodYear: 2023, metrics: [{ at: '27件' }] }), provenance);
    saveReport(database, parsedReport({ name: '0', periodYear: 2021 }), provenance);
    for await (const _piece of pieces);
    snapshot.close();
    expect(count).toBe(5000);
    expect(await exportObjects(database)).toHaveLength(2501);
  });
});

test('docs/export.md has every column of every table', () => {
  const page = readFileSync(join(packageRoot, 'docs/export.md'), 'utf8');
  const missing = TABLE_KINDS.flatMap((kind) => {
    const section = page.split(/^### /mu).find((part) => part.startsWith(`${kind}\n`)) ?? '';
    return TABLES[kind].columns
      .map(
        ({ name, type, nullable, description }) =>
          `| \`${name}\` | ${type}${nullable ? ', null' : ''} | ${description} |`,
      )
      .filter((row) => !section.includes(row));
  });
  expect(missing).toEqual([]);
});
