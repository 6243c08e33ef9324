import type { Values } from '../store/query/reader.ts';
import { encodeCursor, type PageRequest } from './paging.ts';

/** How a page gets what it needs: up to one row more than asked for, in the order of reading, and the length of the list. */
export interface PageSource {
  rows(): Promise<Values[]>;
  count(): Promise<number>;
}

/** A page of a list, read when one of its parts is asked for: whoever wants only the count causes no more. */
export class Page {
  readonly #request: PageRequest;
  readonly #source: PageSource;
  #rows: Promise<Values[]> | undefined;

  constructor(request: PageRequest, source: PageSource) {
    this.#request = request;
    this.#source = source;
  }

  get nodes(): Promise<Values[]> {
    return this.#read().then((rows) => this.#cut(rows));
  }

  get edges() {
    return this.nodes.then((nodes) => nodes.map((node) => ({ node, cursor: encodeCursor(this.#request, node) })));
  }

  get pageInfo() {
    return this.#read().then((rows) => {
      const { first, last, after, before } = this.#request;
      const nodes = this.#cut(rows);
      const cursorOf = (node: Values | undefined) => (node ? encodeCursor(this.#request, node) : null);
      return {
        // The row that a cursor points at lies on the other side of it.
        hasNextPage: first === null ? before !== null : rows.length > first,
        hasPreviousPage: last === null ? after !== null : rows.length > last,
        startCursor: cursorOf(nodes[0]),
        endCursor: cursorOf(nodes.at(-1)),
      };
    });
  }

  get totalCount(): Promise<number> {
    return this.#source.count();
  }

  #read(): Promise<Values[]> {
    this.#rows ??= this.#source.rows();
    return this.#rows;
  }

  #cut(rows: Values[]): Values[] {
    const { first, last, backward } = this.#request;
    const nodes = rows.slice(0, first ?? last ?? undefined);
    if (backward) return nodes.reverse();
    return last === null ? nodes : nodes.slice(Math.max(nodes.length - last, 0));
  }
}
