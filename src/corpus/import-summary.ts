import type { ReadEntry } from './batch-reader.ts';
import type { ImportOutcome } from './save-together.ts';

/** A file, or a record of one, that did not get into the corpus. */
export interface ImportFailure {
  /** The file's path as given or found. */
  file: string;
  /** Where in the file, of a record: `line 3`. */
  place?: string;
  reason: string;
}

/** Documents that were imported, though nothing in them tells of a report: an error page, say, or a list. */
export interface Unrecognised {
  count: number;
  /** Paths of the first thousand of them, as given or found. */
  files: string[];
}

/** What an import did: numbers of reports, and what failed. */
export interface ImportSummary {
  new: number;
  replaced: number;
  unchanged: number;
  /** The first thousand of them. */
  failed: ImportFailure[];
  /** How many failed besides these, where any did. */
  failedBesides?: number;
  /**
   * There where any document that was read has neither year nor region nor sections. These count among the new and
   * replaced ones like all others; what is known from before is not read again, and not told again.
   */
  unrecognised?: Unrecognised;
  /** There where it ended before all was imported: after the first failure (`failFast`), or told to (`signal`). */
  ended?: 'FAILURE' | 'SIGNAL';
}

/** Any number of paths must take a bounded memory; more than that nobody reads. */
const KEPT = 1000;

const COUNTED_AS = { NEW: 'new', REPLACED: 'replaced', UNCHANGED: 'unchanged' } as const;

export const createSummary = (): ImportSummary => ({ new: 0, replaced: 0, unchanged: 0, failed: [] });

export const countFailed = ({ failed, failedBesides = 0 }: ImportSummary): number => failed.length + failedBesides;

/** Counts what became of an item; returns the failure where it is one. */
export function count(summary: ImportSummary, entry: ReadEntry, outcome: ImportOutcome): ImportFailure | null {
  if (typeof outcome === 'string') {
    summary[COUNTED_AS[outcome]] += 1;
    if (!isRecognised(entry)) noteUnrecognised(summary, entry.path);
    return null;
  }
  const { path: file, place } = entry;
  const failure = { file, ...(place === undefined ? {} : { place }), reason: outcome.failed };
  if (summary.failed.length < KEPT) summary.failed.push(failure);
  else summary.failedBesides = (summary.failedBesides ?? 0) + 1;
  return failure;
}

/** What was parsed elsewhere somebody has recognised; a region or year may be given where the text names none. */
function isRecognised({ reading }: ReadEntry): boolean {
  if (!('rows' in reading) || reading.about.origin === 'IMPORTED') return true;
  const { report, rows } = reading;
  return report.periodYear !== null || report.region !== null || rows.sections.length > 0;
}

function noteUnrecognised(summary: ImportSummary, path: string): void {
  summary.unrecognised ??= { count: 0, files: [] };
  summary.unrecognised.count += 1;
  if (summary.unrecognised.files.length < KEPT) summary.unrecognised.files.push(path);
}
