import { reportChanges } from '../../../schema/sqlite/report-change.ts';
import { one } from './record.ts';

/** When a text of a report changed last, by numbers of corpus versions; of one that is gone there is no report. */
export const reportChange = {
  table: reportChanges,
  key: 'sequence',
  fields: {
    sequence: reportChanges.sequence,
    versionKey: reportChanges.versionKey,
    slug: reportChanges.slug,
    added: reportChanges.added,
    sourceAdded: reportChanges.sourceAdded,
    changed: reportChanges.changed,
    removed: reportChanges.removed,
  },
  relations: {
    report: one('report', 'versionKey', 'versionKey'),
    version: one('corpusVersion', 'changed', 'number'),
  },
};
