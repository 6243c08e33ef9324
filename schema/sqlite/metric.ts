import { type AnySQLiteColumn, index, integer, real, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { DIMENSIONS } from '../../src/records/dimension.ts';
import { INDICATOR_CONFIDENCES, METRIC_RELATIONS, QUALIFIERS } from '../../src/records/metric.ts';
import { evidence } from './evidence.ts';
import { measures } from './measure.ts';
import { sections } from './section.ts';

export const metrics = sqliteTable(
  'metrics',
  {
    ...evidence(),
    value: real().notNull(),
    valueMax: real('value_max'),
    unit: text().notNull(),
    /** What the unit measures, and the value in the unit that the dimension is compared in: derived from value and unit. */
    dimension: text({ enum: DIMENSIONS }).notNull(),
    baseValue: real('base_value').notNull(),
    baseUnit: text('base_unit').notNull(),
    qualifier: text({ enum: QUALIFIERS }).notNull(),
    label: text().notNull(),
    /** No foreign key: a report keeps the id it came with, whether or not this catalogue has it. */
    indicatorId: text('indicator_id'),
    relation: text({ enum: METRIC_RELATIONS }),
    parentId: integer('parent_id').references((): AnySQLiteColumn => metrics.id),
    sectionId: integer('section_id').references(() => sections.id),
    measureId: integer('measure_id').references(() => measures.id),
    /** Why the indicator is that one; null where there is none, or it is not known. */
    indicatorRule: text('indicator_rule'),
    indicatorConfidence: text('indicator_confidence', { enum: INDICATOR_CONFIDENCES }),
  },
  (table) => [
    unique('metrics_place').on(table.reportId, table.start, table.ordinal),
    index('metrics_indicator').on(table.indicatorId),
    index('metrics_parent').on(table.parentId),
    index('metrics_section').on(table.sectionId),
    index('metrics_measure').on(table.measureId),
  ],
);
