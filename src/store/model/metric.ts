import { metrics } from '../../../schema/sqlite/metric.ts';
import type { Metric } from '../../records/metric.ts';
import { evidenceFields, evidenceRelations } from './evidence.ts';
import { type ColumnsOf, many, one } from './record.ts';

export const metric = {
  table: metrics,
  key: 'id',
  fields: {
    ...evidenceFields(metrics),
    value: metrics.value,
    valueMax: metrics.valueMax,
    unit: metrics.unit,
    dimension: metrics.dimension,
    baseValue: metrics.baseValue,
    baseUnit: metrics.baseUnit,
    qualifier: metrics.qualifier,
    label: metrics.label,
    indicator: metrics.indicatorId,
    relation: metrics.relation,
    parentId: metrics.parentId,
    sectionId: metrics.sectionId,
    measureId: metrics.measureId,
    'indicatorBasis.rule': metrics.indicatorRule,
    'indicatorBasis.confidence': metrics.indicatorConfidence,
  } satisfies ColumnsOf<Metric, 'parent' | 'section' | 'measure' | 'indicatorBasis'>,
  relations: {
    ...evidenceRelations,
    indicator: one('indicator', 'indicator', 'id'),
    parent: one('metric', 'parentId', 'id'),
    parts: many('metric', 'parentId'),
    section: one('section', 'sectionId', 'id'),
    measure: one('measure', 'measureId', 'id'),
  },
};
