import { GraphQLError } from 'graphql';
import type { RecordName } from '../../store/model/model.ts';
import type { Reader } from '../../store/query/reader.ts';
import type { Condition } from '../../store/query/tree.ts';
import { badArgument } from '../errors.ts';
import type { Limits } from '../limits/limits.ts';
import { exportCondition } from './export-condition.ts';
import { shorthandFilter } from './shorthands.ts';

/** Which records are asked for. */
export interface Asked {
  /** The filter of the API, null where there is none. */
  readonly filter: unknown;
  /** Shorthands with their texts: `{ year: '2022,2023' }`. */
  readonly shorthands: Readonly<Record<string, string>>;
}

/**
 * The condition of a filter and shorthands, all of which must hold; null where there is none.
 *
 * @throws GraphQLError `BAD_USER_INPUT`, with the shorthand, or the place in the filter, in `extensions.argument`.
 */
export async function exportWhere(
  reader: Reader,
  record: RecordName,
  { filter, shorthands }: Asked,
  limits: Limits,
): Promise<Condition | null> {
  const conditions: (Condition | null)[] = [];
  for (const [name, text] of Object.entries(shorthands)) {
    const meant = shorthandFilter(record, name, text);
    conditions.push(await inOneWord(name, () => exportCondition(reader, record, meant, limits)));
  }
  conditions.push(await exportCondition(reader, record, filter, limits));
  const all = conditions.filter((condition): condition is Condition => condition !== null);
  return all.length > 0 ? { all } : null;
}

/** What is wrong with a shorthand is told of its own name, not of the filter that it stands for. */
async function inOneWord<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const place = `${(error.extensions.argument as string[]).join('.')}: `;
    throw badArgument([name], error.message.startsWith(place) ? error.message.slice(place.length) : error.message);
  }
}
