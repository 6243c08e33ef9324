import { coerceInputValue, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import type { RecordName } from '../../store/model/model.ts';
import type { Reader } from '../../store/query/reader.ts';
import type { Condition } from '../../store/query/tree.ts';
import { filterCondition } from '../conditions.ts';
import { badArgument } from '../errors.ts';
import { checkArguments, checkVariables } from '../limits/check-arguments.ts';
import type { Limits } from '../limits/limits.ts';
import { typeOfRecord } from '../record-fields.ts';
import { buildApiSchema } from '../schema.ts';
import { checkCodes } from './check-codes.ts';

let schema: GraphQLSchema | undefined;

/**
 * The condition of a filter that comes as plain JSON: the input of the API for that kind of record, with its types,
 * limits and errors; and the codes in it must be there.
 *
 * @returns null for null, which is no filter.
 * @throws GraphQLError `BAD_USER_INPUT`, with the place in `extensions.argument`.
 * @example await exportCondition(reader, 'metric', { unit: { eq: '件' } }, DEFAULT_LIMITS)
 */
export async function exportCondition(
  reader: Reader,
  record: RecordName,
  value: unknown,
  limits: Limits,
): Promise<Condition | null> {
  if (value === null) return null;
  checkVariables(limits, { filter: value });
  schema ??= buildApiSchema();
  const type = schema.getType(`${typeOfRecord(record)}Filter`) as GraphQLInputType;
  const filter = coerceInputValue(value, type, (path, _invalid, { message }) => {
    throw badArgument(['filter', ...path.map(String)], message);
  }) as object;
  checkArguments(limits, null, undefined, { filter });
  const condition = filterCondition(record, filter);
  await checkCodes(reader, record, filter);
  return condition;
}
