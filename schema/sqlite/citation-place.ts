import { index, integer, sqliteTable, unique } from 'drizzle-orm/sqlite-core';
import { citations } from './citation.ts';
import { evidence } from './evidence.ts';

/** Every place where a cited title stands, its 《》 included. */
export const citationPlaces = sqliteTable(
  'citation_places',
  {
    ...evidence(),
    citationId: integer('citation_id')
      .notNull()
      .references(() => citations.id, { onDelete: 'cascade' }),
  },
  (table) => [
    unique('citation_places_place').on(table.reportId, table.start, table.ordinal),
    index('citation_places_citation').on(table.citationId),
  ],
);
