import { type GraphQLOutputType, getNullableType, isEnumType, isListType, isNonNullType } from 'graphql';
import type { RecordName } from '../../store/model/model.ts';
import { typeOfField } from '../../store/query/fields.ts';
import type { Json } from '../../store/query/json-tree.ts';
import { Unplanned } from './unplanned.ts';

/** The scalars whose values leave the database as they are, by what its fields hold. */
const SCALARS: Readonly<Record<string, readonly string[]>> = {
  string: ['String', 'ID', 'Date', 'DateTimeISO'],
  number: ['Int', 'Float'],
  boolean: ['Boolean'],
};

/** A field of a record as it stands; a value of an enum has its name. */
export function planLeaf(record: RecordName, field: string, type: GraphQLOutputType, path: string): Json {
  const { type: holds, nullable } = typeOfField(record, field);
  if (!isSame(getNullableType(type), holds)) throw new Unplanned('field', path);
  return { kind: 'field', field, ...(isNonNullType(type) && nullable && { required: true }) };
}

function isSame(type: GraphQLOutputType, holds: string): boolean {
  if (isListType(type)) return holds === 'json';
  if (isEnumType(type)) return holds === 'string' && type.getValues().every(({ name, value }) => name === value);
  return 'name' in type && SCALARS[holds]?.includes(type.name) === true;
}
