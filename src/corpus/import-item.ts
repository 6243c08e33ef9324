import { AppError } from '../errors.ts';
import type { RegionTable } from '../knowledge/region-table.ts';
import { parseReport } from '../parse/parse-report.ts';
import { PARSER_VERSION } from '../parse/parser-version.ts';
import { isDatabaseError } from '../store/database-error.ts';
import type { Database } from '../store/open-database.ts';
import { findSaved, type SaveOutcome, saveReport } from '../store/save-report.ts';
import type { InputItem, RecordItem } from './inputs/input-item.ts';
import { readParsedReport } from './inputs/read-parsed-report.ts';
import type { Claim } from './inputs/source-names.ts';
import { extractSource, sha256Of } from './read-source.ts';

/** What became of one report, or why it failed. */
export type ImportOutcome = SaveOutcome | { failed: string };

/** Parser version of records that were not made by this parser. */
const PARSED_ELSEWHERE = 'elsewhere';

/**
 * Saves the report that an item is, and says what became of it. A document is left alone, without being read, when its
 * bytes and the parser are those of the last time.
 *
 * @throws Error of the database or its disk: it would be the same with every other report.
 */
export async function importItem(
  database: Database,
  item: InputItem,
  regions: RegionTable,
  claim: Claim,
): Promise<ImportOutcome> {
  try {
    if (item.kind === 'fault') throw item.error;
    if (item.kind === 'record') return importRecord(database, item, claim);
    if (isKnown(database, item.name, item.bytes)) {
      claim(item.name, item);
      return 'UNCHANGED';
    }
    const { source } = await extractSource(item);
    claim(item.name, item);
    return saveReport(database, parseReport(source, regions), { origin: 'PARSED', parserVersion: PARSER_VERSION });
  } catch (error) {
    return { failed: reasonOf(error) };
  }
}

function importRecord(database: Database, { path, place, json }: RecordItem, claim: Claim): ImportOutcome {
  try {
    const parsed = readParsedReport(json);
    claim(parsed.source.name, { path, within: place });
    return saveReport(database, parsed, { origin: 'IMPORTED', parserVersion: PARSED_ELSEWHERE });
  } catch (error) {
    return { failed: `${place}: ${reasonOf(error)}` };
  }
}

function isKnown(database: Database, name: string, bytes: Uint8Array): boolean {
  const saved = findSaved(database, name);
  return saved?.origin === 'PARSED' && saved.parserVersion === PARSER_VERSION && saved.sha256 === sha256Of(bytes);
}

function reasonOf(error: unknown): string {
  if (isDatabaseError(error)) throw error;
  if (error instanceof AppError) return error.message;
  return `unexpected error: ${error instanceof Error ? error.message : String(error)}`;
}
