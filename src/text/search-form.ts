import { fold } from './fold.ts';

/**
 * The text as search compares it: folded, and ASCII letters small. Keeps every offset.
 *
 * @example searchForm('行政復議APP') // '行政复议app'
 */
export function searchForm(text: string): string {
  return fold(text).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
