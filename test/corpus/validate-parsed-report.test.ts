import { expect, test } from '@jest/globals';
import { validateParsedReport } from '../../src/corpus/validate-parsed-report.ts';
import { AppError } from '../../src/errors.ts';
import { sampleReport } from './sample-report.ts';

test('a parsed report is taken as it is', () => {
  const report = sampleReport();
  expect(validateParsedReport(report)).toBe(report);
});

test('a report of which nothing is known is taken', () => {
  const { source, report } = sampleReport();
  const unknown = { ...report, title: null, titleStated: false, periodYear: null, region: null, publishedOn: null };
  const empty = { sections: [], measures: [], shortcomings: [], metrics: [], citations: [], problems: [] };
  expect(() => validateParsedReport({ source, report: unknown, ...empty })).not.toThrow();
});

test('a report that has something else than the vocabularies know is taken', () => {
  const report = sampleReport();
  report.report.script = 'OTHER';
  report.sections[1]!.theme = 'OTHER';
  report.measures[0]!.status = 'OTHER';
  report.metrics[0]!.indicatorBasis!.confidence = 'OTHER';
  expect(() => validateParsedReport(report)).not.toThrow();
});

type Sample = ReturnType<typeof sampleReport>;
type Loose = Record<string, unknown>;
const loosely = (record: object | null | undefined): Loose => record as Loose;

test.each<[string, (report: Sample) => void, string]>([
  ['a field missing', (r) => delete loosely(r).metrics, "the record must have required property 'metrics'"],
  ['a field too many', (r) => (loosely(r.report).colour = 'red'), 'report must not have the field colour'],
  ['a number as text', (r) => (loosely(r.metrics[1]).value = '3'), 'metrics[1].value must be number'],
  [
    'an unknown word',
    (r) => (loosely(r.measures[0]).status = 'OPEN'),
    'measures[0].status must be one of DONE, PLANNED, OTHER',
  ],
  ['a bad date', (r) => (r.report.publishedOn = '2023-13-01'), 'report.publishedOn must match pattern'],
  ['a bad region code', (r) => (loosely(r.report.region).code = '1405'), 'report.region.code must match pattern'],
  [
    'a negative offset',
    (r) => (loosely(r.citations[0]?.places[0]).start = -1),
    'citations[0].places[0].start must be >= 0',
  ],
  [
    'a citation that stands nowhere',
    (r) => (loosely(r.citations[0]).places = []),
    'citations[0].places must NOT have fewer',
  ],
  ['a hash in capitals', (r) => (r.source.sha256 = r.source.sha256.toUpperCase()), 'source.sha256 must match pattern'],
  ['a name for a source', (r) => (loosely(r).source = 'sample.txt'), 'source must be an object with name and text'],
  ['half a character', (r) => (r.source.text = '法\ud800治'), 'source.text has a lone surrogate at 1'],
])('%s is refused, with the field', (_, spoil, message) => {
  const report = sampleReport();
  spoil(report);
  expect(() => validateParsedReport(report)).toThrow(message);
  expect(() => validateParsedReport(report)).toThrow(AppError);
});

test.each([null, 1, 'text', [], {}])('%p is no parsed report', (value) => {
  expect(() => validateParsedReport(value)).toThrow('the record must');
});
