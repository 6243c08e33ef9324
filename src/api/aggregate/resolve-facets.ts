import type { Groups } from '../../store/query/grouping.ts';
import type { CountedName } from './counted-kind.ts';
import type { FacetArgs } from './facet.args.ts';
import type { FacetedPage } from './faceted-page.ts';
import type { GroupKeyName } from './group-key.ts';
import { groupLimit, USUAL_FACET_VALUES } from './group-limits.ts';
import { groupTerms } from './group-terms.ts';
import { groupValue } from './group-value.ts';

/**
 * The facets of a list, over all that it holds, whatever its page: one statement for each.
 *
 * @throws GraphQLError as `facetsAsked`.
 */
export async function resolveFacets(page: Pick<FacetedPage, 'groups'>, record: CountedName, args: FacetArgs) {
  const { terms, limit } = facetsAsked(record, args);
  return facetsOf(args.by, await Promise.all(terms.map((term) => page.groups(term, limit))));
}

/** @throws GraphQLError `BAD_USER_INPUT` for a key that such records have nothing of, and numbers out of bounds. */
export const facetsAsked = (record: CountedName, { by, first }: FacetArgs) => ({
  limit: groupLimit(first, USUAL_FACET_VALUES),
  terms: groupTerms(record, by, 'by'),
});

/** What is answered of the groups of each key. */
export const facetsOf = (by: readonly GroupKeyName[], facets: readonly Groups[]) =>
  facets.map(({ groups, groupCount }, i) => {
    const key = by[i]!;
    const values = groups.map(({ values: [value], names: [named], count }) => ({
      ...groupValue(key, value!, named!),
      count,
    }));
    return { key, totalValues: groupCount, truncated: groups.length < groupCount, values };
  });
