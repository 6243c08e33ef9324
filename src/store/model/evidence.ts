import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { ofText } from './record.ts';

type EvidenceColumn = 'id' | 'reportId' | 'ordinal' | 'start' | 'end' | 'text';

/** The fields of everything that stands in a report's text. */
export const evidenceFields = <T extends Record<EvidenceColumn, SQLiteColumn>>(table: T): Pick<T, EvidenceColumn> => ({
  id: table.id,
  reportId: table.reportId,
  ordinal: table.ordinal,
  start: table.start,
  end: table.end,
  text: table.text,
});

/** The relations of everything that stands in a report's text: the report, and the text without the report. */
export const evidenceRelations = {
  report: ofText('report', 'id'),
  sourceText: ofText('sourceText', 'reportId'),
};
