import { expect, test } from '@jest/globals';
import { gatherReady } from '../../src/corpus/gather-ready.ts';

async function listsOf<T>(iterable: AsyncIterable<T>, most: number): Promise<T[][]> {
  const lists: T[][] = [];
  for await (const list of gatherReady(iterable, most)) lists.push(list);
  return lists;
}

async function* upTo(count: number): AsyncGenerator<number> {
  for (let n = 1; n <= count; n++) yield n;
}

test('what is ready comes together, in its order, so many at most', async () => {
  expect(await listsOf(upTo(7), 3)).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
  expect(await listsOf(upTo(3), 3)).toEqual([[1, 2, 3]]);
  expect(await listsOf(upTo(0), 3)).toEqual([]);
});

test('whoever waits gets each as it comes', async () => {
  let ask = () => {};
  async function* onRequest(): AsyncGenerator<number> {
    for (let n = 1; n <= 3; n++) {
      // not before somebody has what came before it
      if (n > 1) await new Promise<void>((resolve) => (ask = resolve));
      yield n;
    }
  }
  const lists: number[][] = [];
  for await (const list of gatherReady(onRequest(), 3)) {
    lists.push(list);
    ask();
  }
  expect(lists).toEqual([[1], [2], [3]]);
});

test('what came before a failure is handed on first', async () => {
  let handed = 0;
  async function* failing(): AsyncGenerator<number> {
    yield 1;
    yield 2;
    throw new Error('the disk is full');
  }
  const all = async () => {
    for await (const list of gatherReady(failing(), 3)) handed += list.length;
  };
  await expect(all()).rejects.toThrow('the disk is full');
  expect(handed).toBe(2);
});
