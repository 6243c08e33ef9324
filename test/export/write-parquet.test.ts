import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@jest/globals';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { TABLE_KINDS, TABLES } from '../../src/export/tables.ts';
import { writeParquet } from '../../src/export/write-parquet.ts';
import { packageRoot } from '../../src/package-root.ts';
import { fullReport, sampleCorpus } from '../api/sample-corpus.ts';
import { type CorpusLiteral, createCorpus } from '../store/create-corpus.ts';
import { exportBytes, exportObjects, type Row } from './export-text.ts';

async function readParquet(bytes: Buffer) {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const rows = (await parquetReadObjects({ file })) as Row[];
  return { rows, metadata: parquetMetadata(file) };
}

/** A date is a day in Parquet, a text in JSON. */
const withDates = (rows: readonly Row[]): Row[] =>
  rows.map((row) => {
    const dates = ['publishedOn', 'writtenOn'].filter((name) => typeof row[name] === 'string');
    return { ...row, ...Object.fromEntries(dates.map((name) => [name, new Date(`${row[name]}T00:00:00Z`)])) };
  });

const corpus = createCorpus({
  ...sampleCorpus,
  reports: [{ ...fullReport, writtenOn: '2023-01-31' }, ...sampleCorpus.reports!.slice(1)],
} satisfies CorpusLiteral);

test.each(TABLE_KINDS)('%s: what is read back is what NDJSON has', async (kind) => {
  const { rows } = await readParquet(await exportBytes(corpus, { kind, format: 'parquet' }));
  const objects = await exportObjects(corpus, { kind });
  expect(objects.length).toBeGreaterThan(0);
  expect(rows).toEqual(withDates(objects));
});

test('columns have types, and only what may be missing may be null', async () => {
  const columns = ['value', 'valueMax', 'start', 'label', 'publishedOn'];
  const { metadata } = await readParquet(await exportBytes(corpus, { format: 'parquet', columns }));
  const types = metadata.schema
    .slice(1)
    .map(({ name, type, converted_type, repetition_type }) => [...[name, type, converted_type, repetition_type]]);
  expect(types).toEqual([
    ['value', 'DOUBLE', undefined, 'REQUIRED'],
    ['valueMax', 'DOUBLE', undefined, 'OPTIONAL'],
    ['start', 'INT32', undefined, 'REQUIRED'],
    ['label', 'BYTE_ARRAY', 'UTF8', 'REQUIRED'],
    ['publishedOn', 'INT32', 'DATE', 'OPTIONAL'],
  ]);
});

test('nothing at all is a file without rows', async () => {
  const { rows, metadata } = await readParquet(await exportBytes(createCorpus(), { format: 'parquet' }));
  expect([rows, metadata.schema[0]!.num_children]).toEqual([[], TABLES.metrics.columns.length]);
});

test('row groups are of bounded size', async () => {
  const figures = Array.from({ length: 4000 }, (_, i) => `${i}件`);
  const reports = [2021, 2022, 2023].map((periodYear) => ({
    periodYear,
    text: figures.join(''),
    metrics: figures.map((at) => ({ at })),
  }));
  const bytes = await exportBytes(createCorpus({ reports }), { format: 'parquet', columns: ['periodYear', 'value'] });
  const { rows, metadata } = await readParquet(bytes);
  expect(metadata.row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([5000, 5000, 2000]);
  expect(rows).toEqual(reports.flatMap(({ periodYear }) => figures.map((_, value) => ({ periodYear, value }))));
});

test('a row group is made when it is asked for, out of no more pages than it takes', async () => {
  const columns = TABLES.metrics.columns.filter(({ name }) => name === 'value');
  let read = 0;
  const pages = async function* () {
    for (;;) {
      read += 1;
      yield Array.from({ length: 1000 }, (_, i) => [i]);
    }
  };
  const pieces = writeParquet(columns, pages());
  await pieces.next();
  expect(read).toBe(5);
  await pieces.next();
  expect(read).toBe(10);
  await pieces.return(undefined);
});

test('a table larger than the memory there is takes no more of it than a small one', () => {
  const module = pathToFileURL(join(packageRoot, 'dist/src/export/write-parquet.js')).href;
  const program = `
    const { writeParquet } = await import(${JSON.stringify(module)});
    const columns = [{ name: 'text', type: 'text', nullable: false }, { name: 'start', type: 'integer', nullable: false }];
    async function* pages() {
      for (let page = 0; page < 42; page++) {
        yield Array.from({ length: 1000 }, (_, i) => [String(page * 1000 + i).padStart(1500, '.'), i]);
      }
    }
    const kept = [];
    for await (const piece of writeParquet(columns, pages())) {
      gc();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      kept.push(heapUsed + arrayBuffers);
    }
    console.log(JSON.stringify(kept));`;
  const flags = ['--max-old-space-size=64', '--expose-gc', '--input-type=module', '--eval', program];
  const kept = JSON.parse(execFileSync(process.execPath, flags, { encoding: 'utf8' })) as number[];
  expect(kept.length).toBeGreaterThan(12);
  // what is garbage already may be freed a little later, so that the least of several is what is kept
  const [before, after] = [Math.min(...kept.slice(0, 5)), Math.min(...kept.slice(-5))];
  expect(after - before).toBeLessThan(2 ** 20);
});
