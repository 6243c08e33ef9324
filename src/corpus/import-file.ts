import { AppError } from '../errors.ts';
import type { RegionTable } from '../knowledge/region-table.ts';
import { parseReport } from '../parse/parse-report.ts';
import { PARSER_VERSION } from '../parse/parser-version.ts';
import { isDatabaseError } from '../store/database-error.ts';
import type { Database } from '../store/open-database.ts';
import { findSaved, type SaveOutcome, saveReport } from '../store/save-report.ts';
import type { FoundFile } from './inputs/find-files.ts';
import { readBytes } from './inputs/read-bytes.ts';
import { isParsedReports, type ParsedRecord, readParsedReports } from './inputs/read-parsed-reports.ts';
import type { Claim } from './inputs/source-names.ts';
import { sha256Of, sourceFrom } from './read-source.ts';

/** What became of one report, or why it failed. */
export type ImportOutcome = SaveOutcome | { failed: string };

/** Parser version of records that were not made by this parser. */
const PARSED_ELSEWHERE = 'elsewhere';

/**
 * Saves the report that a text is, or each of those that a file of parsed reports holds, and says what became of it.
 * A text is left alone, without being parsed, when its bytes and the parser are those of the last time.
 *
 * @throws Error of the database or its disk: it would be the same with every other report.
 */
export function* importFile(
  database: Database,
  { path, name, fault }: FoundFile,
  regions: RegionTable,
  claim: Claim,
): Generator<ImportOutcome> {
  try {
    if (fault) throw fault;
    const bytes = readBytes(path);
    if (isKnown(database, name, bytes)) {
      claim(name, { path });
      return yield 'UNCHANGED';
    }
    const source = sourceFrom(bytes, name);
    if (isParsedReports(name, source.text)) {
      for (const record of readParsedReports(source.text)) {
        yield importRecord(database, record, (source) => claim(source, { path, within: record.place }));
      }
    } else {
      claim(name, { path });
      const parsed = parseReport(source, regions);
      yield saveReport(database, parsed, { origin: 'PARSED', parserVersion: PARSER_VERSION });
    }
  } catch (error) {
    yield { failed: reasonOf(error) };
  }
}

function importRecord(
  database: Database,
  { place, read }: ParsedRecord,
  claim: (sourceName: string) => void,
): ImportOutcome {
  try {
    const parsed = read();
    claim(parsed.source.name);
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
