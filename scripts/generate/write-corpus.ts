import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RegionTable } from '../../src/knowledge/region-table.ts';
import { type GeneratedReport, generateReport } from './generate-report.ts';
import { reporters } from './reporters.ts';

/** More files in one folder are slow to list. */
const FILES_IN_FOLDER = 1000;

/** A synthetic report with the name of its file, below the folder of the reports: `0012/synthetic-12345.txt`. */
export interface NamedReport extends GeneratedReport {
  name: string;
}

/** The first `count` reports of the corpus with this seed, one after the other. */
export function* generateCorpus(
  regions: RegionTable,
  count: number,
  seed: number,
  years?: number,
): Generator<NamedReport> {
  const reporterOf = reporters(regions, years);
  for (let index = 0; index < count; index++) {
    const folder = `${Math.floor(index / FILES_IN_FOLDER)}`.padStart(4, '0');
    const name = `${folder}/synthetic-${index}.txt`;
    yield { name, ...generateReport(reporterOf(index), seed, index, name) };
  }
}

/**
 * Writes a synthetic corpus: texts below `reports/`, and below `truth/`, under the same names, what stands in them, as gold.
 *
 * @throws Error where the folder holds something already: what is real and what is not shall not be mixed.
 */
export function writeCorpus(folder: string, reports: Iterable<NamedReport>): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Error(`${folder}: holds something already; name an empty folder, or one that is not there yet`);
  }
  for (const { name, text, truth } of reports) {
    write(join(folder, 'reports', name), text);
    write(join(folder, 'truth', name.replace(/\.txt$/, '.json')), `${JSON.stringify(truth)}\n`);
  }
}

function write(path: string, content: string): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
}
