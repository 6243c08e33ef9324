import type { RecordKind as RecordKindValue } from '../records/record-kind.ts';
import type { RecordName } from '../store/model/model.ts';
import { vocabulary } from './vocabulary.ts';

export const RecordKind = vocabulary<RecordKindValue>('RecordKind', 'Kinds of record (记录类别).', {
  REPORT: 'A report (报告).',
  SECTION: 'A section (章节).',
  MEASURE: 'A measure (举措).',
  METRIC: 'A metric (指标).',
  SHORTCOMING: 'A shortcoming (不足).',
  CITATION: 'A citation (引用).',
});

/** A record that is of a kind. */
export type KindName = Lowercase<RecordKindValue> & RecordName;

/** @example recordOfKind('METRIC') // 'metric' */
export const recordOfKind = (kind: RecordKindValue): KindName => kind.toLowerCase() as KindName;
