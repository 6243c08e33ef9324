import type { Readable } from 'node:stream';
import { pMapIterable } from 'p-map';
import type { RegionTable } from '../knowledge/region-table.ts';
import { flushLog } from '../store/flush-log.ts';
import { type LockOptions, lockForImport } from '../store/import-lock.ts';
import type { Database } from '../store/open-database.ts';
import { saveReports } from '../store/save-report.ts';
import { tuneForImport } from '../store/tune-for-import.ts';
import { createBatchReader, type ReadEntry } from './batch-reader.ts';
import { createByteBudget } from './byte-budget.ts';
import { gatherReady } from './gather-ready.ts';
import { count, countFailed, createSummary, type ImportFailure, type ImportSummary } from './import-summary.ts';
import { readInputs } from './inputs/read-inputs.ts';
import { claimNames } from './inputs/source-names.ts';
import { itemBatches } from './item-batches.ts';
import { loadRegions } from './load-regions.ts';
import { MOST_ITEMS } from './most-items.ts';
import type { ReadingPool } from './reading/reading-pool.ts';
import { saveEntries } from './save-entries.ts';
import { saveReferenceTables } from './save-reference-tables.ts';
import type { Save } from './save-together.ts';
import { trySaving } from './try-saving.ts';
import { untilAborted } from './until-aborted.ts';
import { whenBegun } from './when-begun.ts';

export type { ImportFailure, ImportSummary };

/** How far an import has come: what is saved. */
export interface ImportProgress {
  new: number;
  replaced: number;
  unchanged: number;
  failed: number;
  /** Of what was read, as it lay there. */
  bytes: number;
}

export interface ImportOptions {
  /** The divisions that can report: all of China's where nothing else is said. Others are known to this thread alone: `jobs` is 0 then. */
  regions?: RegionTable;
  /** How many threads read documents; 0: none but this one, which nothing then keeps from a document that takes for ever. */
  jobs?: number;
  /** Threads that have been started ahead, as many as `jobs`: they read everything. They are told to end when all is read; to wait for that is left to their owner. */
  pool?: Promise<ReadingPool>;
  /** Everything is read and nothing written, the summary says what would have been done. */
  dryRun?: boolean;
  /** End at the first failure; what came before it is saved. */
  failFast?: boolean;
  /** Ends the import when what is being saved is saved. The same import again goes on from there. */
  signal?: AbortSignal;
  /** Called after every transaction. */
  onProgress?: (progress: ImportProgress) => void;
  /** Told of every failure, in the order of the input. */
  onFailure?: (failure: ImportFailure) => void;
  /** A list of files with what is known of them. */
  manifest?: string;
  /** What `-` among the paths stands for. */
  stdin?: Readable;
  /** Files that whoever imports writes meanwhile, by absolute path: they are none of the inputs, wherever they lie. */
  own?: ReadonlySet<string>;
  /** What to do where another import is at work in the database: to wait, unless something else is said. */
  lock?: LockOptions;
}

/** What is read and not yet saved, in bytes of the input; of what is made of it there are some twenty times as many. */
const MOST_UNDERWAY = 16 * 2 ** 20;

/**
 * How many batches are saved in one transaction, if so many have been read by then: what a transaction takes by itself is a
 * quarter less for each of many reports. It is all that a kill can lose, some 0.3 s of work.
 */
const MOST_BATCHES = 4;

/** How many items threads that have just been started get first: until the engine knows the parser they take many times as long. */
const FIRST_ITEMS = 8;

/**
 * Brings files and folders into the corpus: texts of reports, and parsed reports as JSON or NDJSON. Fills the tables of
 * regions and indicators too. What fails is listed and stops nothing else, unless it is the database itself that fails,
 * which is thrown.
 *
 * Reports are read by several threads and saved in the order of the input, some at a time in one transaction: a report is
 * in the corpus whole or not at all, and what a summary or progress counts stays there whatever happens. Memory is bounded
 * whatever the number of reports. No two imports work in one database at a time.
 *
 * A source of a known name (see DocumentItem) replaces its predecessor; where nothing is given of it, neither an address
 * nor anything else, what was given of the predecessor is given of it. Two reports of one import that would have the same
 * source name, be it in two files or in one, do not replace each other: the second fails.
 *
 * @example await importCorpus(database, ['seeds/reports']) // { new: 5, replaced: 0, unchanged: 0, failed: [] }
 */
export async function importCorpus(
  database: Database,
  paths: readonly string[],
  options: ImportOptions = {},
): Promise<ImportSummary> {
  const { regions, dryRun = false, signal, lock } = options;
  if (dryRun) return importInto(database, paths, { save: trySaving(database), prepare: () => {} }, options);
  const release = await lockForImport(database, lock, signal);
  if (!release) return { ...createSummary(), ended: 'SIGNAL' };
  const flush = flushLog(database);
  const save: Save = (reports) => {
    const outcomes = saveReports(database, reports);
    flush.begin();
    return outcomes;
  };
  try {
    tuneForImport(database);
    return await importInto(database, paths, { save, prepare: () => saveReferenceTables(database, regions) }, options);
  } finally {
    await flush.end();
    release();
  }
}

/** What writes to the corpus. */
interface Saving {
  save: Save;
  /** Fills the tables that reports refer to. */
  prepare: () => void;
}

async function importInto(
  database: Database,
  paths: readonly string[],
  { save, prepare }: Saving,
  { regions, jobs = 0, pool, failFast = false, signal, onProgress, onFailure, manifest, stdin, own }: ImportOptions,
): Promise<ImportSummary> {
  const summary = createSummary();
  const claim = claimNames();
  const budget = createByteBudget(MOST_UNDERWAY);
  const reader = createBatchReader(database, () => regions ?? loadRegions(), regions ? 0 : jobs, pool);
  const inputs = readInputs(paths, {
    ...(manifest === undefined ? {} : { manifest }),
    ...(stdin ? { stdin } : {}),
    ...(own ? { own } : {}),
  });
  const batches = pMapIterable(
    itemBatches(inputs, budget, pool ? FIRST_ITEMS : MOST_ITEMS),
    async (batch) => ({ bytes: batch.bytes, entries: await reader.read(batch) }),
    { concurrency: reader.width, backpressure: reader.width + 1 },
  );
  let bytesRead = 0;
  try {
    for await (const ready of gatherReady(
      untilAborted(whenBegun(batches, reader.begun, prepare), signal),
      MOST_BATCHES,
    )) {
      const entries = ready.flatMap((batch) => batch.entries);
      const bytes = ready.reduce((sum, batch) => sum + batch.bytes, 0);
      const wanted = failFast ? upToFailure(entries) : entries;
      const outcomes = saveEntries(wanted, claim, save);
      for (const [i, outcome] of outcomes.entries()) {
        const failure = count(summary, wanted[i]!, outcome);
        if (failure) onFailure?.(failure);
      }
      budget.release(bytes);
      bytesRead += bytes;
      const { new: added, replaced, unchanged } = summary;
      onProgress?.({ new: added, replaced, unchanged, failed: countFailed(summary), bytes: bytesRead });
      if (failFast && summary.failed.length > 0) return { ...summary, ended: 'FAILURE' };
    }
  } finally {
    await reader.close();
  }
  return signal?.aborted ? { ...summary, ended: 'SIGNAL' } : summary;
}

/** What comes before the first item that cannot be read, and that item. */
function upToFailure(entries: readonly ReadEntry[]): readonly ReadEntry[] {
  const first = entries.findIndex(({ reading }) => 'failed' in reading);
  return first === -1 ? entries : entries.slice(0, first + 1);
}
