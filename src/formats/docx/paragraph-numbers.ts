import { formatNumber } from './number-format.ts';
import type { Level, Numberings } from './read-numbering.ts';
import { lineage, type Styles } from './read-styles.ts';

/** What a paragraph itself says of its numbering. */
export interface NumberedParagraph {
  style: string | null;
  numId: string | null;
  level: number | null;
}

interface Place {
  numId: string;
  level: number;
}

/** Signs of the symbol fonts, which stand in the private use area; reports mean a dot by all of them. */
const SYMBOL = /[\ue000-\uf8ff]/g;
/** A number that ends so needs no space behind it. */
const CLOSED = /[、。)\uff09\uff0e\u3220-\u3247\u2460-\u249b]$/;
const DEEPEST = 8;

/**
 * The numbers that Word puts in front of paragraphs, which stand nowhere in the document: 一、 (一) 1. and bullets.
 * To be asked for each paragraph in the order of the document, since each counts.
 */
export class ParagraphNumbers {
  /** Of each list, by level. Uses of one list count on from each other. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  /** Uses that have begun at a start of their own, with the level. */
  readonly #started = new Set<string>();

  constructor(
    private readonly numberings: Numberings,
    private readonly styles: Styles,
  ) {}

  /** The number as it is drawn, with the space behind it; '' for a paragraph without. */
  next(paragraph: NumberedParagraph): string {
    const place = this.#placeOf(paragraph);
    if (!place) return '';
    const list = this.#listOf(place.numId);
    const level = this.#levelOf(place.numId, place.level);
    if (list === null || !level) return '';
    const counts = this.#count(list, place, level);
    const text = this.#draw(place, level, counts).replace(SYMBOL, '●');
    return text === '' || level.suffix === 'nothing' || CLOSED.test(text) ? text : `${text} `;
  }

  #placeOf({ style, numId, level }: NumberedParagraph): Place | null {
    let found: Place | null = numId === null ? null : { numId, level: level ?? 0 };
    if (found === null) {
      for (const [id, inherited] of lineage(this.styles, style ?? this.styles.paragraph)) {
        if (inherited.numId === null) continue;
        found = { numId: inherited.numId, level: level ?? inherited.level ?? this.#levelOfStyle(inherited.numId, id) };
        break;
      }
    }
    return found === null || found.numId === '0'
      ? null
      : { ...found, level: Math.max(0, Math.min(found.level, DEEPEST)) };
  }

  /** The list that a use stands for, by way of a numbering style where it names one. */
  #listOf(numId: string): string | null {
    let id = this.numberings.byId.get(numId)?.list;
    for (let hops = 0; hops < DEEPEST && id !== undefined; hops++) {
      const link = this.numberings.lists.get(id)?.styleLink;
      if (link === undefined) return null;
      if (link === null) return id;
      id = this.numberings.byId.get(this.styles.byId.get(link)?.numId ?? '')?.list;
    }
    return null;
  }

  #levelOf(numId: string, level: number): Level | undefined {
    const own = this.numberings.byId.get(numId)?.levels.get(level);
    return own ?? this.numberings.lists.get(this.#listOf(numId) ?? '')?.levels.get(level);
  }

  /** A style that names a list without a level has the level that names the style. */
  #levelOfStyle(numId: string, style: string): number {
    const levels = this.numberings.lists.get(this.#listOf(numId) ?? '')?.levels;
    return [...(levels ?? [])].find(([, level]) => level.style === style)?.[0] ?? 0;
  }

  #count(list: string, { numId, level: at }: Place, level: Level): readonly (number | undefined)[] {
    const counts = this.#counts.get(list) ?? [];
    this.#counts.set(list, counts);
    const start = this.numberings.byId.get(numId)?.starts.get(at);
    const use = `${numId} ${at}`;
    const begins = start !== undefined && !this.#started.has(use);
    this.#started.add(use);
    const last = counts[at];
    counts[at] = begins || last === undefined ? (start ?? level.start) : last + 1;
    for (let deeper = at + 1; deeper <= DEEPEST; deeper++) {
      const restart = this.#levelOf(numId, deeper)?.restart ?? deeper;
      if (at < restart) counts[deeper] = undefined;
    }
    return counts;
  }

  #draw({ numId, level: at }: Place, level: Level, counts: readonly (number | undefined)[]): string {
    if (level.format === 'bullet') return level.text;
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const shown = this.#levelOf(numId, index);
      if (!shown || index > at) return '';
      const format = level.legal && index <= at ? 'decimal' : shown.format;
      return formatNumber(counts[index] ?? shown.start, format);
    });
  }
}
