import type { RecordKind } from '../../records/record-kind.ts';
import type { RecordName } from '../../store/model/model.ts';
import { vocabulary } from '../vocabulary.ts';

export type CountedKindValue = RecordKind | 'PROBLEM' | 'BODY' | 'REGION' | 'INDICATOR';

export const CountedKind = vocabulary<CountedKindValue>('CountedKind', 'What can be counted (统计对象).', {
  REPORT: 'Reports (报告).',
  SECTION: 'Sections (章节).',
  MEASURE: 'Measures (举措).',
  METRIC: 'Metrics (指标).',
  SHORTCOMING: 'Shortcomings (不足).',
  CITATION: 'Citations (引用).',
  PROBLEM: 'What is odd about documents (文档问题).',
  BODY: 'Bodies that report (报告主体).',
  REGION: 'Administrative divisions, superseded ones included, whether or not they report (行政区划).',
  INDICATOR: 'Entries of the indicator catalogue, whether or not there are figures of them (指标目录).',
});

/** A record that can be counted. */
export type CountedName = Lowercase<CountedKindValue> & RecordName;

/** @example countedRecord('METRIC') // 'metric' */
export const countedRecord = (kind: CountedKindValue): CountedName => kind.toLowerCase() as CountedName;
