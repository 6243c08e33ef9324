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

  /** Alternatives up to a closing bracket or the end: what each needs, together, as many sets as all of them have. */
  alternatives(): Set<string>[] {
    const needed = this.sequence();
    while (this.take('|')) {
      const other = this.sequence();
      needed.splice(other.length);
      needed.forEach((one, index) => {
        for (const character of other[index]!) one.add(character);
      });
    }
    return needed;
  }

  /** What the atoms of a sequence need, the rarest first. */
  private sequence(): Set<string>[] {
    const needed: Set<string>[] = [];
    const besides: Set<string>[] = [];
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at]!)) {
      const [rarest, ...others] = this.atom();
      if (this.isOptional() || rarest === undefined) continue;
      needed.push(rarest);
      besides.push(...others);
    }
    const byCost = (a: Set<string>, b: Set<string>): number => this.cost(a) - this.cost(b);
    // what all alternatives of a group share besides is seldom what tells: 到 of 收到|接到
    return [...needed.sort(byCost), ...besides.sort(byCost)];
  }

  /** Goes on behind a quantifier; whether it lets what stands in front of it be left out. */
  private isOptional(): boolean {
    if (!'?*+{'.includes(this.source[this.at] ?? ' ')) return false;
    const rest = this.source.slice(this.at);
    this.at += QUANTIFIER.exec(rest)?.[0].length ?? 0;
    return OPTIONAL.test(rest);
  }

  /** The fewer and the rarer the characters, the less often a text holds one. */
  private cost(characters: ReadonlySet<string>): number {
    let sum = 0;
    for (const character of characters) sum += this.common.includes(character) ? 10 : 1;
    return sum;
  }

  private atom(): Set<string>[] {
    if (this.take('(')) return this.group();
    if (this.take('[')) return this.oneOf();
    const character = this.source[this.at++]!;
    if (character === '\\') return this.escaped();
    return '.^$'.includes(character) ? [] : [new Set([character])];
  }

  /** `\u2461` is a character; what else is escaped (`\d`, `\(`) is not looked for. */
  private escaped(): Set<string>[] {
    const unit = /^u([0-9a-fA-F]{4})/.exec(this.source.slice(this.at));
    this.at += unit?.[0].length ?? 1;
    return unit ? [new Set([String.fromCharCode(Number.parseInt(unit[1]!, 16))])] : [];
  }

  private group(): Set<string>[] {
    const looks = /^\?(?:<?[=!])/.exec(this.source.slice(this.at));
    this.at += looks?.[0].length ?? /^\?(?::|<[^>]*>)/.exec(this.source.slice(this.at))?.[0].length ?? 0;
    const needs = this.alternatives();
    this.take(')');
    return looks ? [] : needs;
  }

  private oneOf(): Set<string>[] {
    const from = this.at;
    while (this.source[this.at] !== ']') this.at += this.source[this.at] === '\\' ? 2 : 1;
    const characters = this.source.slice(from, this.at++);
    return /^\^|[\\-]/.test(characters) ? [] : [new Set(characters)];
  }

  private take(character: string): boolean {
    if (this.source[this.at] !== character) return false;
    this.at++;
    return true;
  }
}

/**
 * Sets of characters of each of which every text that an expression matches holds at least one, the rarest first; none
 * where none are known. Looking them up tells which of many expressions need not be tried.
 *
 * @param common characters that most texts hold: these come last
 * @example requiredSets(/行政复议|应诉.{0,4}率/u, '行政') // 复 or 应, 议 or 诉, 行 or 率
 */
export const requiredSets = ({ source }: RegExp, common = ''): readonly ReadonlySet<string>[] =>
  new Reader(source, common).alternatives();

/**
 * The rarest of these sets; null where none is known.
 *
 * @example requiredCharacters(/行政?复议|应诉.{0,4}率/u, '行政') // 复, and 应
 */
export const requiredCharacters = (pattern: RegExp, common = ''): ReadonlySet<string> | null =>
  requiredSets(pattern, common)[0] ?? null;
