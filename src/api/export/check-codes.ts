import { codePrefix } from '../../records/region-code.ts';
import { modelOf, type RecordName } from '../../store/model/model.ts';
import { targetOf } from '../../store/query/fields.ts';
import type { Reader } from '../../store/query/reader.ts';
import { badArgument } from '../errors.ts';
import { type CodedRecord, codeFieldOf, isCodedRecord, nearCodes } from './near-codes.ts';

/** A code in a filter. */
interface Code {
  readonly of: CodedRecord;
  readonly value: string;
  /** Whether what lies below it counts too. */
  readonly within: boolean;
  /** Where it stands among the arguments. */
  readonly path: readonly string[];
}

/**
 * Refuses a filter that names an indicator, region, body or report that the corpus does not know. A list of the API would be
 * empty; an export is a file, and whoever opens an empty one takes it for an answer. A region that is known and has no reports
 * is no error.
 *
 * @param filter One that a condition could be made of.
 * @throws GraphQLError `BAD_USER_INPUT` with the place, and with what is near.
 */
export async function checkCodes(reader: Reader, record: RecordName, filter: object): Promise<void> {
  const codes = [...codesIn(record, filter, ['filter'])];
  for (const of of new Set(codes.map((code) => code.of))) {
    const field = codeFieldOf(of);
    const values = codes.filter((code) => code.of === of && !code.within).map(({ value }) => value);
    const found = await reader.rows({ from: of, fields: [field], where: { field, is: 'in', value: values } });
    const known = new Set(found.map((row) => row[field]));
    for (const { value, within, path } of codes.filter((code) => code.of === of)) {
      if (within ? await isAnyWithin(reader, value) : known.has(value)) continue;
      throw badArgument(path, `there is no ${of} ${JSON.stringify(value)}; ${await nearCodes(reader, of, value)}`);
    }
  }
}

/** The table may have divisions without having what they lie in. */
const isAnyWithin = async (reader: Reader, code: string): Promise<boolean> =>
  (await reader
    .rows({
      ...{ from: 'region', fields: ['code'], limit: 1 },
      where: { field: 'code', is: 'startsWith', value: codePrefix(code) },
    })
    .then((rows) => rows.length)) > 0;

function* codesIn(record: RecordName, filter: object, path: readonly string[]): Generator<Code> {
  for (const [name, value] of Object.entries(filter)) {
    const place = [...path, name];
    if (name === 'and' || name === 'or') {
      for (const [i, part] of (value as object[]).entries()) yield* codesIn(record, part, [...place, String(i)]);
    } else if (name === 'not') {
      yield* codesIn(record, value, place);
    } else if (record === 'region' && name === 'within') {
      yield { of: 'region', value, within: true, path: place };
    } else {
      yield* codesOfField(record, name, value, place);
    }
  }
}

function* codesOfField(record: RecordName, name: string, value: object, path: readonly string[]): Generator<Code> {
  const { eq, in: list = [], ...rest } = value as { eq?: string; in?: readonly string[] };
  const of = codedBy(record, name);
  if (of) {
    if (eq !== undefined) yield { of, value: eq, within: false, path: [...path, 'eq'] };
    for (const [i, one] of list.entries()) yield { of, value: one, within: false, path: [...path, 'in', String(i)] };
  }
  const relation = modelOf(record).relations[name];
  if (!relation) return;
  const target = targetOf(relation);
  if (relation.kind === 'one') return yield* codesIn(target, rest, path);
  for (const [quantifier, below] of Object.entries(rest))
    yield* codesIn(target, below as object, [...path, quantifier]);
}

/** The record whose codes a field of a filter is compared with: a metric's `indicator` is a code, and so is what a record goes by. */
function codedBy(record: RecordName, name: string): CodedRecord | null {
  if (record === 'metric' && name === 'indicator') return 'indicator';
  return isCodedRecord(record) && name === codeFieldOf(record) ? record : null;
}
