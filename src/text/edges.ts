/**
 * What a piece of an expression can begin and end with, null for anything; and whether it can be empty, so that what stands
 * beside it does.
 */
export interface Edges {
  first: ReadonlySet<string> | null;
  last: ReadonlySet<string> | null;
  isEmpty: boolean;
}

/** What is empty, as what only looks ahead or back. */
export const NOTHING: Edges = { first: new Set(), last: new Set(), isEmpty: true };
/** A character of which nothing is known. */
export const ANYTHING: Edges = { first: null, last: null, isEmpty: false };

/** One of some characters. */
export const oneOf = (characters: Iterable<string>): Edges => {
  const set = new Set(characters);
  return { first: set, last: set, isEmpty: false };
};

/** What stands in one set or the other, if both are known. */
export const both = (a: ReadonlySet<string> | null, b: ReadonlySet<string> | null): ReadonlySet<string> | null =>
  a && b && new Set([...a, ...b]);

/** One alternative or the other. */
export const either = (a: Edges, b: Edges): Edges => ({
  first: both(a.first, b.first),
  last: both(a.last, b.last),
  isEmpty: a.isEmpty || b.isEmpty,
});
