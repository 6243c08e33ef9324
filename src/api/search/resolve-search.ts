import { RECORD_KINDS, type RecordKind } from '../../records/record-kind.ts';
import type { Reader } from '../../store/query/reader.ts';
import type { Search, Value } from '../../store/query/tree.ts';
import { searchWords } from '../../store/search/search-words.ts';
import { filterCondition } from '../conditions.ts';
import { currentReport } from '../current.ts';
import { badArgument } from '../errors.ts';
import { Page } from '../page.ts';
import { decodeCursor, type PageRequest, sizeOf, USUAL_PER_PAGE } from '../paging.ts';
import type { Arguments } from '../reads.ts';
import { searchName } from './search-name.ts';
import { HIT_ORDERS, type HitOrder } from './search-order.ts';

interface SearchArguments {
  query: string;
  in?: RecordKind[] | null;
  filter?: object | null;
  orderBy: keyof typeof HIT_ORDERS;
  first?: number | null;
  after?: string | null;
}

/**
 * The hits of a search; each row holds the words that were searched, for its snippet.
 *
 * @throws GraphQLError `BAD_USER_INPUT` for a page or a filter that cannot be used; never for a query.
 */
export function resolveSearch(args: Arguments, reader: Reader): Page {
  const { query, in: kinds, filter, orderBy, first, after } = args as unknown as SearchArguments;
  const words = searchWords(query);
  const name = searchName(words, kinds ?? RECORD_KINDS, filter ?? {});
  const cursor = typeof after === 'string' ? placeOf(name, HIT_ORDERS[orderBy], after) : null;
  const size = sizeOf('first', first ?? USUAL_PER_PAGE);
  const request: PageRequest = {
    ...{ first: size, last: null, size, backward: false },
    ...{ orderName: orderBy, cursorOf: HIT_ORDERS[orderBy].cursorOf, order: HIT_ORDERS[orderBy].order },
    after: cursor,
    before: null,
  };
  const search: Search = {
    words,
    kinds: kinds ?? RECORD_KINDS,
    where: { all: [currentReport, ...(filter ? [filterCondition('report', filter)] : [])] },
    order: orderBy,
    limit: request.size + 1,
    ...(cursor && { after: cursor }),
  };
  if (words.length === 0) return new Page(request, { rows: async () => [], count: async () => 0 });
  return new Page(request, {
    rows: async () => (await reader.search(search)).map((hit) => ({ ...hit, words, searchName: name })),
    count: () => reader.countHits(search),
  });
}

/** Where in the search of this name a cursor is: the key of a hit, and in the order of relevance its score. */
function placeOf(searched: string, { cursorOf, holds }: HitOrder, after: string): Value[] {
  const [name, ...place] = decodeCursor(after, cursorOf, holds, 'after');
  if (name === searched) return place;
  throw badArgument(
    ['after'],
    'is a cursor of another search: it goes on only with the `query`, `in` and `filter` that it came from',
  );
}
