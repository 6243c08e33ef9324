import { AppError } from '../../errors.ts';
import type { RegionTable } from '../../knowledge/region-table.ts';
import { parseReport } from '../../parse/parse-report.ts';
import { type PreparedReport, prepareReport } from '../../store/prepare-report.ts';
import type { DocumentItem, RecordItem } from '../inputs/input-item.ts';
import { extractSource } from '../read-source.ts';
import { reasonOf } from '../reason-of.ts';
import { CATALOGUE, type Parse, type ReadText, readText, type Unparsed } from './read-text.ts';

/** A text that is in the corpus already. */
export interface TextItem extends Unparsed {
  kind: 'text';
}

/** What can be read: an item that is there. */
export type ReadableItem = DocumentItem | RecordItem | TextItem;

/** A report that may be saved, or why there is none. Plain data, which threads may hand to each other. */
export type Reading = PreparedReport | { failed: string };

/** The same of a `TextItem`: with what it was parsed to, to be compared with what it was before. */
export type Rereading = ReadText | { failed: string };

/** Parser version of records that were not made by this parser. */
const PARSED_ELSEWHERE = 'elsewhere';

/**
 * In UTF-16 code units: five hundred times an ordinary report. Reading takes time and memory in proportion, and a thread that
 * comes to the end of its memory in one stride takes the whole process with it.
 */
const MOST_TEXT = 4_000_000;

/**
 * Makes of a document, of a text, or of a record that was parsed elsewhere, what can be saved. Needs no database, so that any number
 * of threads may do it; a fault of the item is a failure.
 */
export async function readItem(item: ReadableItem, regions: RegionTable): Promise<Reading> {
  try {
    if (item.kind === 'record') return await readRecord(item);
    return await (item.kind === 'text' ? readText(item, parserOf(regions)) : readDocument(item, regions));
  } catch (error) {
    return { failed: reasonOf(error) };
  }
}

async function readDocument(item: DocumentItem, regions: RegionTable): Promise<PreparedReport> {
  const { given } = item;
  const { source, page } = await extractSource(item);
  if (source.text.length > MOST_TEXT) {
    const fault = `its text has ${source.text.length} characters, and no report has more than ${MOST_TEXT}`;
    throw new AppError('UNSUPPORTED_CONTENT', `${fault}; split it where it holds several`);
  }
  // whoever saves it needs no more than what is prepared: the half of what there would be to hand over
  const { parsed: _parsed, ...prepared } = await readText({ source, given, page }, parserOf(regions));
  return prepared;
}

const parserOf =
  (regions: RegionTable): Parse =>
  ({ source, given, page }) =>
    parseReport(source, regions, { given, page });

async function readRecord({ json }: RecordItem): Promise<PreparedReport> {
  // what checks their form takes a third of the time that it takes to load the parser, and few imports have any
  const { readParsedReport } = await import('../inputs/read-parsed-report.ts');
  const about = { origin: 'IMPORTED', parserVersion: PARSED_ELSEWHERE } as const;
  return prepareReport(readParsedReport(json), about, CATALOGUE);
}
