import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { importCorpus } from '../../../src/corpus/import-corpus.ts';
import { packageRoot } from '../../../src/package-root.ts';
import { openDatabase } from '../../../src/store/open-database.ts';
import type { Statistics } from '../../../src/store/query/grouping.ts';
import { createReader } from '../../../src/store/query/reader.ts';

const database = openDatabase(':memory:');
await importCorpus(database, [join(packageRoot, 'seeds/reports')]);
const reader = createReader(database);

/** The same figures, worked out one by one. */
function workedOut(values: number[]): Omit<Statistics, 'dimension' | 'baseUnit'> {
  const sorted = [...values].sort((a, b) => a - b);
  const sum = values.reduce((total, value) => total + value, 0);
  const at = (share: number) => {
    const rank = (sorted.length - 1) * share;
    const below = sorted[Math.floor(rank)]!;
    return below + (sorted[Math.ceil(rank)]! - below) * (rank % 1);
  };
  return {
    ...{ count: sorted.length, min: sorted[0]!, max: sorted.at(-1)!, mean: sum / sorted.length, sum },
    ...{ lowerQuartile: at(0.25), median: at(0.5), upperQuartile: at(0.75) },
  };
}

test('groups and statistics of the five seeds are those that their metrics give one by one', async () => {
  const by = [{ field: 'report.periodYear' }, { field: 'section.theme' }];
  const fields = [...by.map(({ field }) => field), 'dimension', 'baseUnit', 'baseValue'];
  const metrics = await reader.rows({ from: 'metric', fields });
  const expected: Record<string, typeof metrics> = {};
  for (const metric of metrics) {
    const key = JSON.stringify(by.map(({ field }) => metric[field]));
    expected[key] = [...(expected[key] ?? []), metric];
  }

  const order = { by: 'key', direction: 'asc' } as const;
  const grouping = { from: 'metric', by, order, skip: 0, limit: 1000 } as const;
  const [found] = await reader.grouped(grouping);
  const counts = found!.groups.map(({ values, count }) => [JSON.stringify(values), count]);
  expect(Object.fromEntries(counts)).toEqual(
    Object.fromEntries(Object.entries(expected).map(([key, members]) => [key, members.length])),
  );
  expect(found!.recordCount).toBe(metrics.length);

  const keys = found!.groups.map(({ values }) => values);
  const statistics = await reader.statistics(grouping, keys);
  for (const [place, rows] of statistics.entries()) {
    const members = expected[JSON.stringify(keys[place])]!;
    for (const { dimension, baseUnit, ...figures } of rows) {
      const own = members.filter((metric) => metric.dimension === dimension && metric.baseUnit === baseUnit);
      const values = own.map((metric) => metric.baseValue as number);
      for (const [name, value] of Object.entries(workedOut(values))) {
        expect([name, figures[name as keyof typeof figures]]).toEqual([name, expect.closeTo(value, 6)]);
      }
    }
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(members.length);
  }
});
