import { WHITE_SPACE } from './white-space.ts';

const QUANTIFIER = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/;
const OPTIONAL = /^(?:[?*]|\{0,)/;

/** What something can begin with: its characters, null for any; and whether it can be empty, so that what follows begins. */
interface Opening {
  characters: ReadonlySet<string> | null;
  isEmpty: boolean;
}

const EMPTY: Opening = { characters: new Set(), isEmpty: true };
const ANY: Opening = { characters: null, isEmpty: false };

const either = (a: Opening, b: Opening, isEmpty: boolean): Opening => ({
  characters: a.characters && b.characters && new Set([...a.characters, ...b.characters]),
  isEmpty,
});

/** What stands for several characters behind a backslash; what else stands there is a character itself or unknown. */
const ESCAPED: Readonly<Record<string, string>> = { s: WHITE_SPACE, d: '0123456789' };

const between = (first: string, last: string): string[] =>
  Array.from({ length: last.charCodeAt(0) - first.charCodeAt(0) + 1 }, (_, index) =>
    String.fromCharCode(first.charCodeAt(0) + index),
  );

/** Reads an expression from left to right; knows what the patterns of this package are made of. */
class Reader {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  /** All of an expression; anything where it can begin within a text. */
  whole(): Opening {
    let opening: Opening | null = null;
    do {
      if (!this.take('^')) return ANY;
      const other = this.sequence();
      opening = opening === null ? other : either(opening, other, opening.isEmpty || other.isEmpty);
    } while (this.take('|'));
    return opening;
  }

  private alternatives(): Opening {
    let opening = this.sequence();
    while (this.take('|')) {
      const other = this.sequence();
      opening = either(opening, other, opening.isEmpty || other.isEmpty);
    }
    return opening;
  }

  private sequence(): Opening {
    let opening = EMPTY;
    // what looks ahead narrows what follows
    let ahead: Opening | null = null;
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at]!)) {
      const looks = this.source.startsWith('(?=', this.at);
      const atom = this.atom();
      const rest = this.source.slice(this.at);
      this.at += QUANTIFIER.exec(rest)?.[0].length ?? 0;
      if (looks) ahead = opening.characters?.size === 0 ? atom : ahead;
      else if (opening.isEmpty) opening = either(opening, atom, atom.isEmpty || OPTIONAL.test(rest));
    }
    return ahead?.isEmpty === false ? ahead : opening;
  }

  private atom(): Opening {
    if (this.take('(')) return this.group();
    if (this.take('[')) return this.oneOf();
    const character = this.source[this.at++]!;
    if (character === '\\') return this.escaped();
    if (character === '.') return ANY;
    return '^$'.includes(character) ? EMPTY : { characters: new Set([character]), isEmpty: false };
  }

  private group(): Opening {
    const kind = /^\?(?::|<?[=!]|<[^>]*>)/.exec(this.source.slice(this.at))?.[0] ?? '';
    this.at += kind.length;
    const opening = this.alternatives();
    this.take(')');
    return /^\?(?:!|<[=!])/.test(kind) ? EMPTY : opening;
  }

  private escaped(): Opening {
    const characters = this.behindBackslash();
    return characters === null ? ANY : { characters: new Set(characters), isEmpty: false };
  }

  private behindBackslash(): string | null {
    const unit = /^u([0-9a-fA-F]{4})/.exec(this.source.slice(this.at));
    if (unit) this.at += unit[0].length;
    if (unit) return String.fromCharCode(Number.parseInt(unit[1]!, 16));
    const character = this.source[this.at++]!;
    return ESCAPED[character] ?? (/\w/.test(character) ? null : character);
  }

  private oneOf(): Opening {
    const isNegated = this.take('^');
    const characters: string[] = [];
    let isKnown = !isNegated;
    while (!this.take(']')) {
      const one = this.take('\\') ? this.behindBackslash() : this.source[this.at++]!;
      if (one === null) isKnown = false;
      const isRange = one?.length === 1 && this.source[this.at] === '-' && this.source[this.at + 1] !== ']';
      if (isRange) {
        this.at++;
        const last = this.take('\\') ? this.behindBackslash() : this.source[this.at++]!;
        characters.push(...between(one, last!));
      } else characters.push(...(one ?? ''));
    }
    return isKnown ? { characters: new Set(characters), isEmpty: false } : ANY;
  }

  private take(character: string): boolean {
    if (this.source[this.at] !== character) return false;
    this.at++;
    return true;
  }
}

/**
 * The characters that a text begins with where an expression matches that is bound to its beginning by `^`; null where they are
 * not known, or where a text without any matches.
 *
 * @example openingCharacters(/^(?:已经?)?(?:受理|\d)/) // 已, 受 and all figures
 */
export function openingCharacters({ source, flags }: RegExp): ReadonlySet<string> | null {
  const { characters, isEmpty } = new Reader(source).whole();
  return isEmpty || /[im]/.test(flags) ? null : characters;
}
