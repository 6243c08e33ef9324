/** Beyond all assigned characters: where ASCII goes, which would separate tokens. */
const BEYOND = 0x10ff00;

/**
 * A text in search form as tokens for the index: every character with the one after it, the last alone, so that whatever
 * stands in the text is a run of tokens. Characters are code points.
 *
 * @example bigramsOf('行政复议') // '行政 政复 复议 议'
 */
export function bigramsOf(form: string): string {
  const characters = tokenCharacters(form);
  return characters.map((character, i) => character + (characters[i + 1] ?? '')).join(' ');
}

/**
 * The FTS5 expression that finds the texts in which all words stand: exactly those that have them as substrings.
 *
 * @param words In search form, none of them empty; at least one.
 * @example matchExpression(['行政复议', '法']) // '"行政 政复 复议" AND "法" *'
 */
export const matchExpression = (words: readonly string[]): string => words.map(phraseOf).join(' AND ');

function phraseOf(word: string): string {
  const characters = tokenCharacters(word);
  // a token begins with it, wherever it stands
  if (characters.length === 1) return `"${characters[0]}" *`;
  return `"${bigramsOf(word).split(' ').slice(0, -1).join(' ')}"`;
}

const tokenCharacters = (form: string): string[] =>
  Array.from(form, (character) => {
    const code = character.codePointAt(0)!;
    return code < 0x80 ? String.fromCodePoint(BEYOND + code) : character;
  });
