import { pMapIterable } from 'p-map';
import { INDICATORS } from '../knowledge/indicators.ts';
import type { RegionTable } from '../knowledge/region-table.ts';
import { parseReport } from '../parse/parse-report.ts';
import { PARSER_VERSION } from '../parse/parser-version.ts';
import type { Given } from '../records/given.ts';
import type { PageFacts } from '../records/page-facts.ts';
import type { ParsedReport, Source } from '../records/parsed-report.ts';
import { reportSlug, versionKey } from '../records/slug.ts';
import { catalogueHash, catalogueVersion } from '../store/catalogue-version.ts';
import { findByText } from '../store/find-saved.ts';
import type { Database } from '../store/open-database.ts';
import { saveReport } from '../store/save-report.ts';
import { type Choice, countStoredTexts, type StoredText, storedTexts } from '../store/stored-texts.ts';
import { addDifferences, compareReports, type Differences, isDifferent, noDifferences } from './compare-reports.ts';
import { loadRegions } from './load-regions.ts';
import { reasonOf } from './reason-of.ts';
import { saveReferenceTables } from './save-reference-tables.ts';

/** A text to be parsed, and what is known besides. */
export interface Unparsed {
  source: Source;
  given: Given | null;
  page: PageFacts | null;
}

/** What became of one report that was read again. */
export interface Reread {
  versionKey: string;
  /** Its key now: another where its region, body, year or kind is. */
  now: string;
  records: Differences;
  /** The source whose report of the same text has given way to this one, the two having become one. */
  merged: string | null;
}

export interface RereadFailure {
  versionKey: string;
  reason: string;
}

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
  regions?: RegionTable;
  /** What parses a text, here or on another thread. */
  parse?: (text: Unparsed) => ParsedReport | Promise<ParsedReport>;
  /** How many texts may be with it at once. */
  concurrency?: number;
  /** Told of each report when it is saved. */
  onReport?: (outcome: Reread | RereadFailure) => void;
}

/**
 * Reads the stored texts again that another parser or another catalogue has read, with what was given and what the page
 * stated when they came. Each report is saved in its place in a transaction of its own, so that whenever this ends, what is
 * done is done, and the next time goes on from there. What stays at its place keeps its id.
 *
 * @throws Error of the database or its disk; what else goes wrong with a report is told to `onReport`.
 * @example await reparseCorpus(database) // { reparsed: 5, changed: 2, …, records: { metrics: { gained: 3, … }, … } }
 */
export async function reparseCorpus(database: Database, options: ReparseOptions = {}): Promise<ReparseSummary> {
  const { names = null, all = false, dryRun = false, regions = loadRegions(), concurrency = 1, onReport } = options;
  const parse = options.parse ?? (({ source, given, page }: Unparsed) => parseReport(source, regions, { given, page }));
  if (!dryRun) saveReferenceTables(database, options.regions);
  const current = { parserVersion: PARSER_VERSION, catalogueVersion: catalogueVersion(catalogueHash(INDICATORS)) };
  const choice: Choice = { names, unless: all ? null : current };
  const { upToDate, imported } = countStoredTexts(database, choice);
  const summary: ReparseSummary = {
    ...{ reparsed: 0, changed: 0, renamed: 0, failed: 0, upToDate, imported },
    records: noDifferences(),
  };
  const read = async (stored: StoredText) => {
    const { given, page, parsed } = stored;
    try {
      return { stored, parsed: await parse({ source: parsed.source, given, page }) };
    } catch (error) {
      return { stored, failed: reasonOf(error) };
    }
  };
  for await (const { stored, parsed, failed } of pMapIterable(storedTexts(database, choice), read, { concurrency })) {
    const outcome = parsed
      ? replace(database, stored, parsed, dryRun)
      : { versionKey: stored.versionKey, reason: failed };
    count(summary, outcome);
    onReport?.(outcome);
  }
  return summary;
}

function replace(
  database: Database,
  stored: StoredText,
  parsed: ParsedReport,
  dryRun: boolean,
): Reread | RereadFailure {
  const { versionKey: before, given, page } = stored;
  const now = versionKey(reportSlug(parsed.report, parsed.source.text), parsed.source.text);
  const other = now === before ? undefined : findByText(database, now);
  try {
    if (!dryRun) saveReport(database, parsed, { origin: 'PARSED', parserVersion: PARSER_VERSION, given, page });
  } catch (error) {
    return { versionKey: before, reason: reasonOf(error) };
  }
  return {
    ...{ versionKey: before, now, merged: other?.sourceName ?? null },
    records: compareReports(stored.parsed, parsed),
  };
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
