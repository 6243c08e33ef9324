import { setImmediate } from 'node:timers/promises';
import { expect, jest, test } from '@jest/globals';
import { takeTurns } from '../../../src/api/limits/take-turns.ts';
import type { JsonTree } from '../../../src/store/query/json-tree.ts';
import { OutOfTime } from '../../../src/store/query/out-of-time.ts';
import { createReader } from '../../../src/store/query/reader.ts';
import { createCorpus } from '../../store/create-corpus.ts';
import { serve } from '../http/serve.ts';
import { sampleCorpus } from '../sample-corpus.ts';

const reader = createReader(createCorpus(sampleCorpus));
const reports = { from: 'report', fields: ['slug'] } as const;

test('between the statements of one request another comes to its turn', async () => {
  const order: string[] = [];
  const patient = takeTurns(reader, 10, { turn: 0 });
  const other = setImmediate().then(() => order.push('other'));
  const counts = Array.from({ length: 5 }, () => patient.count(reports).then(() => order.push('count')));
  await Promise.all([other, ...counts]);
  expect(order).toHaveLength(6);
  expect(order.indexOf('other')).toBeLessThan(2);
});

test('statements are answered in their order, each with its own answer', async () => {
  const timed = takeTurns(reader, 10, { turn: 0 });
  const missing = timed.rows({ from: 'report', fields: ['nothing' as 'slug'] });
  const answers = await Promise.allSettled([timed.count(reports), missing, timed.rows(reports), timed.version()]);
  expect(answers).toMatchObject([
    { value: 6 },
    { status: 'rejected' },
    { value: await reader.rows(reports) },
    { value: await reader.version() },
  ]);
});

test('a request that has used up its time is told so, with the limit and what to do', async () => {
  const hasty = await serve(createCorpus(sampleCorpus), { querySeconds: 0 });
  const response = await hasty.ask('{ __typename reports { totalCount } }');
  expect([response.status, await response.json()]).toEqual([
    200,
    {
      errors: [
        expect.objectContaining({
          message:
            'The database has worked 0 seconds for this request, as long as it may. Ask for less at a time: narrower filters, fewer lists and groups, in several queries.',
          extensions: { code: 'QUERY_TOO_SLOW', limit: 'querySeconds', most: 0 },
        }),
      ],
      data: null,
    },
  ]);
});

test('a statement of several parts ends before the part at which its time is up', async () => {
  const tree: JsonTree = [
    ['reports', { kind: 'count', from: 'report' }],
    ['metrics', { kind: 'count', from: 'metric' }],
  ];
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => {
    now += 1000;
    return now;
  });
  await expect(takeTurns(reader, 1).json(tree, [])).rejects.toThrow(OutOfTime);
  const { json } = await takeTurns(reader, 5).json(tree, []);
  expect(Buffer.from(json).toString()).toBe('{"data":{"reports":6,"metrics":9}}\n');
  jest.restoreAllMocks();
});

test('each request has its own time', async () => {
  const first = takeTurns(reader, 0.000_001);
  await first.count(reports);
  await expect(first.count(reports)).rejects.toMatchObject({ extensions: { code: 'QUERY_TOO_SLOW' } });
  await expect(takeTurns(reader, 0.000_001).count(reports)).resolves.toBe(6);
});

test('what the database has worked before for the request counts', async () => {
  await expect(takeTurns(reader, 1, { used: 1000 }).count(reports)).rejects.toThrow('as long as it may');
  await expect(takeTurns(reader, 1, { used: 1 }).count(reports)).resolves.toBe(6);
});
