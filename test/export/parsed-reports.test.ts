import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { importCorpus } from '../../src/corpus/import-corpus.ts';
import { validateParsedReport } from '../../src/corpus/validate-parsed-report.ts';
import { packageRoot } from '../../src/package-root.ts';
import { type Database, openDatabase } from '../../src/store/open-database.ts';
import { fullReport, sampleCorpus } from '../api/sample-corpus.ts';
import { temporaryFolder } from '../corpus/temporary-folder.ts';
import { createCorpus } from '../store/create-corpus.ts';
import { exportObjects, exportText, type Row } from './export-text.ts';

const kind = 'parsed-reports';

/** All records of a corpus in all versions, but for who made them. */
async function recordsOf(database: Database): Promise<Row[][]> {
  const kinds = ['reports', 'sections', 'measures', 'metrics', 'shortcomings', 'citations'] as const;
  return Promise.all(
    kinds.map(async (one) => {
      const rows = await exportObjects(database, { kind: one, allVersions: true });
      return rows.map(({ origin: _origin, parserVersion: _version, ...row }) => row);
    }),
  );
}

describe('whole reports', () => {
  test('come in again as the same corpus, ids included', async () => {
    const database = openDatabase(':memory:');
    await importCorpus(database, [join(packageRoot, 'seeds', 'reports')]);
    const text = await exportText(database, { kind, format: 'ndjson', allVersions: true });
    const again = openDatabase(':memory:');
    const folder = temporaryFolder({ 'corpus.ndjson': text });
    expect(await importCorpus(again, [folder])).toEqual({ new: 5, replaced: 0, unchanged: 0, failed: [] });
    const records = await recordsOf(database);
    expect(await recordsOf(again)).toEqual(records);
    expect(records.map((rows) => rows.length > 0)).toEqual(Array(6).fill(true));
    expect(await exportText(again, { kind, format: 'ndjson', allVersions: true })).toBe(text);
  }, 30_000);

  test('are the same in an array as line by line', async () => {
    const corpus = createCorpus(sampleCorpus);
    expect(JSON.parse(await exportText(corpus, { kind, format: 'json' }))).toEqual(
      await exportObjects(corpus, { kind }),
    );
  });

  test('have the form of schema/parsed-report.schema.json', async () => {
    const [report, ...others] = await exportObjects(createCorpus({ ...sampleCorpus, reports: [fullReport] }), { kind });
    expect(others).toEqual([]);
    expect(validateParsedReport(report)).toMatchObject({ metrics: [{ value: 27 }, { parent: 0 }, {}, {}] });
  });

  test('are filtered as reports are, the superseded left out unless they are asked for', async () => {
    const corpus = createCorpus(sampleCorpus);
    const where = { field: 'periodYear', is: 'eq', value: 2022 } as const;
    expect(await exportObjects(corpus, { kind })).toHaveLength(5);
    expect(await exportObjects(corpus, { kind, where })).toHaveLength(1);
    expect(await exportObjects(corpus, { kind, where, allVersions: true })).toHaveLength(2);
  });

  test('fit into no table', async () => {
    const wrong = exportText(createCorpus(), { kind, columns: ['slug'] });
    await expect(wrong).rejects.toThrow('parsed-reports have no columns: each is whole');
  });
});
