import { bodies } from '../../../schema/sqlite/body.ts';
import type { Body } from '../../records/body.ts';
import { type ColumnsOf, many, one } from './record.ts';

export const body = {
  table: bodies,
  key: 'slug',
  fields: {
    slug: bodies.slug,
    name: bodies.name,
    kind: bodies.kind,
    regionCode: bodies.regionCode,
  } satisfies ColumnsOf<Body>,
  relations: {
    region: one('region', 'regionCode', 'code'),
    reports: many('report', 'bodySlug', 'slug'),
  },
};
