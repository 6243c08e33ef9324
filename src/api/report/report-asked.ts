import type { Condition } from '../../store/query/tree.ts';
import { currentReport } from '../current.ts';
import { badArgument } from '../errors.ts';
import { parseGlobalId, parseSlug } from '../node/global-id.ts';
import type { Arguments } from '../reads.ts';

/**
 * Which report `report(id, slug)` asks for.
 *
 * @throws GraphQLError `BAD_USER_INPUT` unless there is one of both, or for what was never an id or a slug of a report.
 */
export function reportAsked({ id, slug }: Arguments): Condition<'versionKey' | 'slug' | 'current'> {
  if (typeof id === 'string' && typeof slug === 'string') throw badArgument(['slug'], 'give either id or slug');
  if (typeof slug === 'string') {
    return { all: [{ field: 'slug', is: 'eq', value: parseSlug(slug, ['slug']) }, currentReport] };
  }
  if (typeof id !== 'string') throw badArgument(['id'], 'give either id or slug');
  const parsed = parseGlobalId(id, ['id']);
  if (parsed.typeName !== 'Report') throw badArgument(['id'], `${JSON.stringify(id)} is not the id of a report`);
  return { field: 'versionKey', is: 'eq', value: parsed.key };
}
