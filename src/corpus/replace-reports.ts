import { findByText } from '../store/find-saved.ts';
import type { Database } from '../store/open-database.ts';
import { saveReports } from '../store/save-report.ts';
import type { StoredText } from '../store/stored-texts.ts';
import { compareReports, type Differences } from './compare-reports.ts';
import type { Rereading } from './reading/read-item.ts';
import type { ReadText } from './reading/read-text.ts';
import { saveTogether } from './save-together.ts';

/** What became of one report that was read again. */
export interface Reread {
  versionKey: string;
  /** Its key now: another where its region, body, year or kind is. */
  now: string;
  records: Differences;
  /** The source whose report of the same text has given way to this one, the two having become one. */
  merged: string | null;
}

export interface RereadFailure {
  versionKey: string;
  reason: string;
}

/** A stored report and its text as it has been read again. */
export interface Replacement {
  stored: StoredText;
  reading: Rereading;
}

type Readable = { stored: StoredText; reading: ReadText };

/**
 * Saves reports in the places of those that they were read from: in one transaction, except those that have another name now,
 * which may become one with another. What is in the corpus no more by then is left out.
 *
 * @param dryRun Nothing is saved.
 * @throws Error of the database or its disk.
 */
export function* replaceReports(
  database: Database,
  replacements: readonly Replacement[],
  dryRun: boolean,
): Generator<Reread | RereadFailure> {
  const together: Readable[] = [];
  for (const { stored, reading } of replacements) {
    if ('failed' in reading) {
      yield* replaceTogether(database, together.splice(0), dryRun);
      yield { versionKey: stored.versionKey, reason: reading.failed };
      continue;
    }
    const isRenamed = reading.versionKey !== stored.versionKey;
    if (isRenamed) yield* replaceTogether(database, together.splice(0), dryRun);
    together.push({ stored, reading });
    if (isRenamed) yield* replaceTogether(database, together.splice(0), dryRun);
  }
  yield* replaceTogether(database, together, dryRun);
}

function replaceTogether(
  database: Database,
  replacements: readonly Readable[],
  dryRun: boolean,
): (Reread | RereadFailure)[] {
  const present = replacements.filter(({ stored }) => findByText(database, stored.versionKey) !== undefined);
  const merged = present.map(({ stored, reading }) => {
    if (reading.versionKey === stored.versionKey) return null;
    return findByText(database, reading.versionKey)?.sourceName ?? null;
  });
  const prepared = present.map(({ reading }) => reading);
  const saved = dryRun ? null : saveTogether(prepared, (reports) => saveReports(database, reports));
  return present.map(({ stored: { versionKey, parsed }, reading }, i) => {
    const outcome = saved?.get(reading);
    if (typeof outcome === 'object') return { versionKey, reason: outcome.failed };
    const records = compareReports(parsed, reading.parsed);
    return { versionKey, now: reading.versionKey, merged: merged[i]!, records };
  });
}
