import { pMapIterable } from 'p-map';
import { INDICATORS } from '../knowledge/indicators.ts';
import type { RegionTable } from '../knowledge/region-table.ts';
import { PARSER_VERSION } from '../parse/parser-version.ts';
import { catalogueHash, catalogueVersion } from '../store/catalogue-version.ts';
import type { Database } from '../store/open-database.ts';
import { type Choice, countStoredTexts, type StoredText, storedTexts } from '../store/stored-texts.ts';
import { tuneForImport } from '../store/tune-for-import.ts';
import { addDifferences, type Differences, isDifferent, noDifferences } from './compare-reports.ts';
import { gatherReady } from './gather-ready.ts';
import { loadRegions } from './load-regions.ts';
import type { Parse } from './reading/read-text.ts';
import { type Replacement, type Reread, type RereadFailure, replaceReports } from './replace-reports.ts';
import { saveReferenceTables } from './save-reference-tables.ts';
import { textBatches } from './text-batches.ts';
import { createTextReader } from './text-reader.ts';

export type { Reread, RereadFailure };

/** What was done: numbers of reports, and the differences of all together. */
export interface ReparseSummary {
  reparsed: number;
  /** Those of the reparsed of which something is different now. */
  changed: number;
  /** Those of the reparsed that have another slug now. */
  renamed: number;
  failed: number;
  /** Those that were made by this parser and this catalogue already. */
  upToDate: number;
  /** Those that came in parsed: they are left alone. */
  imported: number;
  records: Differences;
}

export interface ReparseOptions {
  /** Slugs or keys of versions; all reports where nothing is said. */
  names?: readonly string[];
  /** Those too that are up to date. */
  all?: boolean;
  /** Nothing is saved. */
  dryRun?: boolean;
  /** All of China's where nothing else is said; others are known to this thread alone: `jobs` is 0 then. */
  regions?: RegionTable;
  /** How many threads read; 0: none but this one. */
  jobs?: number;
  /** What parses a text, here: `jobs` is 0 then. */
  parse?: Parse;
  /** Told of each report when it is saved. */
  onReport?: (outcome: Reread | RereadFailure) => void;
}

/** Fewer are read sooner than a thread has started and loaded its tables. */
const FEW_TEXTS = 32;

/** How many batches are saved in one transaction, if so many have been read by then. */
const MOST_BATCHES = 4;

/**
 * Reads the stored texts again that another parser or another catalogue has read, with what was given and what the page
 * stated when they came. Each report is saved in its place, some at a time in one transaction, so that whenever this ends,
 * what is done is done, and the next time goes on from there. What stays at its place keeps its id.
 *
 * @throws Error of the database or its disk; what else goes wrong with a report is told to `onReport`.
 * @example await reparseCorpus(database) // { reparsed: 5, changed: 2, …, records: { metrics: { gained: 3, … }, … } }
 */
export async function reparseCorpus(database: Database, options: ReparseOptions = {}): Promise<ReparseSummary> {
  const { names = null, all = false, dryRun = false, regions, parse, onReport } = options;
  if (!dryRun) {
    tuneForImport(database);
    saveReferenceTables(database, regions);
  }
  const current = { parserVersion: PARSER_VERSION, catalogueVersion: catalogueVersion(catalogueHash(INDICATORS)) };
  const choice: Choice = { names, unless: all ? null : current };
  const { chosen, upToDate, imported } = countStoredTexts(database, choice);
  const summary: ReparseSummary = {
    ...{ reparsed: 0, changed: 0, renamed: 0, failed: 0, upToDate, imported },
    records: noDifferences(),
  };
  const reader = createTextReader({
    jobs: regions || parse || chosen < FEW_TEXTS ? 0 : (options.jobs ?? 0),
    regions: () => regions ?? loadRegions(),
    ...(parse && { parse }),
  });
  const read = async (batch: readonly StoredText[]): Promise<Replacement[]> => {
    const readings = await reader.read(batch);
    return batch.map((stored, i) => ({ stored, reading: readings[i]! }));
  };
  const batches = pMapIterable(textBatches(storedTexts(database, choice)), read, {
    ...{ concurrency: reader.width, backpressure: reader.width + 1 },
  });
  try {
    for await (const ready of gatherReady(batches, MOST_BATCHES)) {
      for (const outcome of replaceReports(database, ready.flat(), dryRun)) {
        count(summary, outcome);
        onReport?.(outcome);
      }
    }
  } finally {
    await reader.close();
  }
  return summary;
}

function count(summary: ReparseSummary, outcome: Reread | RereadFailure): void {
  if ('reason' in outcome) {
    summary.failed += 1;
    return;
  }
  summary.reparsed += 1;
  if (isDifferent(outcome.records)) summary.changed += 1;
  if (outcome.now !== outcome.versionKey) summary.renamed += 1;
  addDifferences(summary.records, outcome.records);
}
