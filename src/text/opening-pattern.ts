import { openingCharacters } from './opening-characters.ts';

/**
 * An expression that begins with `^`, tried only on texts that begin as a match can: of most texts their first character
 * tells that they do not, several times as fast as trying does.
 *
 * @example new OpeningPattern(/^(?:其余|剩余)/).test('受理12件') // false, and nothing was tried
 */
export class OpeningPattern {
  /** For each code unit a bit for every expression that can begin with it; they share it, so that it stays where looking is fast. */
  private static shared = new Uint32Array(0x10000);
  private static taken = 0;

  private readonly pattern: RegExp;
  private readonly opens: Uint32Array;
  private readonly bit: number;

  /** @param pattern of which the characters are known that it can begin with, without the flags `g` and `y` */
  constructor(pattern: RegExp) {
    const characters = openingCharacters(pattern);
    if (characters === null) throw new RangeError(`no character is known that ${pattern} begins with`);
    if (OpeningPattern.taken === 32) {
      OpeningPattern.shared = new Uint32Array(0x10000);
      OpeningPattern.taken = 0;
    }
    this.pattern = pattern;
    this.opens = OpeningPattern.shared;
    this.bit = 1 << OpeningPattern.taken++;
    for (const character of characters) this.opens[character.charCodeAt(0)]! |= this.bit;
  }

  private mayMatch(text: string): boolean {
    // what stands nowhere is asked of no table: that would be as slow as trying
    return text !== '' && (this.opens[text.charCodeAt(0)]! & this.bit) !== 0;
  }

  test(text: string): boolean {
    return this.mayMatch(text) && this.pattern.test(text);
  }

  /** Length of what matches; 0 where nothing does. */
  lengthIn(text: string): number {
    return this.mayMatch(text) ? (this.pattern.exec(text)?.[0].length ?? 0) : 0;
  }
}
