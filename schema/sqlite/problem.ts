import { index, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { PROBLEM_CODES } from '../../src/records/problem.ts';
import { evidence } from './evidence.ts';

export const problems = sqliteTable(
  'problems',
  {
    ...evidence(),
    code: text({ enum: PROBLEM_CODES }).notNull(),
    message: text().notNull(),
  },
  (table) => [
    unique('problems_place').on(table.reportId, table.start, table.ordinal),
    index('problems_code').on(table.code),
  ],
);
