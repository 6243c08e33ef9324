import { type Column, fieldColumn } from '../column.ts';
import { columnsBefore, columnsBehind, columnsOfSection, idColumn } from './evidence-columns.ts';

/** The columns of a metric (指标). */
export const metricColumns: readonly Column[] = [
  ...columnsBefore('metric', 'Metric'),
  fieldColumn('metric', 'label', 'label', { type: 'text', description: "What is measured, in the text's own words." }),
  fieldColumn('metric', 'value', 'value', { type: 'number', description: 'The number, 万 and 亿 applied.' }),
  fieldColumn('metric', 'valueMax', 'valueMax', { type: 'number', description: 'The upper bound of a range.' }),
  fieldColumn('metric', 'unit', 'unit', { type: 'text', description: 'Unit as written (单位): `件`.' }),
  fieldColumn('metric', 'qualifier', 'qualifier', {
    type: 'text',
    description: 'How exact the number is: `EXACT`, `ABOUT`, `MORE_THAN`, …',
  }),
  fieldColumn('metric', 'dimension', 'dimension', {
    type: 'text',
    description: 'What the unit measures: `CASE`, `PERSON`, `PERCENT`, …',
  }),
  fieldColumn('metric', 'baseValue', 'baseValue', {
    type: 'number',
    description: 'The value in the base unit of the dimension: 3 亩 is 2000.',
  }),
  fieldColumn('metric', 'baseUnit', 'baseUnit', { type: 'text', description: 'That unit: `平方米`.' }),
  fieldColumn('metric', 'indicator', 'indicator', {
    type: 'text',
    description: 'Code of its indicator (指标目录): `LEGAL_AID_CASES`.',
  }),
  fieldColumn('metric', 'indicatorZh', 'indicator.zh', { type: 'text', description: 'That indicator in Chinese.' }),
  fieldColumn('metric', 'indicatorConfidence', 'indicatorBasis.confidence', {
    type: 'text',
    description: 'How near the words stand that told it: `HIGH`, `MEDIUM`, `LOW`.',
  }),
  fieldColumn('metric', 'relation', 'relation', {
    type: 'text',
    description: 'How it hangs on another metric: `PART_OF`, `SHARE_OF`, …',
  }),
  idColumn('metric', 'parent', 'parentId', 'Metric', 'Global id of that metric.'),
  ...columnsOfSection('metric'),
  idColumn('metric', 'measure', 'measureId', 'Measure', 'Global id of the measure that it stands in (举措).'),
  fieldColumn('metric', 'measureLead', 'measure.lead', {
    type: 'text',
    description: 'The first sentence of that measure.',
  }),
  ...columnsBehind('metric'),
];
