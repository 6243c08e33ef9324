import type { Given } from '../records/given.ts';
import type { PageFacts } from '../records/page-facts.ts';
import type { ParsedReport } from '../records/parsed-report.ts';
import type { Database } from './database.ts';
import { findByText } from './find-saved.ts';
import { loadParsedReport } from './load-parsed-report.ts';
import { perDatabase } from './per-database.ts';

/** What reports were made with: those made with anything else are to be made again. */
export interface MadeWith {
  parserVersion: string;
  catalogueVersion: string;
}

/** Which of the reports that were parsed here. */
export interface Choice {
  /** Slugs or keys of versions; null: all. */
  names: readonly string[] | null;
  /** Only those that were made with something else; null: whatever they were made with. */
  unless: MadeWith | null;
}

/** A stored report with what is needed to read its text again. */
export interface StoredText {
  slug: string;
  versionKey: string;
  parsed: ParsedReport;
  given: Given | null;
  page: PageFacts | null;
}

/** How many are listed at once: their keys, not their texts. */
const BATCH = 500;

const NAMED =
  '(@names IS NULL OR slug IN (SELECT value FROM json_each(@names)) OR version_key IN (SELECT value FROM json_each(@names)))';
const MADE_ELSE =
  '(@parserVersion IS NULL OR parser_version <> @parserVersion OR catalogue_version IS NOT @catalogueVersion)';

interface Parameters {
  names: string | null;
  parserVersion: string | null;
  catalogueVersion: string | null;
}

const statements = perDatabase(({ sqlite }) => ({
  next: sqlite.prepare<Parameters & { after: number }, { id: number; slug: string; versionKey: string }>(`
    SELECT id, slug, version_key AS versionKey FROM reports
    WHERE id > @after AND origin = 'PARSED' AND ${MADE_ELSE} AND ${NAMED} ORDER BY id LIMIT ${BATCH}`),
  count: sqlite.prepare<Parameters, { chosen: number; upToDate: number; imported: number }>(`
    SELECT count(*) FILTER (WHERE origin = 'PARSED' AND ${MADE_ELSE}) AS chosen,
      count(*) FILTER (WHERE origin = 'PARSED' AND NOT ${MADE_ELSE}) AS upToDate,
      count(*) FILTER (WHERE origin = 'IMPORTED') AS imported
    FROM reports WHERE ${NAMED}`),
  named: sqlite.prepare<{ name: string }, unknown>(
    'SELECT 1 FROM reports WHERE slug = @name OR version_key = @name LIMIT 1',
  ),
}));

const parametersOf = ({ names, unless }: Choice): Parameters => ({
  names: names && JSON.stringify(names),
  parserVersion: unless?.parserVersion ?? null,
  catalogueVersion: unless?.catalogueVersion ?? null,
});

/** Whether there is a report of this slug, or a version of this key. */
export const hasReport = (database: Database, name: string): boolean =>
  statements(database).named.get({ name }) !== undefined;

/** How many reports are chosen, how many of the others were made with the same, and how many came in parsed. */
export const countStoredTexts = (
  database: Database,
  choice: Choice,
): { chosen: number; upToDate: number; imported: number } => statements(database).count.get(parametersOf(choice))!;

/**
 * The chosen reports in the order in which they came, read one at a time. The corpus may be changed meanwhile: what is gone
 * by the time it would come is left out.
 */
export function* storedTexts(database: Database, choice: Choice): Generator<StoredText> {
  const parameters = parametersOf(choice);
  for (let after = 0; ; ) {
    const batch = statements(database).next.all({ ...parameters, after });
    for (const { id, slug, versionKey } of batch) {
      const header = findByText(database, versionKey);
      const parsed = header?.id === id ? loadParsedReport(database, id) : null;
      if (header && parsed) yield { slug, versionKey, parsed, given: header.given, page: header.page };
    }
    if (batch.length < BATCH) return;
    after = batch.at(-1)!.id;
  }
}
