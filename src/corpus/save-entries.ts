import { isDatabaseError } from '../store/database-error.ts';
import type { PreparedReport } from '../store/prepare-report.ts';
import type { SaveOutcome } from '../store/save-report.ts';
import type { ReadEntry } from './batch-reader.ts';
import type { Claim } from './inputs/source-names.ts';
import { reasonOf } from './reason-of.ts';

/** What became of an item. */
export type ImportOutcome = SaveOutcome | { failed: string };

/** Brings reports into the corpus, or only says what would become of them; an outcome for each. Throws where any fails. */
export type Save = (reports: readonly PreparedReport[]) => SaveOutcome[];

/**
 * Saves what was read of a batch of items in one transaction, and says what became of each item.
 *
 * @throws Error of the database or its disk: it would be the same with every other report.
 */
export function saveEntries(entries: readonly ReadEntry[], claim: Claim, save: Save): ImportOutcome[] {
  const outcomes = entries.map((entry) => claimed(entry, claim));
  const reports = outcomes.filter((outcome) => isPrepared(outcome));
  const saved = saveTogether(reports, save);
  return outcomes.map((outcome) => (isPrepared(outcome) ? saved.get(outcome)! : outcome));
}

/** The report of an entry, where its source name is free in this import; else what becomes of it. */
function claimed({ path, place, reading }: ReadEntry, claim: Claim): PreparedReport | ImportOutcome {
  if ('failed' in reading) return reading;
  try {
    const name = 'unchanged' in reading ? reading.unchanged : reading.parsed.source.name;
    claim(name, place === undefined ? { path } : { path, within: place });
    return 'unchanged' in reading ? 'UNCHANGED' : reading;
  } catch (error) {
    return { failed: reasonOf(error) };
  }
}

const isPrepared = (outcome: PreparedReport | ImportOutcome): outcome is PreparedReport =>
  typeof outcome === 'object' && 'parsed' in outcome;

/** One that cannot be saved does not keep the others from it: then each gets a transaction of its own. */
function saveTogether(reports: readonly PreparedReport[], save: Save): Map<PreparedReport, ImportOutcome> {
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
