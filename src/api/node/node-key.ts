import type { RecordName } from '../../store/model/model.ts';
import type { Value } from '../../store/query/tree.ts';
import { recordOfType } from '../record-fields.ts';
import { type GlobalId, isKeyedType } from './global-id.ts';

/** The fields that the keys of global ids stand for. */
const KEY_FIELDS = { Report: 'versionKey', Region: 'code', Body: 'slug', Indicator: 'id' } as const;

/** The record that the ids of a type name, and the fields by which they do: of what stands in a text, one is of the report. */
export function nodeKey(typeName: string): { record: RecordName; fields: readonly string[] } {
  const fields = isKeyedType(typeName) ? [KEY_FIELDS[typeName]] : ['report.versionKey', 'start', 'ordinal'];
  return { record: recordOfType(typeName), fields };
}

/** What an id says of these fields. */
export const keyValues = (id: GlobalId): readonly Value[] =>
  'key' in id ? [id.key] : [id.versionKey, id.start, id.ordinal];
