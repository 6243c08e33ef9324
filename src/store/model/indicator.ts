import { indicators } from '../../../schema/sqlite/indicator.ts';
import type { Indicator } from '../../records/indicator.ts';
import { type ColumnsOf, many, one } from './record.ts';

export const indicator = {
  table: indicators,
  key: 'id',
  fields: {
    id: indicators.id,
    // what the API calls it, where `id` is a global one
    code: indicators.id,
    zh: indicators.zh,
    en: indicators.en,
    unit: indicators.unit,
    theme: indicators.theme,
    parent: indicators.parentId,
    nature: indicators.nature,
  } satisfies ColumnsOf<Indicator>,
  relations: {
    parent: one('indicator', 'parent', 'id'),
    children: many('indicator', 'parent'),
    metrics: many('metric', 'indicator'),
  },
};
