import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { sendTogether } from '../../../src/api/http/send-together.ts';

test('what is ready in one turn of the event loop is sent at its end, in order', async () => {
  const sent: string[] = [];
  for (const name of ['a', 'b']) sendTogether(() => sent.push(name), 0);
  await Promise.resolve();
  sendTogether(() => sent.push('c'), 1);
  expect(sent).toEqual([]);
  await setImmediate();
  expect(sent).toEqual(['a', 'b', 'c']);
  sendTogether(() => sent.push('d'), 1000);
  expect(sent).toEqual(['a', 'b', 'c']);
  await setImmediate();
  expect(sent).toEqual(['a', 'b', 'c', 'd']);
});

test('what has waited for long is sent with the next one, each once', async () => {
  const sent: string[] = [];
  sendTogether(() => sent.push('a'), 0);
  sendTogether(() => sent.push('b'), 3);
  expect(sent).toEqual(['a', 'b']);
  sendTogether(() => sent.push('c'), 4);
  expect(sent).toEqual(['a', 'b']);
  await setImmediate();
  expect(sent).toEqual(['a', 'b', 'c']);
});
