import { findBefore } from '../store/find-before.ts';
import type { Database } from '../store/open-database.ts';
import { createNameTable } from './inputs/name-table.ts';
import type { Save } from './save-together.ts';

/** Says what would become of reports if they were saved one after the other, without saving any. */
export function trySaving(database: Database): Save {
  const texts = createNameTable();
  return (reports) =>
    reports.map((report) => {
      const { outcome } = findBefore(database, report);
      if (outcome === 'UNCHANGED') return outcome;
      // the same text from two files is saved once
      return texts.meet(report.versionKey, report.contentHash) === report.contentHash ? 'UNCHANGED' : outcome;
    });
}
