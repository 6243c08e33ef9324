import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadRegions } from '../../src/corpus/load-regions.ts';
import { readSource } from '../../src/corpus/read-source.ts';
import { INDICATORS } from '../../src/knowledge/indicators.ts';
import { packageRoot } from '../../src/package-root.ts';
import { parseReport } from '../../src/parse/parse-report.ts';
import type { ParsedReport } from '../../src/records/parsed-report.ts';
import { reportSlug, versionKey } from '../../src/records/slug.ts';
import { loadParsedReport } from '../../src/store/load-parsed-report.ts';
import { saveReport } from '../../src/store/save-report.ts';
import { sampleReport } from '../corpus/sample-report.ts';
import { createCorpus } from './create-corpus.ts';
import { parsedReport } from './parsed-report.ts';

const about = { origin: 'PARSED', parserVersion: '1' } as const;
const keyOf = ({ report, source }: ParsedReport) =>
  versionKey(reportSlug(report, source.text), createHash('sha256').update(source.text).digest('hex'));

describe('a stored report is loaded as it was saved', () => {
  const seeds = join(packageRoot, 'seeds', 'reports');
  const gold = join(packageRoot, 'test', 'gold');
  const texts = [
    ...readdirSync(seeds).map((name) => join(seeds, name)),
    ...readdirSync(gold, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.txt'))
      .map((name) => join(gold, name)),
  ];
  const database = createCorpus({ indicators: [...INDICATORS] });
  const parsed = texts.map((path) => parseReport(readSource(path, path), loadRegions()));
  for (const report of parsed) saveReport(database, report, about);

  test('whether it is one of the seeds or of the texts of the gold reports', () => {
    expect(texts.length).toBeGreaterThan(30);
    for (const report of parsed) expect(loadParsedReport(database, keyOf(report))).toStrictEqual(report);
  });

  test('by its number too, and word for word as `fazhi parse` prints it but for the order of fields', () => {
    expect(loadParsedReport(database, 1)).toEqual(parsed[0]);
    expect(JSON.stringify(sorted(loadParsedReport(database, 1)))).toBe(JSON.stringify(sorted(parsed[0])));
  });

  test('and can be saved again as it is', () => {
    const other = createCorpus({ indicators: [...INDICATORS] });
    for (const report of parsed) {
      saveReport(other, loadParsedReport(database, keyOf(report))!, about);
      expect(loadParsedReport(other, keyOf(report))).toStrictEqual(report);
    }
  });
});

test('a report of every kind of record is loaded with all its references', () => {
  const database = createCorpus({ indicators: [...INDICATORS] });
  // so that keys do not begin at those of the first report
  saveReport(database, parsedReport({ name: 'first.txt' }), about);
  const { metrics, ...rest } = sampleReport();
  const whole = { ...rest, metrics: metrics.map((metric) => ({ indicatorBasis: null, ...metric })) };
  saveReport(database, whole, about);
  expect(loadParsedReport(database, keyOf(whole))).toEqual(whole);
});

test('lists that came in another order are in that of the text, and references follow', () => {
  const text = '甲1件,乙2件,乙3件。';
  const parsed = parsedReport({ text, metrics: [{ at: '1件' }, { at: '2件', parent: 0 }, { at: '3件', parent: 1 }] });
  const database = createCorpus();
  const reversed = [...parsed.metrics]
    .reverse()
    .map((metric) => ({ ...metric, parent: metric.parent === null ? null : 2 - metric.parent }));
  saveReport(database, { ...parsed, metrics: reversed }, about);
  const metrics = parsed.metrics.map((metric) => ({ ...metric, indicatorBasis: null }));
  expect(loadParsedReport(database, 1)).toEqual({ ...parsed, metrics });
});

test('references are right where keys have gaps', () => {
  const text = '甲1件,乙2件,其中3件。';
  const database = createCorpus({
    reports: [{ text, metrics: [{ at: '1件' }, { at: '2件' }, { at: '3件', parent: 1 }] }],
  });
  database.sqlite.exec(`DELETE FROM metrics WHERE text = '1件'`);
  expect(loadParsedReport(database, 1)?.metrics).toMatchObject([{ text: '2件' }, { text: '3件', parent: 0 }]);
});

test('what is not there is null', () => {
  const database = createCorpus({ reports: [{}] });
  expect(loadParsedReport(database, 2)).toBeNull();
  expect(loadParsedReport(database, '140522-2022')).toBeNull();
  expect(loadParsedReport(database, '140522-2022~000000')).toBeNull();
});

/** With all fields in the order of the alphabet. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, field]) => [name, sorted(field)]));
}
