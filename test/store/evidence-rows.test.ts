import { expect, test } from '@jest/globals';
import type { Measure } from '../../src/records/measure.ts';
import { evidenceOf } from '../../src/store/evidence-rows.ts';
import { sampleReport } from '../corpus/sample-report.ts';

const measuresFrom = (starts: readonly number[]) => {
  const report = sampleReport();
  const measures = starts.map((start): Measure => ({ ...report.measures[0]!, start, end: start + 1 }));
  return evidenceOf({ ...report, measures }).measures.map(({ id, ordinal }) => [id, ordinal]);
};

test('records in the order of the text are numbered as they stand, those of one place apart', () => {
  expect(measuresFrom([3, 5, 5, 5, 9])).toEqual([
    [0, 0],
    [1, 0],
    [2, 1],
    [3, 2],
    [4, 0],
  ]);
});

test('records in another order are numbered by the text, and stay where they are in the list', () => {
  expect(measuresFrom([9, 5, 3, 5])).toEqual([
    [3, 0],
    [1, 0],
    [0, 0],
    [2, 1],
  ]);
  expect(measuresFrom([])).toEqual([]);
});
