import type { Grouping, Groups, GroupTerm } from '../../store/query/grouping.ts';
import type { AnyQuery } from '../../store/query/tree.ts';
import { Page, type PageSource } from '../page.ts';
import type { PageRequest } from '../paging.ts';

/** A page of a list of records, which can also be asked for the groups of the whole list: nothing is read before. */
export class FacetedPage extends Page {
  readonly #query: AnyQuery;
  readonly #read: (grouping: Grouping) => Promise<Groups>;

  /** @param query What the list holds; its page does not matter here. */
  constructor(
    request: PageRequest,
    source: PageSource,
    query: AnyQuery,
    read: (grouping: Grouping) => Promise<Groups>,
  ) {
    super(request, source);
    this.#query = query;
    this.#read = read;
  }

  /** The largest groups of the whole list. */
  groups(term: GroupTerm, limit: number): Promise<Groups> {
    return this.#read(largestGroups(this.#query, term, limit));
  }
}

function largestGroups({ from, where }: Pick<AnyQuery, 'from' | 'where'>, term: GroupTerm, limit: number): Grouping {
  const order = { by: 'count', direction: 'desc' } as const;
  return { from, by: [term], order, skip: 0, limit, ...(where && { where }) };
}
