/**
 * What an import costs, and how near it comes to what it cannot do without: parsing the texts, and the bare insertion of the
 * same rows. Over generated corpora, so that anybody gets the same.
 *
 *   npm run bench:import                        1,000 and 20,000 reports
 *   npm run bench:import -- --reports 1000 --rounds 3
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { alignColumns } from '../../src/cli/align-columns.ts';
import { loadRegions } from '../../src/corpus/load-regions.ts';
import { generateCorpus, writeCorpus } from '../generate/write-corpus.ts';
import { type ImportCost, measureImport } from './import/measure-import.ts';
import { median } from './measure.ts';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', multiple: true },
    rounds: { type: 'string', default: '1' },
    jobs: { type: 'string' },
  },
});
const sizes = (values.reports ?? ['1000', '20000']).map(Number);
const rounds = Number(values.rounds);

const FIGURES: readonly (readonly [name: string, of: (cost: ImportCost) => number, digits: number])[] = [
  ['reports/s', ({ reports, seconds }) => reports / seconds.import, 0],
  ['MB/s of text', ({ bytes, seconds }) => bytes / 1e6 / seconds.import, 2],
  ['rows/s', ({ rows, seconds }) => rows / seconds.import, 0],
  ['bytes of database per byte of text', ({ bytes, databaseBytes }) => databaseBytes / bytes, 1],
  ['peak memory, MB', ({ peakBytes }) => peakBytes / 1e6, 0],
  ['seconds: import', ({ seconds }) => seconds.import, 2],
  ['seconds: parsing alone, on the workers', ({ seconds }) => seconds.parse, 2],
  ['seconds: saving alone', ({ seconds }) => seconds.save, 2],
  ['seconds: bare insertion', ({ seconds }) => seconds.insert, 2],
  ['import / the longer of parsing on the workers and bare insertion', ratioOfImport, 2],
  ['rows/s of saving / of bare insertion', ({ seconds }) => seconds.insert / seconds.save, 2],
];

function ratioOfImport({ seconds }: ImportCost): number {
  return seconds.import / Math.max(seconds.parse, seconds.insert);
}

const columns: number[][] = [];
for (const size of sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'fazhi-bench-'));
  try {
    writeCorpus(join(folder, 'corpus'), generateCorpus(loadRegions(), size, 1));
    const costs: ImportCost[] = [];
    for (let round = 0; round < rounds; round++) {
      costs.push(await measureImport(folder, values.jobs === undefined ? undefined : Number(values.jobs)));
    }
    columns.push(FIGURES.map(([, of]) => median(costs.map(of))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const head = ['', ...sizes.map((size) => `${size} reports`)];
const rows = FIGURES.map(([name, , digits], i) => [name, ...columns.map((column) => column[i]!.toFixed(digits))]);
console.log(alignColumns([head, ...rows], ['left', ...sizes.map(() => 'right' as const)]).join('\n'));

const [first, last] = [columns[0], columns.at(-1)];
if (first && last && sizes.length > 1) {
  const perReport = (column: number[]) => 1 / column[0]!;
  console.log(
    `\na report takes ${(perReport(last) / perReport(first)).toFixed(2)} times as long in the largest corpus as in the smallest`,
  );
}
