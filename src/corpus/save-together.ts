import { isDatabaseError } from '../store/database-error.ts';
import type { PreparedReport } from '../store/prepare-report.ts';
import type { SaveOutcome } from '../store/save-report.ts';
import { reasonOf } from './reason-of.ts';

/** What became of a report, or of what should have been one. */
export type ImportOutcome = SaveOutcome | { failed: string };

/** Brings reports into the corpus, or only says what would become of them; an outcome for each. Throws where any fails. */
export type Save = (reports: readonly PreparedReport[]) => SaveOutcome[];

/**
 * Saves reports in one transaction. One that cannot be saved does not keep the others from it: then each gets a transaction
 * of its own.
 *
 * @throws Error of the database or its disk: it would be the same with every other report.
 */
export function saveTogether(reports: readonly PreparedReport[], save: Save): Map<PreparedReport, ImportOutcome> {
  try {
    const outcomes = reports.length === 0 ? [] : save(reports);
    return new Map(reports.map((report, i) => [report, outcomes[i]!]));
  } catch (error) {
    if (isDatabaseError(error)) throw error;
    return new Map(reports.map((report) => [report, saveAlone(report, save)]));
  }
}

function saveAlone(report: PreparedReport, save: Save): ImportOutcome {
  try {
    return save([report])[0]!;
  } catch (error) {
    return { failed: reasonOf(error) };
  }
}
