/** The algorithms of Relay's cursor specification (https://relay.dev/graphql/connections.htm), step by step, with its names. */

export interface PageArguments {
  first?: number;
  last?: number;
  after?: string;
  before?: string;
}

/** An edge as far as the algorithms go: its cursor. */
type Edges = readonly string[];

export function edgesToReturn(allEdges: Edges, { before, after, first, last }: PageArguments): Edges {
  let edges = applyCursorsToEdges(allEdges, before, after);
  if (first !== undefined && edges.length > first) edges = edges.slice(0, first);
  if (last !== undefined && edges.length > last) edges = edges.slice(edges.length - last);
  return edges;
}

function applyCursorsToEdges(allEdges: Edges, before?: string, after?: string): Edges {
  let edges = allEdges;
  if (after !== undefined && edges.includes(after)) edges = edges.slice(edges.indexOf(after) + 1);
  if (before !== undefined && edges.includes(before)) edges = edges.slice(0, edges.indexOf(before));
  return edges;
}

/** What `hasPreviousPage` may be: where `last` is not set, a server that can tell by `after` may say so, and need not. */
export function hasPreviousPage(allEdges: Edges, { before, after, last }: PageArguments): boolean[] {
  if (last !== undefined) return [applyCursorsToEdges(allEdges, before, after).length > last];
  return after !== undefined && allEdges.includes(after) ? [true, false] : [false];
}

/** What `hasNextPage` may be: where `first` is not set, a server that can tell by `before` may say so, and need not. */
export function hasNextPage(allEdges: Edges, { before, after, first }: PageArguments): boolean[] {
  if (first !== undefined) return [applyCursorsToEdges(allEdges, before, after).length > first];
  return before !== undefined && allEdges.includes(before) ? [true, false] : [false];
}
