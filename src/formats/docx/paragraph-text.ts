import type { NumberedParagraph } from './paragraph-numbers.ts';
import type { Attributes } from './read-xml.ts';

/** Characters of symbol fonts say nothing without their font. */
const PRIVATE_USE = /[\ue000-\uf8ff]/;
/** Raised and lowered figures, by what WordprocessingML calls their place: m² is another unit than m2. */
const RAISED: Readonly<Record<string, string>> = { superscript: '⁰¹²³⁴⁵⁶⁷⁸⁹', subscript: '₀₁₂₃₄₅₆₇₈₉' };
const XML_SPACE = new Set([' ', '\t', '\r', '\n']);

/** Without XML's white space at the ends; indents in wide spaces stay. */
function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && XML_SPACE.has(text[start]!)) start++;
  while (end > start && XML_SPACE.has(text[end - 1]!)) end--;
  return text.slice(start, end);
}

/** A paragraph while it is read: its text, and what it says of its numbering. */
export class ParagraphText implements NumberedParagraph {
  style: string | null = null;
  numId: string | null = null;
  level: number | null = null;
  /** The end of the paragraph is a tracked deletion: it goes on in the next. */
  endDeleted = false;
  /** The run that is read now is hidden. */
  hidden = false;
  /** Where figures of the run that is read now stand: `superscript`, `subscript`, or on the line. */
  position = '';
  #text = '';
  #keepsSpace = false;

  get text(): string {
    return this.#text;
  }

  /** Text of the present run. Spaces at the ends of what does not ask to keep them are those of the file's layout. */
  write(text: string): void {
    if (this.hidden) return;
    const kept = (this.#keepsSpace ? text : trimmed(text)).replace(/[\t\r\n]/g, ' ');
    const raised = RAISED[this.position];
    this.#text += raised ? kept.replace(/\d/g, (figure) => raised[Number(figure)]!) : kept;
  }

  /** An element of a run that stands for characters. */
  element(name: string, attributes: Attributes): void {
    if (name === 'r') [this.hidden, this.position] = [false, ''];
    if (name === 't') this.#keepsSpace = attributes.space === 'preserve';
    if (this.hidden) return;
    if (name === 'tab' || name === 'ptab') this.#text += '\t';
    if (name === 'br' || name === 'cr') this.#text += '\n';
    if (name === 'noBreakHyphen') this.#text += '-';
    if (name === 'sym') {
      const character = String.fromCharCode(Number.parseInt(attributes.char ?? '', 16) || 0xe000);
      if (!PRIVATE_USE.test(character)) this.#text += character;
    }
  }
}
