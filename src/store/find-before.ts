import { isDeepStrictEqual } from 'node:util';
import { isSameGiven } from '../records/given.ts';
import type { Source } from '../records/parsed-report.ts';
import { currentCatalogue } from './current-catalogue.ts';
import type { Database } from './database.ts';
import { findBySource, findByText, type StoredHeader } from './find-saved.ts';
import type { PreparedReport, Provenance } from './prepare-report.ts';

/** What saving did with a report, or would do. */
export type SaveOutcome = 'NEW' | 'REPLACED' | 'UNCHANGED';

/** What the saving of a report meets: what its source and its text were so far, and with that what becomes of it. */
export interface Before {
  sameName: StoredHeader | undefined;
  sameText: StoredHeader | undefined;
  outcome: SaveOutcome;
}

/** Looks up what the saving of a report would meet; nothing is written. */
export function findBefore(database: Database, { source, about, versionKey, contentHash }: PreparedReport): Before {
  const sameName = findBySource(database, source.name);
  const sameText = findByText(database, versionKey);
  // Which catalogue was at hand says nothing of records that were made elsewhere.
  const isOfCatalogue = (known: StoredHeader): boolean =>
    about.origin === 'IMPORTED' || known.catalogueVersion === currentCatalogue(database);
  const isSame = (known: StoredHeader | undefined): boolean =>
    known?.contentHash === contentHash &&
    known.origin === about.origin &&
    known.parserVersion === about.parserVersion &&
    isOfCatalogue(known);
  const unchanged = sameName ? isSame(sameName) && comesFrom(sameName, source, about) : isSame(sameText);
  return { sameName, sameText, outcome: unchanged ? 'UNCHANGED' : sameName || sameText ? 'REPLACED' : 'NEW' };
}

const comesFrom = (known: StoredHeader, source: Source, { given = null, page = null }: Provenance): boolean =>
  isSameGiven(known.given, given) &&
  isDeepStrictEqual(known.page, page) &&
  known.sha256 === source.sha256 &&
  known.url === source.url &&
  known.encoding === source.encoding &&
  known.mediaType === source.mediaType;
