import type { RecordName } from '../store/model/model.ts';
import { type Column, fieldColumn } from './column.ts';
import { columnsBefore, columnsBehind, columnsOfSection, idColumn } from './tables/evidence-columns.ts';
import { metricColumns } from './tables/metric-columns.ts';
import { reportColumns } from './tables/report-columns.ts';

/** A kind of record as a table: which records its rows are, and its columns. */
export interface Table {
  readonly record: RecordName;
  readonly columns: readonly Column[];
}

/** The kinds of record that are exported as tables. */
export const TABLE_KINDS = ['reports', 'sections', 'measures', 'metrics', 'shortcomings', 'citations'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

const theme = { type: 'text', description: 'Its theme (主题): `LAW_ENFORCEMENT`, …' } as const;

/** Every table by the name of its list in the API. */
export const TABLES: Readonly<Record<TableKind, Table>> = {
  reports: { record: 'report', columns: reportColumns },
  sections: {
    record: 'section',
    columns: [
      ...columnsBefore('section', 'Section'),
      fieldColumn('section', 'marker', 'marker', { type: 'text', description: 'Its marker as it stands: `(一)`.' }),
      fieldColumn('section', 'depth', 'depth', { type: 'integer', description: 'Nesting, from 1.' }),
      fieldColumn('section', 'heading', 'heading', { type: 'text', description: 'Its heading (标题).' }),
      fieldColumn('section', 'role', 'role', {
        type: 'text',
        description: 'What it is for: `ACHIEVEMENTS`, `SHORTCOMINGS`, `PLAN`, …',
      }),
      fieldColumn('section', 'theme', 'theme', theme),
      idColumn('section', 'parent', 'parentId', 'Section', 'Global id of the section around it.'),
      ...columnsBehind('section'),
    ],
  },
  measures: {
    record: 'measure',
    columns: [
      ...columnsBefore('measure', 'Measure'),
      fieldColumn('measure', 'lead', 'lead', { type: 'text', description: 'Its first sentence.' }),
      fieldColumn('measure', 'status', 'status', { type: 'text', description: '`DONE`, `PLANNED` or `OTHER`.' }),
      fieldColumn('measure', 'theme', 'theme', theme),
      ...columnsOfSection('measure'),
      ...columnsBehind('measure'),
    ],
  },
  metrics: { record: 'metric', columns: metricColumns },
  shortcomings: {
    record: 'shortcoming',
    columns: [
      ...columnsBefore('shortcoming', 'Shortcoming'),
      fieldColumn('shortcoming', 'statement', 'statement', { type: 'text', description: 'What is deficient.' }),
      fieldColumn('shortcoming', 'theme', 'theme', theme),
      ...columnsOfSection('shortcoming'),
      ...columnsBehind('shortcoming'),
    ],
  },
  citations: {
    record: 'citation',
    columns: [
      ...columnsBefore('citation', 'Citation'),
      fieldColumn('citation', 'title', 'title', { type: 'text', description: 'The title without its 《》.' }),
      fieldColumn('citation', 'kind', 'kind', { type: 'text', description: 'What it names: `LAW`, `POLICY`, …' }),
      ...columnsOfSection('citation'),
      ...columnsBehind('citation'),
    ],
  },
};
