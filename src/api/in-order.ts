import type { Order, Value } from '../store/query/tree.ts';

/**
 * Whether one place in an order comes before another, as the database orders them: null last in either direction, texts by
 * the bytes of UTF-8 unless they have ranks, `false` before `true`.
 *
 * @param one The values of the order's fields there; likewise `other`.
 * @example inOrder([{ field: 'value', direction: 'desc' }], [3], [2]) // true
 */
export function inOrder(order: readonly Order[], one: readonly Value[], other: readonly Value[]): boolean {
  for (const [index, { direction, ranks }] of order.entries()) {
    const [a = null, b = null] = [one[index], other[index]];
    if (a === b) continue;
    if (a === null || b === null) return b === null;
    const compared = ranks ? ranks.indexOf(String(a)) - ranks.indexOf(String(b)) : compare(a, b);
    return compared < 0 === (direction === 'asc');
  }
  return false;
}

const compare = (a: Value, b: Value): number =>
  typeof a === 'string' && typeof b === 'string'
    ? Buffer.compare(Buffer.from(a), Buffer.from(b))
    : Number(a) - Number(b);
