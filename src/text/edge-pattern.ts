import { edgeCharacters } from './edge-characters.ts';

/**
 * An expression that is bound to the beginning of a text by `^` or to its end by `$`, tried only on texts that begin and
 * end as a match can: of most texts their first or last character tells that they do not, several times as fast as trying does.
 *
 * @example new EdgePattern(/^(?:其余|剩余)/).test('受理12件') // false, and nothing was tried
 */
export class EdgePattern {
  /** For each code unit a bit for every edge that it can stand at; they share it, so that it stays where looking is fast. */
  private static shared = new Uint32Array(0x10000);
  private static taken = 0;

  private readonly pattern: RegExp;
  private readonly edges: Uint32Array;
  /** The bit of what can stand first, and of what can stand last; 0 where that is not known. */
  private readonly first: number = 0;
  private readonly last: number = 0;

  /** @param pattern of which the characters at one of its ends at least are known, without the flags `g` and `y` */
  constructor(pattern: RegExp) {
    const { first, last } = edgeCharacters(pattern);
    if (first === null && last === null)
      throw new RangeError(`no character is known that ${pattern} begins or ends with`);
    if (EdgePattern.taken > 30) {
      EdgePattern.shared = new Uint32Array(0x10000);
      EdgePattern.taken = 0;
    }
    this.pattern = pattern;
    this.edges = EdgePattern.shared;
    if (first !== null) this.first = this.bitFor(first);
    if (last !== null) this.last = this.bitFor(last);
  }

  private bitFor(characters: ReadonlySet<string>): number {
    const bit = 1 << EdgePattern.taken++;
    for (const character of characters) this.edges[character.charCodeAt(0)]! |= bit;
    return bit;
  }

  /** Whether a text begins and ends as a match can. */
  mayMatch(text: string): boolean {
    // what stands nowhere is asked of no table: that would be as slow as trying
    if (text === '') return false;
    const { first, last, edges } = this;
    return (
      (first === 0 || (edges[text.charCodeAt(0)]! & first) !== 0) &&
      (last === 0 || (edges[text.charCodeAt(text.length - 1)]! & last) !== 0)
    );
  }

  test(text: string): boolean {
    return this.mayMatch(text) && this.pattern.test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.mayMatch(text) ? this.pattern.exec(text) : null;
  }

  /** Length of what matches; 0 where nothing does. */
  lengthIn(text: string): number {
    return this.exec(text)?.[0].length ?? 0;
  }
}
