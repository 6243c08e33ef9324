import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { max } from 'drizzle-orm';
import { indicators } from '../../schema/sqlite/indicator.ts';
import { reports } from '../../schema/sqlite/report.ts';
import { sources } from '../../schema/sqlite/source.ts';
import { type Given, isSameGiven } from '../records/given.ts';
import type { PageFacts } from '../records/page-facts.ts';
import type { ParsedReport, Source } from '../records/parsed-report.ts';
import { bodySlug, reportSlug, versionKey } from '../records/slug.ts';
import { catalogueVersion } from './catalogue-version.ts';
import { checkReport } from './check-report.ts';
import { readFact } from './corpus.ts';
import { advanceVersion } from './corpus-version.ts';
import { currentVersions, markCurrent } from './current-versions.ts';
import { discardReport } from './discard-report.ts';
import { findBySource, findByText, type StoredHeader } from './find-saved.ts';
import { noteSaved } from './journal.ts';
import type { Database } from './open-database.ts';
import type { Origin } from './origin.ts';
import { perDatabase } from './per-database.ts';
import { prepareInsert } from './prepare-insert.ts';
import { saveBody } from './save-body.ts';
import { saveMissingRegion } from './save-missing-region.ts';
import { saveRecords } from './save-records.ts';
import { indexReport } from './search/index-report.ts';

export type SaveOutcome = 'NEW' | 'REPLACED' | 'UNCHANGED';

/** Who made the records of a report, and what was known besides its text. */
export interface Provenance {
  origin: Origin;
  parserVersion: string;
  /** Null or absent: nothing. */
  given?: Given | null;
  page?: PageFacts | null;
}

const statements = perDatabase((database) => {
  const { orm } = database;
  return {
    catalogue: orm.select({ id: indicators.id }).from(indicators).prepare(),
    lastId: orm
      .select({ id: max(reports.id) })
      .from(reports)
      .prepare(),
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
  checkReport(
    parsed,
    new Set(
      statements(database)
        .catalogue.all()
        .map(({ id }) => id),
    ),
  );
  return database.sqlite.transaction(() => save(database, parsed, about)).immediate();
}

function save(database: Database, parsed: ParsedReport, about: Provenance): SaveOutcome {
  const statement = statements(database);
  const slug = reportSlug(parsed.report, parsed.source.text);
  const key = versionKey(slug, parsed.source.text);
  const contentHash = hashOf(parsed);
  const sameName = findBySource(database, parsed.source.name);
  const sameText = findByText(database, key);
  // Which catalogue was at hand says nothing of records that were made elsewhere.
  const isOfCatalogue = (known: StoredHeader): boolean =>
    about.origin === 'IMPORTED' || known.catalogueVersion === currentCatalogue(database);
  const isSame = (known: StoredHeader | undefined): boolean =>
    known?.contentHash === contentHash &&
    known.origin === about.origin &&
    known.parserVersion === about.parserVersion &&
    isOfCatalogue(known);
  if (sameName ? isSame(sameName) && comesFrom(sameName, parsed.source, about) : isSame(sameText)) return 'UNCHANGED';

  // References may lead forward in the text: what hangs on a later record comes before it.
  database.sqlite.pragma('defer_foreign_keys = ON');
  const slugs = [...new Set([slug, sameName?.slug ?? slug])];
  const currentBefore = currentVersions(database, slugs);
  for (const known of [sameName, sameText]) if (known) discardReport(database, known.id);
  const id = sameName?.id ?? sameText?.id ?? (statement.lastId.get()?.id ?? 0) + 1;
  const body = bodySlug(parsed.report, parsed.source.text);
  saveHeader(database, id, parsed, { ...about, slug, versionKey: key, contentHash, bodySlug: body });
  saveRecords(database, id, parsed);
  indexReport(database, id);
  markCurrent(database, slugs);
  for (const touched of new Set([body, sameName?.bodySlug, sameText?.bodySlug])) {
    if (touched) saveBody(database, touched);
  }

  const { text: _text, ...origin } = parsed.source;
  const { given, page, ...maker } = about;
  const known = { ...(given && { given }), ...(page && { page }) };
  noteSaved(database, {
    version: advanceVersion(database, JSON.stringify(['report', key, contentHash, { ...maker, ...known }, origin])),
    saved: { versionKey: key, slug },
    replaced: sameName ?? null,
    current: { before: currentBefore, now: currentVersions(database, slugs) },
  });
  return sameName || sameText ? 'REPLACED' : 'NEW';
}

interface Identity extends Provenance {
  slug: string;
  versionKey: string;
  contentHash: string;
  bodySlug: string;
}

function saveHeader(database: Database, id: number, { report, source }: ParsedReport, identity: Identity): void {
  const { region, body, ...stated } = report;
  if (region) saveMissingRegion(database, region);
  const { insertReport, insertSource } = statements(database);
  const regionCode = region?.code ?? null;
  insertReport({
    ...stated,
    ...identity,
    ...{ id, regionCode, bodyName: body.name, bodyKind: body.kind, current: false },
    catalogueVersion: currentCatalogue(database),
    savedAt: new Date().toISOString(),
  });
  const { given = null, page = null } = identity;
  insertSource({ ...source, given, page, reportId: id, length: source.text.length });
}

/** Version of the catalogue that the database holds; null before it holds one. */
function currentCatalogue(database: Database): string | null {
  const hash = readFact(database, 'indicators');
  return hash && catalogueVersion(hash);
}

/** Text and records, without where they came from: one text may lie in several places, in several encodings. */
function hashOf({ source, ...records }: ParsedReport): string {
  return createHash('sha256')
    .update(JSON.stringify([source.text, records]))
    .digest('hex');
}

const comesFrom = (known: StoredHeader, source: Source, { given = null, page = null }: Provenance): boolean =>
  isSameGiven(known.given, given) &&
  isDeepStrictEqual(known.page, page) &&
  known.sha256 === source.sha256 &&
  known.url === source.url &&
  known.encoding === source.encoding &&
  known.mediaType === source.mediaType;
