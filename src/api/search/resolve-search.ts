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

/** What the arguments of a search ask for, checked. */
export interface SearchRequest {
  readonly words: readonly string[];
  readonly name: string;
  readonly search: Search & { readonly words: readonly string[]; readonly kinds: readonly RecordKind[] };
  readonly page: PageRequest & { readonly first: number };
}

/** @throws GraphQLError `BAD_USER_INPUT` for a page or a filter that cannot be used; never for a query. */
export function searchRequest(args: Arguments): SearchRequest {
  const { query, in: kinds, filter, orderBy, first, after } = args as unknown as SearchArguments;
  const words = searchWords(query);
  const name = searchName(words, kinds ?? RECORD_KINDS, filter ?? {});
  const cursor = typeof after === 'string' ? placeOf(name, HIT_ORDERS[orderBy], after) : null;
  const size = sizeOf('first', first ?? USUAL_PER_PAGE);
  const page = {
    ...{ first: size, last: null, size, backward: false },
    ...{ orderName: orderBy, cursorOf: HIT_ORDERS[orderBy].cursorOf, order: HIT_ORDERS[orderBy].order },
    after: cursor,
    before: null,
  };
  const search = {
    words,
    kinds: kinds ?? RECORD_KINDS,
    where: { all: [currentReport, ...(filter ? [filterCondition('report', filter)] : [])] },
    order: orderBy,
    limit: size + 1,
    ...(cursor && { after: cursor }),
  };
  return { words, name, search, page };
}

/** The hits of a search; each row holds the words that were searched, for its snippet. */
export function resolveSearch(args: Arguments, reader: Reader): Page {
  const { words, name, search, page } = searchRequest(args);
  if (words.length === 0) return new Page(page, { rows: async () => [], count: async () => 0 });
  return new Page(page, {
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
