import { measures } from '../../../schema/sqlite/measure.ts';
import type { Measure } from '../../records/measure.ts';
import { evidenceFields, evidenceRelations } from './evidence.ts';
import { type ColumnsOf, many, one } from './record.ts';

export const measure = {
  table: measures,
  key: 'id',
  fields: {
    ...evidenceFields(measures),
    lead: measures.lead,
    status: measures.status,
    theme: measures.theme,
    sectionId: measures.sectionId,
  } satisfies ColumnsOf<Measure, 'section'>,
  relations: {
    ...evidenceRelations,
    section: one('section', 'sectionId', 'id'),
    metrics: many('metric', 'measureId'),
  },
};
