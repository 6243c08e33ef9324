import { expect, test } from '@jest/globals';
import { createByteBudget } from '../../src/corpus/byte-budget.ts';
import type { InputItem } from '../../src/corpus/inputs/input-item.ts';
import { itemBatches } from '../../src/corpus/item-batches.ts';
import { AppError } from '../../src/errors.ts';

async function* items(count: number): AsyncGenerator<InputItem> {
  const error = new AppError('UNREADABLE_FILE', 'is not there');
  for (let i = 0; i < count; i++) yield { kind: 'fault', path: `${i}.txt`, error };
}

async function batchesOf(count: number, first?: number): Promise<string[][]> {
  const batches: string[][] = [];
  for await (const { items: some } of itemBatches(items(count), createByteBudget(1000), first))
    batches.push(some.map(({ path }) => path));
  return batches;
}

const lengths = (batches: readonly string[][]): number[] => batches.map(({ length }) => length);

test('a batch has 32 items, the last one what is left', async () => {
  expect(lengths(await batchesOf(70))).toEqual([32, 32, 6]);
});

test('where the first is to be short, each has twice as many as the one before, and none more than 32', async () => {
  expect(lengths(await batchesOf(100, 8))).toEqual([8, 16, 32, 32, 12]);
});

test('items keep their order, and none is lost', async () => {
  expect((await batchesOf(100, 8)).flat()).toEqual(Array.from({ length: 100 }, (_, i) => `${i}.txt`));
});

test('without items there is no batch', async () => {
  expect(await batchesOf(0)).toEqual([]);
});
