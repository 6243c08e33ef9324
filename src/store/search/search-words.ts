import { searchForm } from '../../text/search-form.ts';

/** Of a query of more words the rest is not looked at: each costs, and nobody types so many. */
export const MOST_WORDS = 64;

/** What stands between quotes (full width is folded by then), or up to the next white space or quote. */
const WORD = /"([^"]*)"?|“([^”]*)”?|「([^」]*)」?|[^\s"“「]+/gu;
const CLOSED = /["”」]$/u;

/**
 * The words of a search query as they are looked for, each once. They stand apart by white space; what stands in quotes (" ",
 * “ ” or 「 」) is one word, spaces included, and may be white space alone. Nothing else has a meaning of its own: `*` is an asterisk, `AND` a word. A quote that is not
 * closed lasts to the end, unless nothing comes but white space.
 *
 * @example searchWords('行政復議 "應訴 率"') // ['行政复议', '应诉 率']
 */
export function searchWords(query: string): string[] {
  // as an import does with what is half a character
  const form = searchForm(query.replace(/\p{Surrogate}/gu, '\ufffd'));
  const words = Array.from(form.matchAll(WORD), ([whole, straight, curly, corner]) => {
    const word = straight ?? curly ?? corner ?? whole;
    // a stray quote at the end asks for nothing
    return word.trim() === '' && !CLOSED.test(whole) ? '' : word;
  });
  return [...new Set(words.filter((word) => word !== ''))].slice(0, MOST_WORDS);
}
