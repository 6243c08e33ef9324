import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Database } from '../../src/store/database.ts';
import { closeDatabase, openDatabase } from '../../src/store/open-database.ts';
import { saveReport } from '../../src/store/save-report.ts';
import { temporaryFolder } from '../corpus/temporary-folder.ts';
import { createCorpus } from './create-corpus.ts';
import { parsedReport, type ReportLiteral } from './parsed-report.ts';
import { writeOlder } from './write-older.ts';

const bureau = { name: '阳城县市场监督管理局', kind: 'DEPARTMENT' } as const;
const about = { origin: 'PARSED', parserVersion: '1' } as const;
const bodiesOf = ({ sqlite }: Database) =>
  sqlite.prepare('SELECT slug, name, kind, region_code FROM bodies ORDER BY slug').raw().all();

const reports: ReportLiteral[] = [
  { periodYear: 2021, text: '甲。' },
  { periodYear: 2022, text: '乙。', body: { name: null, kind: 'GOVERNMENT' } },
  { periodYear: 2022, text: '丙。', body: bureau },
  { periodYear: 2023, text: '丁。', body: bureau, kind: 'SELF_INSPECTION' },
  { periodYear: 2022, text: '戊。', body: { name: null, kind: 'DEPARTMENT' } },
  {
    periodYear: null,
    text: '己。',
    region: null,
    body: { name: null, kind: 'OTHER' },
    kind: 'WORK_SUMMARY',
    title: null,
  },
  { periodYear: null, text: '庚。', region: null, body: { name: '某某研究院', kind: 'DEPARTMENT' } },
];

const bodies = [
  ['140522', '阳城县人民政府', 'GOVERNMENT', '140522'],
  ['140522-2022-department', null, 'DEPARTMENT', '140522'],
  ['140522-市场监督管理局', '阳城县市场监督管理局', 'DEPARTMENT', '140522'],
  [expect.stringMatching(/^h[0-9a-f]{8}-某某研究院$/), '某某研究院', 'DEPARTMENT', null],
  [expect.stringMatching(/^h[0-9a-f]{8}-x-other-work-summary$/), null, 'OTHER', null],
];
const byText = (rows: unknown[]) => [...rows].sort((a, b) => (String(a) < String(b) ? -1 : 1));

test('the reports of one body have one body, whatever their years, kinds and order', () => {
  for (const order of [reports, [...reports].reverse()]) {
    const rows = bodiesOf(createCorpus({ reports: order }));
    expect(rows.slice(0, 3)).toEqual(bodies.slice(0, 3));
    expect(byText(rows.slice(3))).toEqual(byText(bodiesOf(createCorpus({ reports })).slice(3)));
    expect(rows).toEqual(expect.arrayContaining(bodies));
    expect(rows).toHaveLength(5);
  }
});

test('a body has the name and kind that its newest report says', () => {
  const renamed = { name: '阳城县市场监督管理局', kind: 'OTHER' } as const;
  const database = createCorpus({ reports: [{ periodYear: 2023, text: '甲。', body: renamed }, { body: bureau }] });
  expect(bodiesOf(database)).toEqual([['140522-市场监督管理局', '阳城县市场监督管理局', 'OTHER', '140522']]);
});

test('a report of another kind and one of another body are told apart', () => {
  const literals: ReportLiteral[] = [
    { text: '甲。', kind: 'OTHER' },
    { text: '乙。', body: { name: null, kind: 'OTHER' } },
  ];
  const { sqlite } = createCorpus({ reports: literals });
  expect(sqlite.prepare('SELECT slug, body_slug FROM reports ORDER BY id').raw().all()).toEqual([
    ['140522-2022-other-report', '140522'],
    ['140522-2022-other', '140522-2022-other'],
  ]);
});

test('a body goes with its last report', () => {
  const database = createCorpus({ reports: [{ name: 'a.txt', body: bureau }] });
  saveReport(database, parsedReport({ name: 'a.txt', text: '另一份。' }), about);
  expect(bodiesOf(database)).toEqual([['140522', '阳城县人民政府', 'GOVERNMENT', '140522']]);
});

test.each([1, 2])('a database of %d migrations, without bodies, gets those of its reports', (applied) => {
  const cited = '一、举措。依据《行政复议法》。';
  const literal: ReportLiteral = {
    ...{ text: cited, periodYear: 2020, citations: [{ title: '行政复议法' }] },
    sections: [{ at: cited, heading: '举措' }],
    problems: [{ at: '举措' }],
  };
  const database = createCorpus({ reports: [...reports, literal] });
  const path = join(temporaryFolder({}), 'fazhi.db');
  writeOlder(path, database, { applied, ...(applied === 1 && { version: '9' }) });
  const older = openDatabase(path);
  const all = ({ sqlite }: Database, query: string) => sqlite.prepare(query).raw().all();
  for (const query of [
    'SELECT * FROM bodies ORDER BY slug',
    'SELECT id, body_slug FROM reports ORDER BY id',
    'SELECT id, section_id FROM citations',
    'SELECT id, section_id FROM problems',
  ]) {
    expect(all(older, query)).toEqual(all(database, query));
  }
  expect(all(older, 'SELECT count(section_id) FROM citations')).toEqual([[1]]);
  expect(all(older, 'SELECT DISTINCT saved_at FROM reports')).toEqual([[null]]);
  closeDatabase(older);
});
