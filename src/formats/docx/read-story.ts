import { tooLong } from '../document-error.ts';
import { DOCUMENT_LIMITS } from '../document-limits.ts';
import { DrawnElements, type DrawnReader, isDeletion } from './drawn-elements.ts';
import { append, drawnLines } from './drawn-lines.ts';
import type { OfficePackage } from './open-package.ts';
import type { ParagraphNumbers } from './paragraph-numbers.ts';
import { ParagraphText } from './paragraph-text.ts';
import { type Styles, styleName } from './read-styles.ts';
import { type Attributes, readXml } from './read-xml.ts';
import { type Row, setRow, tableLines } from './table-lines.ts';

/** The text of a part, and of the notes in it by their ids (`footnote 2`). */
export interface Story {
  lines: readonly string[];
  notes: ReadonlyMap<string, readonly string[]>;
}

/** What a story needs to know of the rest of the document. */
export interface Surroundings {
  numbers: ParagraphNumbers;
  styles: Styles;
  /** Those that the part refers to. */
  notes: Story['notes'];
}

/** A run of lines: the document's, a cell's, a text box's, a note's. */
interface Flow {
  lines: string[];
  /** Text of a paragraph whose end was deleted, so that it goes on in the next. */
  begun: string;
}

/** Paragraphs of a table of contents repeat the headings. */
const CONTENTS_STYLE = /^toc (?:\d|heading)$/i;
/** A `val` that switches a property off. */
const OFF = /^(?:0|false|off)$/;
const FLOWS = new Set(['tc', 'txbxContent', 'footnote', 'endnote']);

class StoryReader implements DrawnReader {
  readonly notes = new Map<string, readonly string[]>();
  readonly flows: Flow[] = [{ lines: [], begun: '' }];
  readonly #paragraphs: ParagraphText[] = [];
  readonly #tables: Row[][] = [];
  /** Lines of text boxes and notes, which follow when the paragraph or table that they hang on has ended. */
  #behind: string[] = [];
  readonly #noted = new Set<string>();
  #note = '';
  #length = 0;

  constructor(private readonly surroundings: Surroundings) {}

  open(name: string, [parent, grandparent]: readonly [string, string], attributes: Attributes): void {
    const row = this.#tables.at(-1)?.at(-1);
    const paragraph = this.#paragraphs.at(-1);
    if (FLOWS.has(name)) this.flows.push({ lines: [], begun: '' });
    if (name === 'p') this.#paragraphs.push(new ParagraphText());
    else if (name === 'tbl') this.#tables.push([]);
    else if (name === 'tr') this.#tables.at(-1)?.push({ cells: [], deleted: false });
    else if (name === 'tc') row?.cells.push({ lines: [], width: 1 });
    else if (name === 'footnote' || name === 'endnote') this.#note = `${name} ${attributes.id}`;
    else if (row && (parent === 'trPr' || parent === 'tcPr')) setRow(row, name, attributes);
    else if (paragraph) this.#describe(paragraph, name, [parent, grandparent], attributes);
  }

  close(name: string): void {
    const flow = FLOWS.has(name) && this.flows.pop();
    const lines = flow ? [...flow.lines, ...drawnLines(flow.begun)] : [];
    if (name === 'p') this.#endParagraph();
    else if (name === 'tbl') this.#endTable();
    else if (name === 'txbxContent') append(this.#behind, lines);
    else if (name === 'footnote' || name === 'endnote') this.notes.set(this.#note, lines);
    else if (name === 'tc') {
      const cell = this.#tables.at(-1)?.at(-1)?.cells.at(-1);
      if (cell) cell.lines = lines;
    }
  }

  text(text: string): void {
    this.#count(text);
    this.#paragraphs.at(-1)?.write(text);
  }

  #count({ length }: string): void {
    this.#length += length;
    if (this.#length > DOCUMENT_LIMITS.textLength) throw tooLong();
  }

  #describe(
    paragraph: ParagraphText,
    name: string,
    [parent, grandparent]: readonly [string, string],
    attributes: Attributes,
  ): void {
    const { val = '' } = attributes;
    if (parent === 'pPr' && name === 'pStyle') paragraph.style = val;
    if (parent === 'numPr' && name === 'numId') paragraph.numId = val;
    if (parent === 'numPr' && name === 'ilvl') paragraph.level = Number(val) || 0;
    if (parent === 'rPr' && grandparent === 'pPr' && isDeletion(name)) paragraph.endDeleted = true;
    if (parent === 'rPr' && grandparent === 'r') {
      if (name === 'vanish') paragraph.hidden = !OFF.test(val);
      if (name === 'vertAlign') paragraph.position = val;
    }
    if (name === 'r' || parent === 'r') paragraph.element(name, attributes);
    const note = /^(footnote|endnote)Reference$/.exec(name)?.[1];
    if (note) this.#endWithNote(`${note} ${attributes.id}`);
  }

  /** A note is drawn once, however often it is named. */
  #endWithNote(id: string): void {
    if (!this.#noted.has(id)) append(this.#behind, this.surroundings.notes.get(id) ?? []);
    this.#noted.add(id);
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop()!;
    const flow = this.flows.at(-1)!;
    if (paragraph.endDeleted) flow.begun += paragraph.text;
    else {
      const number = this.surroundings.numbers.next(paragraph);
      this.#count(number);
      const text = number + flow.begun + paragraph.text;
      flow.begun = '';
      if (!CONTENTS_STYLE.test(styleName(this.surroundings.styles, paragraph.style)))
        append(flow.lines, drawnLines(text));
    }
    this.#leaveBehind();
  }

  #endTable(): void {
    const lines = tableLines(this.#tables.pop()!);
    for (const line of lines) this.#count(line);
    append(this.flows.at(-1)!.lines, lines);
    this.#leaveBehind();
  }

  #leaveBehind(): void {
    if (this.#paragraphs.length > 0 || this.#tables.length > 0) return;
    append(this.flows.at(-1)!.lines, this.#behind);
    this.#behind = [];
  }
}

/**
 * Reads the text of a part of WordprocessingML: a line for each paragraph, with the number that Word draws before it, and
 * each line break; tables; text boxes and notes behind what they hang on.
 */
export async function readStory(office: OfficePackage, part: string, surroundings: Surroundings): Promise<Story> {
  const reader = new StoryReader(surroundings);
  await readXml(office, part, new DrawnElements(reader));
  return { lines: reader.flows[0]!.lines, notes: reader.notes };
}
