import { modelOf, type RecordName } from '../store/model/model.ts';
import { badArgument } from './errors.ts';

/**
 * What is given in a filter, or in a part of one: name and value. Input types are classes, which have their absent parts too.
 *
 * @param record Of what the filter is.
 * @param name The field or relation of the record that the part is about; by default each part has that name itself.
 * @param path Where it stands among the arguments, for errors.
 * @throws GraphQLError `BAD_USER_INPUT` for null, which would be all there is to one reader and what is not known to another.
 */
export function given(
  record: RecordName,
  input: object,
  path: readonly string[],
  name?: string,
): [name: string, value: unknown][] {
  const parts = Object.entries(input).filter(([, value]) => value !== undefined);
  const missing = parts.find(([, value]) => value === null)?.[0];
  if (missing === undefined) return parts;
  throw badArgument([...path, missing], `is null: ${advice(record, name ?? missing, missing)}`);
}

function advice(record: RecordName, name: string, missing: string): string {
  if (missing === 'isNull') return 'give `true` or `false`, or leave it out';
  const asked = (name === missing || !QUANTIFIERS.includes(missing)) && canBeMissing(record, name);
  return asked ? 'leave it out, or ask with `isNull` for what is not known' : 'leave it out';
}

const QUANTIFIERS = ['some', 'none', 'every'];

/** Whether there may be none, so that its conditions have `isNull`. */
function canBeMissing(record: RecordName, name: string): boolean {
  const { fields, relations } = modelOf(record);
  const relation = relations[name];
  const column = relation?.kind === 'one' ? fields[relation.local] : fields[name];
  return column !== undefined && !column.notNull;
}
