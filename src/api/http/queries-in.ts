/**
 * The queries of a request as they came, none for those that are called by their hash.
 *
 * @param search `?query=…`
 * @param body Of a POST: an operation, a list of them, or anything that is no such thing.
 */
export function queriesIn(search: string, body: unknown): string[] {
  const operations: unknown[] = body === undefined ? [Object.fromEntries(new URLSearchParams(search))] : [body].flat();
  return operations.flatMap((operation) => {
    const { query } = (operation ?? {}) as { query?: unknown };
    return typeof query === 'string' ? query : [];
  });
}
