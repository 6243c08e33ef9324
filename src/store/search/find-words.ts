import type { Span } from '../../records/span.ts';
import { searchForm } from '../../text/search-form.ts';

/** A place of a text where a word stands, and which of the words it is. */
export interface WordPlace extends Span {
  word: number;
}

/**
 * All places of a text where the words of a search stand, in text order.
 *
 * @param words As `searchWords` reads them.
 * @example findWords('行政復議。', ['复议']) // [{ start: 2, end: 4, word: 0 }]
 */
export function findWords(text: string, words: readonly string[]): WordPlace[] {
  const form = searchForm(text);
  const places: WordPlace[] = [];
  for (const [index, word] of words.entries()) {
    for (let start = form.indexOf(word); start >= 0; start = form.indexOf(word, start + word.length)) {
      places.push({ start, end: start + word.length, word: index });
    }
  }
  return places.sort((a, b) => a.start - b.start || b.end - a.end);
}
