/** Beyond all assigned characters: where ASCII goes, which would separate tokens. */
const BEYOND = 0x10ff00;

const SPACE = 0x20;

/** What stands for half a pair of surrogates, as everywhere else. */
const REPLACEMENT = 0xfffd;

/** Of a character that stands for one of ASCII in two tokens, and the space between these. */
const MOST_BYTES_PER_UNIT = 9;

const decoder = new TextDecoder();

/** Tokens of texts one behind the other, in UTF-8. */
export class TokenBytes {
  /** How many bytes there are. */
  length = 0;
  private room = new Uint8Array(2 ** 16);
  private begins = new Uint32Array(2 ** 13);

  /**
   * Adds a text in search form as tokens for the index: every character with the one after it, the last alone, so that
   * whatever stands in the text is a run of tokens. Characters are code points. Bytes, since an import makes eight times as
   * many of them as its sources have: to join strings for the driver to encode takes five times as long.
   *
   * @returns Where they begin.
   */
  add(form: string): number {
    const begin = this.length;
    const most = begin + form.length * MOST_BYTES_PER_UNIT;
    if (this.room.length < most) {
      const former = this.room;
      this.room = new Uint8Array(most * 2);
      this.room.set(former.subarray(0, begin));
    }
    if (this.begins.length < form.length) this.begins = new Uint32Array(form.length * 2);
    this.length = write(form, this.room, begin, this.begins);
    return begin;
  }

  /** Of a text that was added last: where the token of each code unit begins, of two that are one character that of the first. */
  beginsOf(form: string): Uint32Array {
    return this.begins.slice(0, form.length);
  }

  copy(): Uint8Array {
    return this.room.slice(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }
}

/** To make room takes as long as to write in it. */
const one = new TokenBytes();

/**
 * A text in search form as tokens for the index, in UTF-8, as `TokenBytes` has them.
 *
 * @example bigramBytes('行政复议') // of '行政 政复 复议 议'
 */
export function bigramBytes(form: string): Uint8Array {
  one.clear();
  one.add(form);
  return one.copy();
}

/** The same as text. */
export const bigramsOf = (form: string): string => decoder.decode(bigramBytes(form));

/** Writes tokens from a place on, and where each begins; returns where they end. */
function write(form: string, room: Uint8Array, begin: number, begins: Uint32Array): number {
  let at = begin;
  for (let i = 0; i < form.length; i++) {
    const unit = i;
    let code = form.charCodeAt(i);
    if (code >= 0xd800 && code <= 0xdbff) code = form.codePointAt(i)!;
    if (code > 0xffff) i += 1;
    const character = tokenCharacter(code);
    if (at > begin) {
      at = put(character, room, at);
      room[at++] = SPACE;
    }
    begins[unit] = at;
    at = put(character, room, at);
  }
  return at;
}

function tokenCharacter(code: number): number {
  if (code < 0x80) return BEYOND + code;
  return code >= 0xd800 && code <= 0xdfff ? REPLACEMENT : code;
}

/** Writes a character in UTF-8; returns where the next goes. */
function put(code: number, room: Uint8Array, at: number): number {
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
