import { expect, test } from '@jest/globals';
import type { ParsedReport } from '../../src/records/parsed-report.ts';
import { checkReport } from '../../src/store/check-report.ts';
import { sampleReport } from '../corpus/sample-report.ts';

const catalogue = new Set(['RECONSIDERATION_CONCLUDED']);

/** The value, of which a test knows that it is there. */
function the<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('there is no such record');
  return value;
}

test('a report that agrees with itself is taken', () => {
  expect(() => checkReport(sampleReport(), catalogue)).not.toThrow();
});

test('white space, width, script and the noise of conversions do not count in what is quoted', () => {
  const report = sampleReport();
  the(report.citations[0]).title = '行政 復議法';
  the(report.sections[0]).marker = '一 、';
  the(report.sections[0]).heading = '主要(yào)舉措';
  the(report.measures[0]).lead = '普&nbsp;法';
  expect(() => checkReport(report, catalogue)).not.toThrow();
});

test.each<[string, (report: ParsedReport) => void, string]>([
  ['another statement', (r) => (the(r.shortcomings[0]).statement = '重视'), 'shortcomings[0].statement is not what'],
  [
    'another lead',
    (r) => (the(r.measures[0]).lead = '办结案件'),
    'measures[0].lead is not what the measure begins with',
  ],
  [
    'another heading',
    (r) => (the(r.sections[1]).heading = '执法'),
    'sections[1].heading does not stand in the section',
  ],
  ['another marker', (r) => (the(r.sections[1]).marker = '(二)'), 'sections[1].marker is not what the section begins'],
  ['the marker as heading', (r) => (the(r.sections[2]).heading = '二、'), 'sections[2].heading does not stand'],
  [
    'another title',
    (r) => (the(r.citations[0]).title = '复议法'),
    'citations[0].places[0] is not where 《复议法》 stands',
  ],
  [
    'a title without marks',
    (r) => (the(the(r.citations[0]).places[0]).end -= 1),
    'citations[0].places[0] is not where',
  ],
  ['another figure', (r) => (the(r.metrics[0]).text = '13件'), 'metrics[0].text is not what stands there'],
  [
    'a section below itself',
    (r) => (the(r.sections[0]).parent = 0),
    'sections[0].parent is 0, not a section before it',
  ],
  ['a section below a later one', (r) => (the(r.sections[0]).parent = 1), 'sections[0].parent is 1, not a section'],
  [
    'a section outside its parent',
    (r) => (the(r.sections[2]).parent = 0),
    'sections[2] does not lie within its parent, 0',
  ],
  ['a metric of itself', (r) => (the(r.metrics[1]).parent = 1), 'metrics[1].parent leads back to the metric itself'],
  ['metrics of each other', (r) => (the(r.metrics[0]).parent = 1), 'metrics[0].parent leads back to the metric itself'],
  [
    'an unknown indicator',
    (r) => (the(r.metrics[1]).indicator = 'X'),
    'metrics[1].indicator "X" is not in the catalogue',
  ],
])('%s is refused, with source and field', (_, spoil, message) => {
  const report = sampleReport();
  spoil(report);
  expect(() => checkReport(report, catalogue)).toThrow(
    expect.objectContaining({
      code: 'UNSUPPORTED_CONTENT',
      message: expect.stringContaining(`sample.txt: ${message}`),
    }),
  );
});
