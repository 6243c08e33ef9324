import { requiredCharacters } from './required-characters.ts';

/**
 * Expressions that one text is asked about: a pass over its characters tells which can match at all, and only these are
 * tried. Worth it where texts are short and many and most match none.
 */
export class PatternSieve {
  /**
   * For each code unit a bit for every expression that needs it, or another in its place. Sieves share it, as long as there are bits: what
   * one has asked of a character lies near for the next.
   */
  private static shared = new Uint32Array(0x10000);
  private static taken = 0;

  private readonly patterns: readonly RegExp[];
  private readonly needing: Uint32Array;
  private readonly shift: number;
  private readonly mask: number;
  /** The bits of expressions of which no needed character is known. */
  private always = 0;

  /**
   * @param patterns at most eight, without the flags `g` and `y`
   * @param common characters that most texts hold
   */
  constructor(patterns: readonly RegExp[], common = '') {
    if (patterns.length > 8) throw new RangeError(`at most 8 expressions were expected, not ${patterns.length}`);
    this.patterns = patterns;
    if (PatternSieve.taken + patterns.length > 32) {
      PatternSieve.shared = new Uint32Array(0x10000);
      PatternSieve.taken = 0;
    }
    this.needing = PatternSieve.shared;
    this.shift = PatternSieve.taken;
    this.mask = (1 << patterns.length) - 1;
    PatternSieve.taken += patterns.length;
    patterns.forEach((pattern, index) => {
      const needed = requiredCharacters(pattern, common);
      if (needed === null) this.always |= 1 << index;
      for (const character of needed ?? []) this.needing[character.charCodeAt(0)]! |= 1 << (this.shift + index);
    });
  }

  private canMatch(text: string): number {
    let bits = 0;
    for (let at = 0; at < text.length; at++) bits |= this.needing[text.charCodeAt(at)]!;
    return ((bits >>> this.shift) & this.mask) | this.always;
  }

  /** Whether any of them matches. */
  test(text: string): boolean {
    return this.first(text) >= 0;
  }

  /** Place of the first that matches, from a place on; -1 where none does. */
  first(text: string, from = 0): number {
    const bits = this.canMatch(text) >> from;
    for (let index = from, left = bits; left !== 0; index++, left >>= 1) {
      if ((left & 1) === 1 && this.patterns[index]!.test(text)) return index;
    }
    return -1;
  }

  /** Places of all that match. */
  all(text: string): number[] {
    const found: number[] = [];
    for (let index = 0, left = this.canMatch(text); left !== 0; index++, left >>= 1) {
      if ((left & 1) === 1 && this.patterns[index]!.test(text)) found.push(index);
    }
    return found;
  }

  /** Place of the last that matches; -1 where none does. */
  last(text: string): number {
    const bits = this.canMatch(text);
    for (let index = this.patterns.length - 1; index >= 0; index--) {
      if (((bits >> index) & 1) === 1 && this.patterns[index]!.test(text)) return index;
    }
    return -1;
  }
}
