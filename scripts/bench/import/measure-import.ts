import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findFiles } from '../../../src/corpus/inputs/find-files.ts';
import type { FoundFile } from '../../../src/corpus/inputs/found-file.ts';
import { loadRegions } from '../../../src/corpus/load-regions.ts';
import { readSource } from '../../../src/corpus/read-source.ts';
import { usualJobs } from '../../../src/corpus/reading/usual-jobs.ts';
import { INDICATORS } from '../../../src/knowledge/indicators.ts';
import { parseReport } from '../../../src/parse/parse-report.ts';
import { PARSER_VERSION } from '../../../src/parse/parser-version.ts';
import { closeDatabase, openDatabase } from '../../../src/store/open-database.ts';
import { prepareReport } from '../../../src/store/prepare-report.ts';
import { saveIndicators } from '../../../src/store/save-indicators.ts';
import { saveRegions } from '../../../src/store/save-regions.ts';
import { saveReports } from '../../../src/store/save-report.ts';
import { tuneForImport } from '../../../src/store/tune-for-import.ts';
import { type ProgramRun, runProgram } from './run-program.ts';

/** What the import of a folder took. */
export interface ImportCost {
  reports: number;
  /** Of the texts, and of the database that came of them. */
  bytes: number;
  databaseBytes: number;
  rows: number;
  /** The most memory that the process of the import had at once. */
  peakBytes: number;
  /** How many workers read. */
  jobs: number;
  /** Import, parse and insert are each a program, from the start of its process to its end. */
  seconds: {
    /** The whole of `fazhi import`. */
    import: number;
    /** Reading and parsing all texts on the workers. */
    parse: number;
    /** Saving all that was parsed and prepared, divisions and indicators included, in transactions as an import has them. */
    save: number;
    /** The same rows, by bare prepared statements in one transaction, with the same tables and indexes. */
    insert: number;
  };
}

const ABOUT = { origin: 'PARSED', parserVersion: PARSER_VERSION } as const;
const CATALOGUE: ReadonlySet<string> = new Set(INDICATORS.map(({ id }) => id));

/** As many as an import saves in one transaction, where saving takes longer than reading. */
const CHUNK = 128;

/** @param folder Holds the texts in `corpus/reports`; the databases are made in it, and removed. */
export async function measureImport(folder: string, jobs?: number): Promise<ImportCost> {
  const texts = join(folder, 'corpus', 'reports');
  const [imported, saved, bare] = ['imported', 'saved', 'bare'].map((name) => join(folder, `${name}.db`)) as [
    string,
    string,
    string,
  ];
  const files = [...(await findFiles(texts))];
  const apart = readAndSave(files, saved);
  const { rows, seconds: insert } = await insertRows(saved, bare);
  removeDatabase(saved);
  removeDatabase(bare);
  const workers = jobs ?? usualJobs();
  const parse = await parseTexts(texts, Math.max(workers, 1), files.length);
  const whole = await runImport(texts, imported, jobs);
  const databaseBytes = statSync(imported).size;
  removeDatabase(imported);
  return {
    ...{ reports: apart.reports, bytes: apart.bytes, databaseBytes, rows, peakBytes: whole.peakBytes },
    jobs: workers,
    seconds: { import: whole.seconds, parse, save: apart.save, insert },
  };
}

function removeDatabase(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
}

/** Reads and saves by turns, as an import does, without holding all reports at once; the time of the saving is kept. */
function readAndSave(files: readonly FoundFile[], path: string) {
  const regions = loadRegions();
  const database = openDatabase(path);
  tuneForImport(database);
  const total = { reports: files.length, bytes: 0, save: 0 };
  const begin = performance.now();
  saveRegions(database, regions.all());
  saveIndicators(database, INDICATORS);
  total.save += (performance.now() - begin) / 1000;
  for (let first = 0; first < files.length; first += CHUNK) {
    const chunk = files.slice(first, first + CHUNK);
    const parsed = chunk.map(({ path, name }) => parseReport(readSource(path, name), regions));
    const prepared = parsed.map((report) => prepareReport(report, ABOUT, CATALOGUE));
    const saving = performance.now();
    saveReports(database, prepared);
    total.save += (performance.now() - saving) / 1000;
    for (const { source } of parsed) total.bytes += Buffer.byteLength(source.text);
  }
  closeDatabase(database);
  return total;
}

/** The bare insertion, without the reading of what it inserts. */
async function insertRows(from: string, to: string): Promise<{ rows: number; seconds: number }> {
  const { seconds, output } = await runProgram('scripts/bench/import/insert-bare.js', [from, to]);
  const { rows, reading } = JSON.parse(output) as { rows: number; reading: number };
  return { rows, seconds: seconds - reading };
}

async function parseTexts(folder: string, jobs: number, expected: number): Promise<number> {
  const { seconds, output } = await runProgram('scripts/bench/import/parse-on-workers.js', [folder, `${jobs}`]);
  const { reports } = JSON.parse(output) as { reports: number };
  if (reports !== expected) throw new Error(`${reports} of ${expected} reports came back`);
  return seconds;
}

function runImport(texts: string, path: string, jobs?: number): Promise<ProgramRun> {
  const workers = jobs === undefined ? [] : ['--jobs', `${jobs}`];
  return runProgram('program/fazhi.js', ['import', texts, '--database', path, ...workers]);
}
