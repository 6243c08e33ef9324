import { shortcomings } from '../../../schema/sqlite/shortcoming.ts';
import type { Shortcoming } from '../../records/shortcoming.ts';
import { evidenceFields, evidenceRelations } from './evidence.ts';
import { type ColumnsOf, one } from './record.ts';

export const shortcoming = {
  table: shortcomings,
  key: 'id',
  fields: {
    ...evidenceFields(shortcomings),
    statement: shortcomings.statement,
    theme: shortcomings.theme,
    sectionId: shortcomings.sectionId,
  } satisfies ColumnsOf<Shortcoming, 'section'>,
  relations: { ...evidenceRelations, section: one('section', 'sectionId', 'id') },
};
