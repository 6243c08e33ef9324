/**
 * The first index that one comes back to by following parents; null where all lead to an end.
 *
 * @example cyclicIndex([null, 2, 1]) // 1
 */
export function cyclicIndex(parents: readonly (number | null)[]): number | null {
  if (leadBack(parents)) return null;
  const ended = new Set<number>();
  for (const start of parents.keys()) {
    const trail = new Set<number>();
    for (let at: number | null = start; at !== null && !ended.has(at); at = parents[at] ?? null) {
      if (trail.has(at)) return at;
      trail.add(at);
    }
    for (const at of trail) ended.add(at);
  }
  return null;
}

/** Whether all parents stand before what they are the parents of, as most do: then none is come back to. */
function leadBack(parents: readonly (number | null)[]): boolean {
  for (let i = 0; i < parents.length; i++) {
    const parent = parents[i]!;
    if (parent !== null && parent >= i) return false;
  }
  return true;
}
