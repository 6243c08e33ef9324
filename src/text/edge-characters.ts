import { ANYTHING, anyOf, type Edges, either, NOTHING, oneOf } from './edges.ts';
import { WHITE_SPACE } from './white-space.ts';

const QUANTIFIER = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/;
const OPTIONAL = /^(?:[?*]|\{0,)/;

/** What stands for several characters behind a backslash; what else stands there is a character itself or unknown. */
const ESCAPED: Readonly<Record<string, string>> = { s: WHITE_SPACE, d: '0123456789' };

/** A range of more characters, as all Chinese ones, tells little. */
const WIDEST_RANGE = 64;

/** The characters of a range, null for a wide one. */
function between(first: number, last: number): string | null {
  const units = Array.from({ length: Math.min(last - first, WIDEST_RANGE) + 1 }, (_, index) => first + index);
  return units.length > WIDEST_RANGE ? null : String.fromCharCode(...units);
}

/** Reads an expression from left to right; knows what the patterns of this package are made of. */
class Reader {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  /** All of an expression: its ends are known where every alternative is bound to those of the text. */
  whole(): Edges {
    const found: Edges[] = [];
    do {
      const begins = this.source[this.at] === '^';
      const { first, last, isEmpty } = this.sequence();
      const ends = /(?<!\\)\$$/.test(this.source.slice(0, this.at));
      found.push({ first: begins ? first : null, last: ends ? last : null, isEmpty });
    } while (this.take('|'));
    return either(found);
  }

  private alternatives(): Edges {
    const found = [this.sequence()];
    while (this.take('|')) found.push(this.sequence());
    return found.length === 1 ? found[0]! : either(found);
  }

  private sequence(): Edges {
    let edges = NOTHING;
    // what looks ahead narrows what follows
    let ahead: Edges | null = null;
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at]!)) {
      const looks = this.source.startsWith('(?=', this.at);
      const atom = this.atom();
      const isEmpty = this.isOptional() || atom.isEmpty;
      if (looks) {
        if (edges.first?.size === 0) ahead = atom;
        continue;
      }
      edges = {
        first: edges.isEmpty ? anyOf([edges.first, atom.first]) : edges.first,
        last: isEmpty ? anyOf([edges.last, atom.last]) : atom.last,
        isEmpty: edges.isEmpty && isEmpty,
      };
    }
    return ahead === null || ahead.isEmpty ? edges : { ...edges, first: ahead.first };
  }

  /** Goes on behind a quantifier; whether it lets what stands in front of it be left out. */
  private isOptional(): boolean {
    if (!'?*+{'.includes(this.source[this.at] ?? ' ')) return false;
    const rest = this.source.slice(this.at);
    this.at += QUANTIFIER.exec(rest)?.[0].length ?? 0;
    return OPTIONAL.test(rest);
  }

  private atom(): Edges {
    if (this.take('(')) return this.group();
    if (this.take('[')) return this.characterClass();
    const character = this.source[this.at++]!;
    if (character === '\\') return this.escaped();
    if (character === '.') return ANYTHING;
    return '^$'.includes(character) ? NOTHING : oneOf(character);
  }

  private group(): Edges {
    const kind = /^\?(?::|<?[=!]|<[^>]*>)/.exec(this.source.slice(this.at))?.[0] ?? '';
    this.at += kind.length;
    const edges = this.alternatives();
    this.take(')');
    return /^\?(?:!|<[=!])/.test(kind) ? NOTHING : edges;
  }

  private escaped(): Edges {
    const characters = this.behindBackslash();
    return characters === null ? ANYTHING : oneOf(characters);
  }

  private behindBackslash(): string | null {
    const unit = /^u([0-9a-fA-F]{4})/.exec(this.source.slice(this.at));
    if (unit) this.at += unit[0].length;
    if (unit) return String.fromCharCode(Number.parseInt(unit[1]!, 16));
    const character = this.source[this.at++]!;
    return ESCAPED[character] ?? (/\w/.test(character) ? null : character);
  }

  private characterClass(): Edges {
    const isNegated = this.take('^');
    const characters: (string | null)[] = [];
    const one = () => (this.take('\\') ? this.behindBackslash() : this.source[this.at++]!);
    while (!this.take(']')) {
      const first = one();
      const isRange = first?.length === 1 && this.source[this.at] === '-' && this.source[this.at + 1] !== ']';
      if (isRange) this.at++;
      characters.push(isRange ? between(first.charCodeAt(0), one()!.charCodeAt(0)) : first);
    }
    return isNegated || characters.includes(null) ? ANYTHING : oneOf(characters.join(''));
  }

  private take(character: string): boolean {
    if (this.source[this.at] !== character) return false;
    this.at++;
    return true;
  }
}

/**
 * The characters that a text begins with where an expression matches that is bound to its beginning by `^`, and those that
 * it ends with where one does that is bound to its end by `$`. None are known of an expression that a text without any matches.
 *
 * @example edgeCharacters(/^(?:已经?)?受理\d+件?$/) // first 已 and 受, last 件 and all figures
 */
export function edgeCharacters({ source, flags }: RegExp): Omit<Edges, 'isEmpty'> {
  const { first, last, isEmpty } = new Reader(source).whole();
  return isEmpty || /[im]/.test(flags) ? { first: null, last: null } : { first, last };
}
