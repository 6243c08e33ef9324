import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { INDICATORS } from '../knowledge/indicators.ts';
import type { RegionTable } from '../knowledge/region-table.ts';
import type { Database } from '../store/open-database.ts';
import { saveIndicators } from '../store/save-indicators.ts';
import { saveRegions } from '../store/save-regions.ts';
import { type FoundFile, findFiles } from './find-files.ts';
import { type ImportOutcome, importFile } from './import-file.ts';
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
 * regions and indicators too. Each report is saved in a transaction of its own; what fails is listed and stops nothing else.
 *
 * A source of a known name (see FoundFile) replaces its predecessor. Two files of one import that would have the same
 * name do not replace each other: the second fails.
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
  const pathOf = new Map<string, string>();
  for (const path of paths) {
    let found = 0;
    for (const file of findFiles(path)) {
      found += 1;
      const namesake = pathOf.get(file.name) ?? file.path;
      pathOf.set(file.name, namesake);
      if (resolve(namesake) === resolve(file.path)) count(importFile(database, file, regions), file, summary);
      else summary.failed.push({ file: file.path, reason: `has the same source name as ${namesake}; ${ADVICE}` });
      // whoever serves the corpus meanwhile gets a turn after every file
      await setImmediate();
    }
    if (found === 0) summary.failed.push({ file: path, reason: 'the folder holds no files' });
  }
  return summary;
}

const ADVICE = 'import the folder that both lie in';

function count(outcomes: Iterable<ImportOutcome>, file: FoundFile, summary: ImportSummary): void {
  for (const outcome of outcomes) {
    if (typeof outcome === 'string') summary[COUNTED_AS[outcome]] += 1;
    else summary.failed.push({ file: file.path, reason: outcome.failed });
  }
}
