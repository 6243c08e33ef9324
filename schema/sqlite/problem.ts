import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { PROBLEM_CODES } from '../../src/records/problem.ts';
import { evidence } from './evidence.ts';
import { sections } from './section.ts';

export const problems = sqliteTable(
  'problems',
  {
    ...evidence(),
    code: text({ enum: PROBLEM_CODES }).notNull(),
    message: text().notNull(),
    sectionId: integer('section_id').references(() => sections.id),
  },
  (table) => [
    unique('problems_place').on(table.reportId, table.start, table.ordinal),
    index('problems_section').on(table.sectionId),
    index('problems_code').on(table.code),
  ],
);
