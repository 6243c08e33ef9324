/** Beyond all assigned characters: where ASCII goes, which would separate tokens. */
const BEYOND = 0x10ff00;

const SPACE = 0x20;

/** What stands for half a pair of surrogates, as everywhere else. */
const REPLACEMENT = 0xfffd;

/** Of a character that stands for one of ASCII in two tokens, and the space between these. */
const MOST_BYTES_PER_UNIT = 9;

/** Where tokens are written before they are cut out; grows with the texts. */
let room = new Uint8Array(2 ** 16);

const decoder = new TextDecoder();

/**
 * A text in search form as tokens for the index, in UTF-8: every character with the one after it, the last alone, so that
 * whatever stands in the text is a run of tokens. Characters are code points. Bytes, since an import makes eight times as
 * many of them as its sources have: to join strings for the driver to encode takes five times as long.
 *
 * @example bigramBytes('行政复议') // of '行政 政复 复议 议'
 */
export function bigramBytes(form: string): Uint8Array {
  const most = form.length * MOST_BYTES_PER_UNIT;
  if (room.length < most) room = new Uint8Array(most * 2);
  let at = 0;
  for (let i = 0; i < form.length; i++) {
    let code = form.charCodeAt(i);
    if (code >= 0xd800 && code <= 0xdbff) code = form.codePointAt(i)!;
    if (code > 0xffff) i += 1;
    const character = tokenCharacter(code);
    if (at > 0) {
      at = put(character, at);
      room[at++] = SPACE;
    }
    at = put(character, at);
  }
  return room.slice(0, at);
}

/** The same as text. */
export const bigramsOf = (form: string): string => decoder.decode(bigramBytes(form));

function tokenCharacter(code: number): number {
  if (code < 0x80) return BEYOND + code;
  return code >= 0xd800 && code <= 0xdfff ? REPLACEMENT : code;
}

/** Writes a character in UTF-8; returns where the next goes. */
function put(code: number, at: number): number {
  if (code < 0x800) {
    room[at] = 0xc0 | (code >> 6);
    room[at + 1] = 0x80 | (code & 0x3f);
    return at + 2;
  }
  if (code < 0x10000) {
    room[at] = 0xe0 | (code >> 12);
    room[at + 1] = 0x80 | ((code >> 6) & 0x3f);
    room[at + 2] = 0x80 | (code & 0x3f);
    return at + 3;
  }
  room[at] = 0xf0 | (code >> 18);
  room[at + 1] = 0x80 | ((code >> 12) & 0x3f);
  room[at + 2] = 0x80 | ((code >> 6) & 0x3f);
  room[at + 3] = 0x80 | (code & 0x3f);
  return at + 4;
}

/**
 * The FTS5 expression that finds the texts in which all words stand: exactly those that have them as substrings.
 *
 * @param words In search form, none of them empty; at least one.
 * @example matchExpression(['行政复议', '法']) // '"行政 政复 复议" AND "法" *'
 */
export const matchExpression = (words: readonly string[]): string => words.map(phraseOf).join(' AND ');

function phraseOf(word: string): string {
  const tokens = bigramsOf(word).split(' ');
  // a token begins with it, wherever it stands
  if (tokens.length === 1) return `"${tokens[0]}" *`;
  return `"${tokens.slice(0, -1).join(' ')}"`;
}
