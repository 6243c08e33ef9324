/** How large something may be: as it is unless set otherwise, and what it can be set to. */
interface Bound {
  readonly usual: number;
  /** Below this nothing would work any more; 1 where nothing is said. */
  readonly least?: number;
  /** Above this the server itself could not cope. */
  readonly most?: number;
  /** What is counted: `bytes of a request's body`. */
  readonly of: string;
}

const bounds = {
  headerBytes: {
    usual: 100_000,
    least: 4000,
    most: 10_000_000,
    of: 'bytes of the address of a request, the query of a GET in it, and of its headers',
  },
  bodyBytes: { usual: 1_000_000, most: 100_000_000, of: 'bytes of the body of a request' },
  // Each holds a transaction, for as long as its client takes.
  exports: { usual: 4, most: 1000, of: 'exports of a worker at the same time, those of all clients together' },
  batch: { usual: 1, of: 'operations in one request; 1 is no batches' },
  // Under some 1500 the parser comes to the end of its stack.
  nesting: { usual: 200, most: 500, of: 'brackets of a query within brackets, of whatever kind' },
  tokens: { usual: 5000, of: 'tokens (words and signs) of a query' },
  depth: { usual: 30, of: 'fields within fields' },
  aliases: { usual: 100, of: 'aliases of a query, fragments counted wherever they are spread' },
  directives: { usual: 50, of: 'directives of a query, counted likewise' },
  rootFields: { usual: 30, of: 'fields that a query asks of the API itself' },
  cost: { usual: 200_000, of: 'cost of a query: a record costs 1, a page as many times what is in it as it may hold' },
  // Each takes as long as the corpus is large, whatever comes of it, and nobody else is answered meanwhile.
  counts: { usual: 50, of: 'times that all records of a kind are counted: groups, facets and counts 1, statistics 2' },
  pageSize: { usual: 100, least: 20, most: 10_000, of: 'records of a page (first, last), and global ids of nodes' },
  groups: { usual: 1000, least: 100, most: 100_000, of: 'groups of aggregate, and values of each of facets (first)' },
  listItems: { usual: 1000, of: 'items of any other list among the arguments' },
  filterDepth: { usual: 15, most: 50, of: 'filters within filters, operators included' },
  // Each one looks through as many records as the lists hold, for every record of the one around it.
  filterLists: { usual: 3, most: 10, of: 'lists within lists that a filter looks through (some, none, every)' },
  // SQLite takes expressions of 1000 levels, and each alternative is one more.
  filterConditions: { usual: 200, most: 500, of: 'conditions of a filter' },
} satisfies Record<string, Bound>;

export type LimitName = keyof typeof bounds;

/** What each limit is set to. */
export type Limits = Readonly<Record<LimitName, number>>;

/** Every limit there is, in the order in which a request meets them. */
export const LIMITS: Readonly<Record<LimitName, Bound>> = bounds;

export const LIMIT_NAMES = Object.keys(bounds) as LimitName[];

export const DEFAULT_LIMITS = Object.fromEntries(LIMIT_NAMES.map((name) => [name, bounds[name].usual])) as Limits;
