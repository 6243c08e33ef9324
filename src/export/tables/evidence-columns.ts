import { evidenceId } from '../../records/evidence-id.ts';
import type { FieldPath } from '../../store/model/model.ts';
import { type Column, computedColumn, fieldColumn } from '../column.ts';
import { columnsOfReport, columnsOfSource } from './report-columns.ts';

/** The records that stand in a report and are exported. */
type EvidenceName = 'section' | 'measure' | 'metric' | 'shortcoming' | 'citation';

/** The global id of a record, and the report that it stands in. */
export const columnsBefore = (record: EvidenceName, typeName: string): readonly Column[] => [
  computedColumn(record, 'id', {
    type: 'text',
    description: `Global id: \`${typeName}:140522-2022~3fa9c1@1083\`.`,
    fields: ['start', 'ordinal'],
    reportFields: ['versionKey'],
    cell: ({ start, ordinal }, { versionKey }) => evidenceId(typeName, versionKey, start, ordinal),
  }),
  ...columnsOfReport,
];

/** What stands there, its place in the text, and where the text came from. */
export const columnsBehind = (record: EvidenceName): readonly Column[] => [
  fieldColumn(record, 'text', 'text', { type: 'text', description: 'What stands in the text.' }),
  fieldColumn(record, 'start', 'start', {
    type: 'integer',
    description: 'Where it begins, in UTF-16 code units of the text.',
  }),
  fieldColumn(record, 'end', 'end', { type: 'integer', description: 'Where it ends: the first code unit behind it.' }),
  ...columnsOfSource,
];

/** The section that a record stands in. */
export const columnsOfSection = (record: Exclude<EvidenceName, 'section'>): readonly Column[] => [
  idColumn(record, 'section', 'sectionId', 'Section', 'Global id of the innermost section that it stands in (章节).'),
  fieldColumn(record, 'sectionHeading', 'section.heading', { type: 'text', description: 'Heading of that section.' }),
  fieldColumn(record, 'sectionRole', 'section.role', {
    type: 'text',
    description: 'What that section is for: `ACHIEVEMENTS`, `SHORTCOMINGS`, `PLAN`, …',
  }),
];

/** The global id of a record that another leads to, in the same report. */
export function idColumn<R extends EvidenceName>(
  record: R,
  relation: string,
  name: string,
  typeName: string,
  description: string,
): Column {
  const [start, ordinal] = [`${relation}.start`, `${relation}.ordinal`];
  return computedColumn(record, name, {
    type: 'text',
    nullable: true,
    description,
    fields: [start, ordinal] as FieldPath<R>[],
    reportFields: ['versionKey'],
    cell: (row: Readonly<Record<string, unknown>>, { versionKey }) =>
      row[start] === null ? null : evidenceId(typeName, versionKey, Number(row[start]), Number(row[ordinal])),
  });
}
