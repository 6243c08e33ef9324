import type { Span } from '../../records/span.ts';

/** Code units of a quotation's prefix and suffix: enough to tell a place, little enough to send for every record. */
const QUOTED_AROUND = 32;

/**
 * What stands at a span, and the words right before and behind it.
 *
 * @example quoteAt('收到申请27件。', { start: 4, end: 7 }) // { exact: '27件', prefix: '收到申请', suffix: '。' }
 */
export function quoteAt(text: string, { start, end }: Span): { exact: string; prefix: string; suffix: string } {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(whole(text, start - QUOTED_AROUND, 'forward'), start),
    suffix: text.slice(end, whole(text, end + QUOTED_AROUND, 'backward')),
  };
}

/** The text of a span with so many code units before and behind it. */
export function contextAt(
  text: string,
  { start, end }: Span,
  { before, after }: { before: number; after: number },
): string {
  const from = before === 0 ? start : whole(text, start - before, 'forward');
  const to = after === 0 ? end : whole(text, end + after, 'backward');
  return text.slice(from, to);
}

/** A place within the text; between the halves of a surrogate pair the next one in the direction. */
function whole(text: string, place: number, direction: 'forward' | 'backward'): number {
  const at = Math.min(Math.max(place, 0), text.length);
  const splits = /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1));
  if (!splits) return at;
  return direction === 'forward' ? at + 1 : at - 1;
}
