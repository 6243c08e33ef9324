import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { versionOfTurn } from '../../../src/api/http/version-of-turn.ts';

test('the version is read once for what is asked together, and anew for what is asked after', async () => {
  let reads = 0;
  const version = versionOfTurn({ version: async () => `${++reads}` });
  expect(await Promise.all([version(), version()])).toEqual(['1', '1']);
  expect(await version()).toBe('1');
  await setImmediate();
  expect(await version()).toBe('2');
});

test('a version that cannot be read is tried again', async () => {
  let fails = true;
  const version = versionOfTurn({
    version: async () => {
      if (fails) throw new Error('disk');
      return '1';
    },
  });
  await expect(version()).rejects.toThrow('disk');
  fails = false;
  await setImmediate();
  expect(await version()).toBe('1');
});
