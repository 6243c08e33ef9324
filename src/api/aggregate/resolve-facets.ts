import type { CountedName } from './counted-kind.ts';
import type { FacetArgs } from './facet.args.ts';
import type { FacetedPage } from './faceted-page.ts';
import { groupLimit, USUAL_FACET_VALUES } from './group-limits.ts';
import { groupTerms } from './group-terms.ts';
import { groupValue } from './group-value.ts';

/**
 * The facets of a list, over all that it holds, whatever its page: one statement for each.
 *
 * @throws GraphQLError `BAD_USER_INPUT` for a key that such records have nothing of, and numbers out of bounds.
 */
export async function resolveFacets(page: Pick<FacetedPage, 'groups'>, record: CountedName, { by, first }: FacetArgs) {
  const limit = groupLimit(first, USUAL_FACET_VALUES);
  const facets = groupTerms(record, by, 'by').map(async (term, i) => {
    const { groups, groupCount } = await page.groups(term, limit);
    const key = by[i]!;
    const values = groups.map(({ values: [value], names: [named], count }) => ({
      ...groupValue(key, value!, named!),
      count,
    }));
    return { key, totalValues: groupCount, truncated: groups.length < groupCount, values };
  });
  return Promise.all(facets);
}
