import type { RegionTable } from '../knowledge/region-table.ts';
import { parseReport } from '../parse/parse-report.ts';
import { PARSER_VERSION } from '../parse/parser-version.ts';
import { isSameGiven } from '../records/given.ts';
import { findSaved } from '../store/find-saved.ts';
import type { Database } from '../store/open-database.ts';
import { type SaveOutcome, saveReport } from '../store/save-report.ts';
import type { DocumentItem, InputItem, RecordItem } from './inputs/input-item.ts';
import { readParsedReport } from './inputs/read-parsed-report.ts';
import type { Claim } from './inputs/source-names.ts';
import { extractSource, sha256Of } from './read-source.ts';
import { reasonOf } from './reason-of.ts';

/** What became of one report, or why it failed. */
export type ImportOutcome = SaveOutcome | { failed: string };

/** Parser version of records that were not made by this parser. */
const PARSED_ELSEWHERE = 'elsewhere';

/**
 * Saves the report that an item is, and says what became of it. A document is left alone, without being read, when its
 * bytes, its address, what is given of it and the parser are those of the last time.
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
    if (isKnown(database, item)) {
      claim(item.name, item);
      return 'UNCHANGED';
    }
    const { source, page } = await extractSource(item);
    claim(item.name, item);
    const known = { given: item.given, page };
    const parsed = parseReport(source, regions, known);
    return saveReport(database, parsed, { origin: 'PARSED', parserVersion: PARSER_VERSION, ...known });
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

function isKnown(database: Database, { name, bytes, url, given }: DocumentItem): boolean {
  const saved = findSaved(database, name);
  if (saved?.origin !== 'PARSED' || saved.parserVersion !== PARSER_VERSION) return false;
  return saved.sha256 === sha256Of(bytes) && saved.url === url && isSameGiven(saved.given, given);
}
