/** An atom of an expression: what of it must stand in a match, and whether it may be left out. */
const OPTIONAL = /^(?:[?*]|\{0,)/;
const QUANTIFIER = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/;

/** Reads an expression from left to right; knows what the patterns of this package are made of. */
class Reader {
  private at = 0;
  private readonly source: string;
  private readonly common: string;

  constructor(source: string, common: string) {
    this.source = source;
    this.common = common;
  }

  /** Alternatives up to a closing bracket or the end: what each needs, together. */
  alternatives(): Set<string> | null {
    const needed = new Set<string>();
    let known = true;
    do {
      const one = this.sequence();
      if (one === null) known = false;
      else for (const character of one) needed.add(character);
    } while (this.take('|'));
    return known ? needed : null;
  }

  /** What the atom of a sequence needs that is the rarest. */
  private sequence(): Set<string> | null {
    let best: Set<string> | null = null;
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at]!)) {
      const needs = this.atom();
      const rest = this.source.slice(this.at);
      const optional = OPTIONAL.test(rest);
      this.at += QUANTIFIER.exec(rest)?.[0].length ?? 0;
      if (needs && !optional && (best === null || this.cost(needs) < this.cost(best))) best = needs;
    }
    return best;
  }

  /** The fewer and the rarer the characters, the less often a text holds one. */
  private cost(characters: ReadonlySet<string>): number {
    return [...characters].reduce((sum, character) => sum + (this.common.includes(character) ? 10 : 1), 0);
  }

  private atom(): Set<string> | null {
    if (this.take('(')) return this.group();
    if (this.take('[')) return this.oneOf();
    const character = this.source[this.at++]!;
    if (character === '\\') return this.escaped();
    return '.^$'.includes(character) ? null : new Set([character]);
  }

  /** `\u2461` is a character; what else is escaped (`\d`, `\(`) is not looked for. */
  private escaped(): Set<string> | null {
    const unit = /^u([0-9a-fA-F]{4})/.exec(this.source.slice(this.at));
    this.at += unit?.[0].length ?? 1;
    return unit ? new Set([String.fromCharCode(Number.parseInt(unit[1]!, 16))]) : null;
  }

  private group(): Set<string> | null {
    const looks = /^\?(?:<?[=!])/.exec(this.source.slice(this.at));
    this.at += looks?.[0].length ?? /^\?(?::|<[^>]*>)/.exec(this.source.slice(this.at))?.[0].length ?? 0;
    const needs = this.alternatives();
    this.take(')');
    return looks ? null : needs;
  }

  private oneOf(): Set<string> | null {
    const from = this.at;
    while (this.source[this.at] !== ']') this.at += this.source[this.at] === '\\' ? 2 : 1;
    const characters = this.source.slice(from, this.at++);
    return /^\^|[\\-]/.test(characters) ? null : new Set(characters);
  }

  private take(character: string): boolean {
    if (this.source[this.at] !== character) return false;
    this.at++;
    return true;
  }
}

/**
 * Characters of which every text that an expression matches holds at least one; null where no such set is known.
 * Looking them up tells which of many expressions need not be tried.
 *
 * @param common characters that most texts hold: avoided where an expression needs others as well
 * @example requiredCharacters(/行政?复议|应诉.{0,4}率/u, '行政') // 复, and 应
 */
export const requiredCharacters = ({ source }: RegExp, common = ''): ReadonlySet<string> | null =>
  new Reader(source, common).alternatives();
