import { eq, sql } from 'drizzle-orm';
import { reports } from '../../schema/sqlite/report.ts';
import { sources } from '../../schema/sqlite/source.ts';
import type { Given } from '../records/given.ts';
import type { Database } from './database.ts';
import type { Origin } from './origin.ts';
import { perDatabase } from './per-database.ts';

const columns = {
  id: reports.id,
  slug: reports.slug,
  versionKey: reports.versionKey,
  bodySlug: reports.bodySlug,
  contentHash: reports.contentHash,
  origin: reports.origin,
  parserVersion: reports.parserVersion,
  catalogueVersion: reports.catalogueVersion,
  sourceName: sources.name,
  mediaType: sources.mediaType,
  encoding: sources.encoding,
  sha256: sources.sha256,
  url: sources.url,
  given: sources.given,
  page: sources.page,
};

const statements = perDatabase(({ orm, sqlite }) => {
  const known = () => orm.select(columns).from(reports).innerJoin(sources, eq(sources.reportId, reports.id));
  return {
    // of most reports that come in nothing is known: to learn that takes a tenth of the time that it takes to ask for all of it
    hasSource: sqlite.prepare<[string]>('SELECT 1 FROM sources WHERE name = ?'),
    hasText: sqlite.prepare<[string]>('SELECT 1 FROM reports WHERE version_key = ?'),
    bySourceName: known()
      .where(eq(sources.name, sql.placeholder('name')))
      .prepare(),
    byVersionKey: known()
      .where(eq(reports.versionKey, sql.placeholder('key')))
      .prepare(),
  };
});

/** A report as it is stored, without its records and its text. */
export type StoredHeader = NonNullable<ReturnType<typeof findByText>>;

/** The report that has come from a source of this name. */
export const findBySource = (database: Database, name: string) => {
  const { hasSource, bySourceName } = statements(database);
  return hasSource.get(name) === undefined ? undefined : bySourceName.get({ name });
};

/** The report of this very text. */
export const findByText = (database: Database, versionKey: string) => {
  const { hasText, byVersionKey } = statements(database);
  return hasText.get(versionKey) === undefined ? undefined : byVersionKey.get({ key: versionKey });
};

/** What was saved last under a source name, as far as it tells whether the same is to be imported again. */
export interface Saved {
  origin: Origin;
  parserVersion: string;
  /** Of the original bytes. */
  sha256: string;
  url: string | null;
  given: Given | null;
}

/**
 * What was saved last under a source name, for an importer to skip what it need not parse again; null for nothing. The
 * records would be the same where bytes, address, what is given (`isSameGiven`) and parser version are.
 */
export function findSaved(database: Database, sourceName: string): Saved | null {
  const found = findBySource(database, sourceName);
  if (!found) return null;
  const { origin, parserVersion, sha256, url, given } = found;
  return { origin, parserVersion, sha256, url, given };
}
