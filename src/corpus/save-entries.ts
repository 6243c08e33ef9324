import type { PreparedReport } from '../store/prepare-report.ts';
import type { ReadEntry } from './batch-reader.ts';
import type { Claim } from './inputs/source-names.ts';
import { reasonOf } from './reason-of.ts';
import { type ImportOutcome, type Save, saveTogether } from './save-together.ts';

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
    const name = 'unchanged' in reading ? reading.unchanged : reading.source.name;
    claim(name, place === undefined ? { path } : { path, within: place });
    return 'unchanged' in reading ? 'UNCHANGED' : reading;
  } catch (error) {
    return { failed: reasonOf(error) };
  }
}

const isPrepared = (outcome: PreparedReport | ImportOutcome): outcome is PreparedReport =>
  typeof outcome === 'object' && 'rows' in outcome;
