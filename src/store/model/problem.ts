import { problems } from '../../../schema/sqlite/problem.ts';
import type { Problem } from '../../records/problem.ts';
import { evidenceFields, evidenceRelations } from './evidence.ts';
import { type ColumnsOf, one } from './record.ts';

export const problem = {
  table: problems,
  key: 'id',
  fields: {
    ...evidenceFields(problems),
    code: problems.code,
    message: problems.message,
    sectionId: problems.sectionId,
  } satisfies ColumnsOf<Problem>,
  relations: { ...evidenceRelations, section: one('section', 'sectionId', 'id') },
};
