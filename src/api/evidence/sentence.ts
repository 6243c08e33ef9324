import type { Span } from '../../records/span.ts';

// The escapes are the full-width forms of the marks before them.
const END = /[。;\uFF1B!\uFF01?\uFF1F\n\r]/;
const CLOSING = /[”’」』》)\uFF09]/;

/**
 * The sentence of a text that a span stands in, or the sentences where it spans several; without the space around it.
 * A sentence ends with 。;!? and the closing marks after it, or with the line.
 *
 * @example sentenceAt('一是复议。二是收到27件;', { start: 9, end: 12 }) // '二是收到27件;'
 */
export function sentenceAt(text: string, span: Span): string {
  const { start, end } = sentenceSpan(text, span);
  return text.slice(start, end);
}

/** The same as a place in the text. */
export function sentenceSpan(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && !isEnd(text, from - 1)) from -= 1;
  // The closing marks of the sentence before belong to that.
  while (from > 0 && from < start && CLOSING.test(text.charAt(from))) from += 1;
  let to = Math.max(end, start + 1);
  if (!isEnd(text, to - 1)) {
    while (to < text.length && !isEnd(text, to)) to += 1;
    to += 1;
  }
  while (to < text.length && CLOSING.test(text.charAt(to))) to += 1;
  const whole = text.slice(from, to);
  const trimmed = from + whole.length - whole.trimStart().length;
  return { start: trimmed, end: trimmed + whole.trim().length };
}

const isEnd = (text: string, index: number): boolean => END.test(text.charAt(index));
