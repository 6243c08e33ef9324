import { regions } from '../../../schema/sqlite/region.ts';
import type { Region } from '../../records/region.ts';
import { type ColumnsOf, each, many, one, within } from './record.ts';

export const region = {
  table: regions,
  key: 'code',
  fields: {
    code: regions.code,
    name: regions.name,
    level: regions.level,
    path: regions.path,
    parentCode: regions.parentCode,
    ancestorCodes: regions.ancestorCodes,
    from: regions.from,
    until: regions.until,
  } satisfies ColumnsOf<Region>,
  relations: {
    parent: one('region', 'parentCode', 'code'),
    ancestors: each('region', 'ancestorCodes', 'code'),
    children: many('region', 'parentCode', 'code'),
    reports: many('report', 'regionCode', 'code'),
    reportsWithin: within('report', 'regionCode', 'code'),
    bodies: many('body', 'regionCode', 'code'),
  },
};
