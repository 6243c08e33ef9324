import { INDICATORS } from '../../knowledge/indicators.ts';
import { PARSER_VERSION } from '../../parse/parser-version.ts';
import type { Given } from '../../records/given.ts';
import type { PageFacts } from '../../records/page-facts.ts';
import type { ParsedReport, Source } from '../../records/parsed-report.ts';
import { type PreparedReport, prepareReport } from '../../store/prepare-report.ts';

/** A text to be parsed, and what is known besides. */
export interface Unparsed {
  source: Source;
  given: Given | null;
  page: PageFacts | null;
}

/** What parses a text. */
export type Parse = (text: Unparsed) => ParsedReport | Promise<ParsedReport>;

/** What a text says, as it can be saved and as it was parsed. */
export interface ReadText extends PreparedReport {
  parsed: ParsedReport;
}

/** Ids of the indicators that a report may name. */
export const CATALOGUE: ReadonlySet<string> = new Set(INDICATORS.map(({ id }) => id));

/**
 * Makes of a text what can be saved.
 *
 * @throws AppError `UNSUPPORTED_CONTENT` when the report contradicts itself; see `checkReport`.
 */
export async function readText(text: Unparsed, parse: Parse): Promise<ReadText> {
  const { given, page } = text;
  const parsed = await parse(text);
  const about = { origin: 'PARSED', parserVersion: PARSER_VERSION, given, page } as const;
  return { ...prepareReport(parsed, about, CATALOGUE), parsed };
}
