import { ANY_PAGE_LABEL } from '../../knowledge/page-labels.ts';
import { fold } from '../../text/fold.ts';
import { countVisible } from './count-characters.ts';
import type { LineSetting, PageLine } from './page-line.ts';
import { oversized } from './parse-page.ts';

/** A report's page has a few hundred. Some 100 MB of memory. */
const MOST_LINES = 500_000;

/** In UTF-16 code units: what is longer is a paragraph, which an unclosed link took in. */
const LONGEST_LINK = 80;

export type WhiteSpace = 'collapse' | 'keep' | 'keep-lines';

/** What a browser collapses, and no other white space; a single space stays as it is. */
const COLLAPSIBLE = /[ \t\n\r\f]{2,}|[\t\n\r\f]/g;
const AROUND = /^[ \t\n\r\f]+|(?<![ \t\n\r\f])[ \t\n\r\f]+$/g;

/** Characters between which a line break of the markup is none of the text: Han and full width. */
const WIDE = /[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]/;

const isCollapsible = (text: string, at: number): boolean => ' \t\n\r\f'.includes(text[at]!);

/** A break within running Chinese text is none; between elements it sets their words apart. */
function collapse(space: string, at: number, text: string): string {
  const isWrap = space.includes('\n') && WIDE.test(text[at - 1]!) && WIDE.test(text[at + space.length]!);
  return isWrap ? '' : ' ';
}

const LABEL_AT_START = new RegExp(`^\\s*(?:${ANY_PAGE_LABEL.source})`);
/** In UTF-16 code units: labels and the space in them are no longer. */
const LONGEST_LABEL = 40;

/**
 * Writes the lines of a page: collapses white space as browsers do, and keeps for each line where its text stands.
 * Lines without text are left out.
 *
 * @throws AppError UNSUPPORTED_CONTENT for more lines than any report has.
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
    const text = this.parts.join('').replace(AROUND, '');
    const { length, linked, furniture, content, marked, heading } = this.counts;
    this.parts = [];
    this.counts = { length: 0, linked: 0, furniture: 0, content: 0, marked: 0, heading: 0 };
    if (length === 0) return;
    if (this.lines.length === MOST_LINES) throw oversized(`${MOST_LINES} lines`);
    this.lines.push({
      text,
      isLinked: linked * 2 > length && length < LONGEST_LINK,
      isFurniture: furniture === length,
      isContent: content > 0,
      isMarked: marked > 0,
      isHeading: heading === length,
    });
  }

  /** Ends a block within a cell: what follows is set off by a space, except between Chinese characters. */
  join(): void {
    // the prefix is the bar in front of a cell that is still empty
    if (this.parts.length > 0 && this.prefix === '') this.space('\n');
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
    const inner = text.replace(AROUND, '');
    if (inner === '') {
      if (text !== '') this.space(' ');
      return;
    }
    if (isCollapsible(text, 0)) this.space(' ');
    this.append(inner.replace(COLLAPSIBLE, collapse), setting);
    if (isCollapsible(text, text.length - 1)) this.space(' ');
  }

  private space(space: ' ' | '\n'): void {
    if (this.pending !== ' ') this.pending = space;
  }

  private append(text: string, setting: LineSetting): void {
    if (text === '' && this.prefix === '') return;
    const isWrap = this.pending === '\n' && WIDE.test(this.last) && WIDE.test(text[0] ?? '');
    const space = this.parts.length === 0 || this.pending === '' || isWrap ? '' : ' ';
    this.parts.push(space, this.prefix, text);
    this.pending = '';
    this.prefix = '';
    this.last = text.at(-1) ?? this.last;
    const length = countVisible(text);
    this.counts.length += length;
    if (setting.isLinked) this.counts.linked += length;
    if (setting.isFurniture) this.counts.furniture += length;
    if (setting.isContent) this.counts.content += length;
    if (setting.isMarked) this.counts.marked += length;
    if (setting.isHeading) this.counts.heading += length;
  }
}
