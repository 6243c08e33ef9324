import { createHash } from 'node:crypto';
import type { Given } from '../records/given.ts';
import type { PageFacts } from '../records/page-facts.ts';
import type { ParsedReport, Source } from '../records/parsed-report.ts';
import type { Report } from '../records/report.ts';
import { bodySlug, reportSlug, versionKey } from '../records/slug.ts';
import { checkReport } from './check-report.ts';
import { evidenceOf } from './evidence-rows.ts';
import type { Origin } from './origin.ts';
import { type RecordRows, recordRows } from './record-rows.ts';
import { type SearchEntries, searchEntries } from './search/search-entries.ts';

/** Who made the records of a report, and what was known besides its text. */
export interface Provenance {
  origin: Origin;
  parserVersion: string;
  /** Null or absent: nothing. */
  given?: Given | null;
  page?: PageFacts | null;
}

/** A report that may be saved, with all that is computed from it alone; plain data, which threads may hand to each other. */
export interface PreparedReport {
  report: Report;
  source: Source;
  about: Provenance;
  slug: string;
  versionKey: string;
  bodySlug: string;
  /** SHA-256 of text and records, without where they came from: one text may lie in several places, in several encodings. */
  contentHash: string;
  rows: RecordRows;
  search: SearchEntries;
}

/**
 * Does for the saving of a report what needs no database.
 *
 * @param catalogue Ids of the indicators.
 * @throws AppError `UNSUPPORTED_CONTENT` when the report contradicts itself or the catalogue; see `checkReport`.
 */
export function prepareReport(parsed: ParsedReport, about: Provenance, catalogue: ReadonlySet<string>): PreparedReport {
  checkReport(parsed, catalogue);
  const { report, source } = parsed;
  const slug = reportSlug(report, source.text);
  const textHash = sha256(source.text);
  const evidence = evidenceOf(parsed);
  const rows = recordRows(parsed, evidence);
  return {
    ...{ report, source, about, slug },
    versionKey: versionKey(slug, textHash),
    bodySlug: bodySlug(report, source.text),
    // rows are half as long as the records, which hold every quotation too
    contentHash: sha256(JSON.stringify([textHash, report, rows])),
    rows,
    search: searchEntries(parsed, evidence),
  };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
