import type { Attributes, XmlReader } from './read-xml.ts';

/** Told of what is drawn only. */
export interface DrawnReader {
  /** @param above names of the elements around, the nearest first */
  open(name: string, above: readonly [parent: string, grandparent: string], attributes: Attributes): void;
  close(name: string): void;
  /** The whole text of an element `t`. */
  text(text: string): void;
}

const CHANGED = ['rPr', 'pPr', 'tblPr', 'trPr', 'tcPr', 'numbering'].map((name) => `${name}Change`);

/** Deletions, the old state of what was changed, readings above characters, page set-up. */
const NOT_DRAWN = new Set(['del', 'moveFrom', 'rt', 'sectPr', ...CHANGED]);

/** Properties that say that the end of a paragraph or a row is deleted, as `del` around text does of the text. */
export const isDeletion = (name: string): boolean => name === 'del' || name === 'moveFrom';

/**
 * Leaves out of WordprocessingML what Word does not draw when all changes are accepted, and all but one of several forms
 * of the same thing (`AlternateContent`).
 */
export class DrawnElements implements XmlReader {
  readonly #path: string[] = [];
  /** Of each choice between forms, whether one was taken. */
  readonly #choices: boolean[] = [];
  #skipped = 0;
  #text = '';

  constructor(private readonly reader: DrawnReader) {}

  open(name: string, attributes: Attributes): void {
    const parent = this.#path.at(-1) ?? '';
    const grandparent = this.#path.at(-2) ?? '';
    this.#path.push(name);
    if (this.#skipped > 0 || this.#isSkipped(name, parent)) this.#skipped++;
    else if (name === 'AlternateContent') this.#choices.push(false);
    else this.reader.open(name, [parent, grandparent], attributes);
  }

  close(name: string): void {
    this.#path.pop();
    if (this.#skipped > 0) this.#skipped--;
    else if (name === 'AlternateContent') this.#choices.pop();
    else {
      if (name === 't') this.reader.text(this.#text);
      this.#text = '';
      this.reader.close(name);
    }
  }

  text(text: string): void {
    // comes in pieces
    if (this.#skipped === 0 && this.#path.at(-1) === 't') this.#text += text;
  }

  #isSkipped(name: string, parent: string): boolean {
    if (isDeletion(name) && (parent === 'rPr' || parent === 'trPr')) return false;
    if (name !== 'Choice' && name !== 'Fallback') return NOT_DRAWN.has(name);
    if (this.#choices.at(-1) !== false) return this.#choices.length > 0;
    this.#choices[this.#choices.length - 1] = true;
    return false;
  }
}
