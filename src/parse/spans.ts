import type { Span } from '../records/span.ts';

/**
 * Index of the span that holds a place, or null; of nested spans the innermost.
 *
 * @param spans in text order, nested or apart
 */
export function indexAround(spans: readonly Span[], at: number): number | null {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  return low > 0 && at < spans[low - 1]!.end ? low - 1 : null;
}
