import { indicators } from '../../schema/sqlite/indicator.ts';
import { reports } from '../../schema/sqlite/report.ts';
import { sources } from '../../schema/sqlite/source.ts';
import type { ParsedReport } from '../records/parsed-report.ts';
import { advanceVersion } from './corpus-version.ts';
import { currentCatalogue } from './current-catalogue.ts';
import { currentVersions, markCurrent } from './current-versions.ts';
import { discardReport } from './discard-report.ts';
import { findBefore, type SaveOutcome } from './find-before.ts';
import { noteSaved } from './journal.ts';
import type { Database } from './open-database.ts';
import { perDatabase } from './per-database.ts';
import { prepareInsert } from './prepare-insert.ts';
import { type PreparedReport, type Provenance, prepareReport } from './prepare-report.ts';
import { saveBody } from './save-body.ts';
import { saveMissingRegion } from './save-missing-region.ts';
import { saveRecords } from './save-records.ts';
import { gatherIndexChanges, type IndexChanges } from './search/index-changes.ts';

export type { Provenance, SaveOutcome };

const statements = perDatabase((database) => {
  const { orm, sqlite } = database;
  return {
    catalogue: orm.select({ id: indicators.id }).from(indicators).prepare(),
    lastId: sqlite.prepare<[], number | null>('SELECT max(id) FROM reports').pluck(),
    insertReport: prepareInsert(database, reports),
    insertSource: prepareInsert(database, sources),
  };
});

/**
 * Saves a report with all its records in one transaction: all of it or, when something fails, nothing.
 *
 * - A report with a known source name replaces its predecessor whole and keeps its number.
 * - One text is stored once. The same text under another name counts as `UNCHANGED` and keeps its first name, unless
 *   what was made out of it differs (another parser, another origin): then it replaces that report and its name.
 * - `UNCHANGED` when everything is as it was: text, records, what is known of the source and besides it, origin,
 *   versions of parser and catalogue.
 *
 * @throws AppError `UNSUPPORTED_CONTENT` when the report contradicts itself or the catalogue; see `checkReport`.
 */
export function saveReport(database: Database, parsed: ParsedReport, about: Provenance): SaveOutcome {
  const catalogue = statements(database).catalogue.all();
  const [outcome] = saveReports(database, [prepareReport(parsed, about, new Set(catalogue.map(({ id }) => id)))]);
  return outcome!;
}

/**
 * Saves reports one after the other, as `saveReport` does each, but all in one transaction: what a transaction costs by
 * itself, above all for the search index, is paid once. When something fails, none is saved.
 */
export function saveReports(database: Database, prepared: readonly PreparedReport[]): SaveOutcome[] {
  const saveAll = database.sqlite.transaction(() => {
    // References may lead forward in the text: what hangs on a later record comes before it.
    database.sqlite.pragma('defer_foreign_keys = ON');
    const index = gatherIndexChanges(database);
    const bodies = new Set<string>();
    const outcomes = prepared.map((report) => save(database, report, { index, bodies }));
    for (const slug of bodies) saveBody(database, slug);
    index.write();
    return outcomes;
  });
  return saveAll.immediate();
}

/** What a transaction does once for all its reports, in the end. */
interface AfterAll {
  index: IndexChanges;
  /** Slugs of the bodies whose reports have changed. */
  bodies: Set<string>;
}

function save(database: Database, prepared: PreparedReport, { index, bodies }: AfterAll): SaveOutcome {
  const { source, about, slug, versionKey, contentHash } = prepared;
  const before = findBefore(database, prepared);
  if (before.outcome === 'UNCHANGED') return 'UNCHANGED';

  const { sameName, sameText } = before;
  const slugs = [...new Set([slug, sameName?.slug ?? slug])];
  const currentBefore = currentVersions(database, slugs);
  for (const known of [sameName, sameText]) {
    if (!known) continue;
    index.remove(known.id);
    discardReport(database, known.id);
  }
  const id = sameName?.id ?? sameText?.id ?? (statements(database).lastId.get() ?? 0) + 1;
  // where no version of a report is current there is no other
  const isOnly = currentBefore.length === 0;
  saveHeader(database, id, prepared, isOnly);
  saveRecords(database, id, source, prepared.rows);
  index.add(id, prepared.search);
  if (!isOnly) markCurrent(database, slugs);
  for (const touched of [prepared.bodySlug, sameName?.bodySlug, sameText?.bodySlug]) if (touched) bodies.add(touched);

  const { text: _text, ...origin } = source;
  const { given, page, ...maker } = about;
  const known = { ...(given && { given }), ...(page && { page }) };
  const change = ['report', versionKey, contentHash, { ...maker, ...known }, origin];
  noteSaved(database, {
    version: advanceVersion(database, JSON.stringify(change)),
    saved: { versionKey, slug },
    replaced: sameName ?? null,
    current: { before: currentBefore, now: isOnly ? [{ versionKey, slug }] : currentVersions(database, slugs) },
  });
  return before.outcome;
}

function saveHeader(
  database: Database,
  id: number,
  { report, source, about, rows: _rows, search: _search, ...identity }: PreparedReport,
  current: boolean,
): void {
  const { region, body, ...stated } = report;
  if (region) saveMissingRegion(database, region);
  const { insertReport, insertSource } = statements(database);
  const { origin, parserVersion, given = null, page = null } = about;
  insertReport({
    ...stated,
    ...identity,
    ...{ id, origin, parserVersion, regionCode: region?.code ?? null, bodyName: body.name, bodyKind: body.kind },
    current,
    catalogueVersion: currentCatalogue(database),
    savedAt: new Date().toISOString(),
  });
  insertSource({ ...source, given, page, reportId: id, length: source.text.length });
}
