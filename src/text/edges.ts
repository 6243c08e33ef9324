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

type Characters = Edges['first'];

/** What stands in any of some sets, if all are known. */
export function anyOf(sets: readonly Characters[]): Characters {
  const all = new Set<string>();
  for (const set of sets) {
    if (set === null) return null;
    for (const character of set) all.add(character);
  }
  return all;
}

/** One of some alternatives. */
export const either = (alternatives: readonly Edges[]): Edges => ({
  first: anyOf(alternatives.map(({ first }) => first)),
  last: anyOf(alternatives.map(({ last }) => last)),
  isEmpty: alternatives.some(({ isEmpty }) => isEmpty),
});
