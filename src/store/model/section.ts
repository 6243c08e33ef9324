import { sections } from '../../../schema/sqlite/section.ts';
import type { Section } from '../../records/section.ts';
import { evidenceFields, evidenceRelations } from './evidence.ts';
import { type ColumnsOf, many, one } from './record.ts';

export const section = {
  table: sections,
  key: 'id',
  fields: {
    ...evidenceFields(sections),
    marker: sections.marker,
    depth: sections.depth,
    heading: sections.heading,
    parentId: sections.parentId,
    role: sections.role,
    theme: sections.theme,
  } satisfies ColumnsOf<Section, 'parent'>,
  relations: {
    ...evidenceRelations,
    parent: one('section', 'parentId', 'id'),
    // the same by the name that all evidence has for it
    section: one('section', 'parentId', 'id'),
    children: many('section', 'parentId'),
    measures: many('measure', 'sectionId'),
    metrics: many('metric', 'sectionId'),
    shortcomings: many('shortcoming', 'sectionId'),
  },
};
