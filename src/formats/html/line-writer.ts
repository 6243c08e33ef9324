import { ANY_PAGE_LABEL } from '../../knowledge/page-labels.ts';
import { fold } from '../../text/fold.ts';
import type { LineSetting, PageLine } from './page-line.ts';

export type WhiteSpace = 'collapse' | 'keep' | 'keep-lines';

/** What a browser collapses; no other white space. */
const COLLAPSIBLE = /[ \t\n\r\f]+/g;

/** Characters between which a line break of the markup is none of the text: Han and full width. */
const WIDE = /[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]/;

const LABEL_AT_START = new RegExp(`^\\s*(?:${ANY_PAGE_LABEL.source})`);
/** In UTF-16 code units: labels and the space in them are no longer. */
const LONGEST_LABEL = 40;

/**
 * Writes the lines of a page: collapses white space as browsers do, and keeps for each line where its text stands.
 * Lines without text are left out.
 */
export class LineWriter {
  readonly lines: PageLine[] = [];
  private parts: string[] = [];
  private last = '';
  /** White space that is written when text follows. */
  private pending = '';
  /** What is written before the next text of the line. */
  private prefix = '';
  private counts = { length: 0, linked: 0, furniture: 0, content: 0, marked: 0, heading: 0 };

  /** Ends the line where it holds something. */
  breakLine(): void {
    this.pending = '';
    this.prefix = '';
    this.last = '';
    if (this.parts.length === 0) return;
    const text = this.parts.join('').replace(/^[ \t\n\r\f]+|[ \t\n\r\f]+$/g, '');
    const { length, linked, furniture, content, marked, heading } = this.counts;
    this.parts = [];
    this.counts = { length: 0, linked: 0, furniture: 0, content: 0, marked: 0, heading: 0 };
    if (length === 0) return;
    this.lines.push({
      text,
      isLinked: linked * 2 > length,
      isFurniture: furniture === length,
      isContent: content > 0,
      isMarked: marked > 0,
      isHeading: heading === length,
    });
  }

  /** Ends a block within a cell: what follows is set off by a space, except between Chinese characters. */
  join(): void {
    if (this.parts.length > 0 && this.pending === '') this.pending = '\n';
  }

  /** Ends a cell of a row. */
  bar(): void {
    this.pending = '';
    this.prefix += ' | ';
  }

  /** Puts the number of a list item before its text. */
  number(mark: string): void {
    this.prefix += `${mark} `;
  }

  /** Writes the bars behind the last text of a row. */
  endRow(setting: LineSetting): void {
    this.append('', setting);
    this.breakLine();
  }

  /** Sets off what is written next where it is a label of the page right behind the value of another. */
  setOffLabel(text: string): void {
    if (this.parts.length === 0 || this.pending !== '') return;
    const label = LABEL_AT_START.exec(fold(text.slice(0, LONGEST_LABEL)));
    if (label?.groups?.colon?.includes(':')) this.pending = ' ';
  }

  write(text: string, whiteSpace: WhiteSpace, setting: LineSetting): void {
    if (whiteSpace === 'collapse') {
      this.writeCollapsed(text, setting);
      return;
    }
    const pieces = text.split('\n');
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) this.breakLine();
      if (whiteSpace === 'keep') this.append(piece, setting);
      else this.writeCollapsed(piece, setting);
    }
  }

  private writeCollapsed(text: string, setting: LineSetting): void {
    let from = 0;
    for (const { 0: space, index } of text.matchAll(COLLAPSIBLE)) {
      this.append(text.slice(from, index), setting);
      from = index + space.length;
      // within running text alone: between elements a break is what sets their words apart
      const isWrap = space.includes('\n') && index > 0 && from < text.length && WIDE.test(text[from]!);
      if (this.pending === '' || this.pending === '\n') this.pending = isWrap ? '\n' : ' ';
    }
    this.append(text.slice(from), setting);
  }

  private append(text: string, setting: LineSetting): void {
    if (text === '' && this.prefix === '') return;
    const isWrap = this.pending === '\n' && WIDE.test(this.last) && WIDE.test(text[0] ?? '');
    const space = this.parts.length === 0 || this.pending === '' || isWrap ? '' : ' ';
    this.parts.push(space, this.prefix, text);
    this.pending = '';
    this.prefix = '';
    this.last = text.at(-1) ?? this.last;
    const length = text.replace(/\s+/g, '').length;
    this.counts.length += length;
    if (setting.isLinked) this.counts.linked += length;
    if (setting.isFurniture) this.counts.furniture += length;
    if (setting.isContent) this.counts.content += length;
    if (setting.isMarked) this.counts.marked += length;
    if (setting.isHeading) this.counts.heading += length;
  }
}
