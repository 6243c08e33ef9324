import type { Group } from '../../store/query/grouping.ts';
import type { Value } from '../../store/query/tree.ts';
import { type GroupKeyName, groupKey } from './group-key.ts';

/** A value that records are grouped by, and what it is called. */
export interface GroupValue {
  readonly value: string | null;
  readonly labelZh: string | null;
  readonly labelEn: string | null;
}

/** @example groupValue('YEAR', 2024, null) // { value: '2024', labelZh: '2024年', labelEn: '2024' } */
export function groupValue(key: GroupKeyName, value: Value, names: Group['names'][number]): GroupValue {
  if (value === null || typeof value === 'boolean') return { value: null, labelZh: null, labelEn: null };
  const { zh, en } = groupKey(key).label(value, names);
  return { value: String(value), labelZh: zh, labelEn: en };
}
