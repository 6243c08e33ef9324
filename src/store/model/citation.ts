import { citations } from '../../../schema/sqlite/citation.ts';
import { citationPlaces } from '../../../schema/sqlite/citation-place.ts';
import type { Citation } from '../../records/citation.ts';
import type { Span } from '../../records/span.ts';
import { evidenceFields, evidenceRelations } from './evidence.ts';
import { type ColumnsOf, many, one } from './record.ts';

export const citation = {
  table: citations,
  key: 'id',
  fields: {
    ...evidenceFields(citations),
    title: citations.title,
    kind: citations.kind,
    sectionId: citations.sectionId,
  } satisfies ColumnsOf<Citation, 'places'>,
  relations: {
    ...evidenceRelations,
    section: one('section', 'sectionId', 'id'),
    places: many('citationPlace', 'citationId'),
  },
};

export const citationPlace = {
  table: citationPlaces,
  key: 'id',
  fields: {
    ...evidenceFields(citationPlaces),
    citationId: citationPlaces.citationId,
  } satisfies ColumnsOf<Span>,
  relations: { ...evidenceRelations },
};
