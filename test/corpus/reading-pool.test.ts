import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { Piscina } from 'piscina';
import type { DocumentItem, RecordItem } from '../../src/corpus/inputs/input-item.ts';
import { createReadingPool } from '../../src/corpus/reading/reading-pool.ts';
import { createSingleReader } from '../../src/corpus/reading/single-reader.ts';
import { sampleReport } from './sample-report.ts';
import { temporaryFolder } from './temporary-folder.ts';

const report = (name: string, more = ''): DocumentItem => ({
  ...{ kind: 'document', name, fileName: name, path: name, url: null, given: null },
  bytes: new Uint8Array(Buffer.from(`阳城县2022年法治政府建设情况报告\n一、主要举措\n开展普法活动12次。\n${more}`)),
});

const record = (json: string): RecordItem => ({ kind: 'record', path: 'a.ndjson', place: 'line 1', json });

test('threads read documents and records, and say what cannot be read', async () => {
  const pool = await createReadingPool(2);
  try {
    const empty = { ...report('empty.txt'), bytes: new Uint8Array() };
    const items = [report('a.txt'), empty, record('{'), record(JSON.stringify(sampleReport()))];
    const lists = await Promise.all([1, 2, 3, 4, 5].map(() => pool.read(items)));
    for (const list of lists) {
      expect(list).toMatchObject([
        { slug: '140522-2022', about: { origin: 'PARSED' }, source: { name: 'a.txt' } },
        { failed: 'the file is empty' },
        { failed: expect.stringContaining('not valid JSON') },
        { about: { origin: 'IMPORTED' }, source: { name: 'sample.txt' } },
      ]);
    }
  } finally {
    await pool.close();
  }
}, 60_000);

test('a pool that is told twice to end ends its threads once: else another would be started in their place', async () => {
  const destroy = jest.spyOn(Piscina.prototype, 'destroy');
  try {
    const pool = await createReadingPool(1);
    await pool.read([]);
    await Promise.all([pool.close(), pool.close()]);
    expect(destroy).toHaveBeenCalledTimes(1);
  } finally {
    destroy.mockRestore();
  }
});

test('a document that takes too long fails by itself, and the reading goes on', async () => {
  const pool = await createReadingPool(1, { limits: { seconds: 0.7, memory: 2048 } });
  try {
    const endless = report('endless.txt', '另一句话,办结案件12件。\n'.repeat(280_000));
    expect(await pool.read([report('a.txt'), endless, report('b.txt')])).toMatchObject([
      { slug: '140522-2022' },
      { failed: 'takes more than 0.7 seconds to read' },
      { slug: '140522-2022' },
    ]);
    expect(await pool.read([report('c.txt')])).toMatchObject([{ slug: '140522-2022' }]);
  } finally {
    await pool.close();
  }
}, 60_000);

test('a text that is longer than any report is not tried', async () => {
  const pool = await createReadingPool(1);
  try {
    const long = report('long.txt', '另一句话,办结案件12件。\n'.repeat(300_000));
    expect(await pool.read([long])).toEqual([{ failed: expect.stringContaining('no report has more than 4000000') }]);
  } finally {
    await pool.close();
  }
}, 60_000);

test.each(['{},', '[],', '{"a":{}},', '1,'])(
  'a record packed with %s is not tried',
  async (value) => {
    const pool = await createReadingPool(1);
    try {
      const packed = record(`[${value.repeat(Math.floor(2 ** 25 / value.length))}0]`);
      expect(await pool.read([packed, report('b.txt')])).toEqual([
        { failed: expect.stringMatching(/^has \d+ values in \d+ characters, as no report has$/u) },
        expect.objectContaining({ slug: '140522-2022' }),
      ]);
    } finally {
      await pool.close();
    }
  },
  60_000,
);

test('an item that takes too much memory fails by itself, and the reading goes on', async () => {
  // in small steps: what takes much at once ends the process, which is why items are measured before they are read
  const worker = join(
    temporaryFolder({
      'worker.mjs': `export default (items) => {
        if (items[0]?.json === 'endless') for (let last = null; ; ) last = { last };
        return items.map(() => ({ slug: 'read' }));
      };`,
    }),
    'worker.mjs',
  );
  const resourceLimits = { maxOldGenerationSizeMb: 32 };
  const start = () => new Piscina({ filename: worker, minThreads: 1, maxThreads: 1, resourceLimits });
  const reader = createSingleReader(start, { seconds: 60, memory: 32 });
  try {
    expect(await reader.read([record('a'), record('endless'), record('b')])).toEqual([
      { slug: 'read' },
      { failed: 'takes more than 32 MiB of memory to read' },
      { slug: 'read' },
    ]);
  } finally {
    await reader.close();
  }
});
