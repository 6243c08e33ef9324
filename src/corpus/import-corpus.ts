import { setImmediate } from 'node:timers/promises';
import { INDICATORS } from '../knowledge/indicators.ts';
import type { RegionTable } from '../knowledge/region-table.ts';
import type { Database } from '../store/open-database.ts';
import { saveIndicators } from '../store/save-indicators.ts';
import { saveRegions } from '../store/save-regions.ts';
import { type ImportOutcome, importItem } from './import-item.ts';
import type { InputItem } from './inputs/input-item.ts';
import { readInputs } from './inputs/read-inputs.ts';
import { claimNames } from './inputs/source-names.ts';
import { loadRegions } from './load-regions.ts';

/** A file, or a record of one, that did not get into the corpus. */
export interface ImportFailure {
  /** The file's path as given or found. */
  file: string;
  reason: string;
}

/** What an import did: numbers of reports, and what failed. */
export interface ImportSummary {
  new: number;
  replaced: number;
  unchanged: number;
  failed: ImportFailure[];
}

export interface ImportOptions {
  /** The divisions that can report: all of China's where nothing else is said. */
  regions?: RegionTable;
}

const COUNTED_AS = { NEW: 'new', REPLACED: 'replaced', UNCHANGED: 'unchanged' } as const;

/**
 * Brings files and folders into the corpus: texts of reports, and parsed reports as JSON or NDJSON. Fills the tables of
 * regions and indicators too. Each report is saved in a transaction of its own; what fails is listed and stops nothing else,
 * unless it is the database itself that fails, which is thrown.
 *
 * A source of a known name (see DocumentItem) replaces its predecessor. Two reports of one import that would have the same
 * source name, be it in two files or in one, do not replace each other: the second fails.
 *
 * @example await importCorpus(database, ['seeds/reports']) // { new: 5, replaced: 0, unchanged: 0, failed: [] }
 */
export async function importCorpus(
  database: Database,
  paths: readonly string[],
  { regions = loadRegions() }: ImportOptions = {},
): Promise<ImportSummary> {
  saveRegions(database, regions.all());
  saveIndicators(database, INDICATORS);
  const summary: ImportSummary = { new: 0, replaced: 0, unchanged: 0, failed: [] };
  const claim = claimNames();
  for await (const item of readInputs(paths)) {
    count(await importItem(database, item, regions, claim), item, summary);
    // whoever serves the corpus meanwhile gets a turn after every report
    await setImmediate();
  }
  return summary;
}

function count(outcome: ImportOutcome, item: InputItem, summary: ImportSummary): void {
  if (typeof outcome === 'string') summary[COUNTED_AS[outcome]] += 1;
  else summary.failed.push({ file: item.path, reason: outcome.failed });
}
