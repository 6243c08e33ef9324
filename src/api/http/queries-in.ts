/**
 * The queries of a request as they came, none for those that are called by their hash.
 *
 * @param search `?query=…`
 * @param body Of a POST: an operation, a list of them, or anything that is no such thing.
 */
export function queriesIn(search: string, body: unknown): string[] {
  if (body === undefined) return queriesOf(Object.fromEntries(new URLSearchParams(search)));
  return Array.isArray(body) ? body.flatMap(queriesOf) : queriesOf(body);
}

function queriesOf(operation: unknown): string[] {
  const { query } = (operation ?? {}) as { query?: unknown };
  return typeof query === 'string' ? [query] : [];
}
