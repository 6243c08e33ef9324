import { CONTENT_COMMENTS } from '../../knowledge/page-regions.ts';
import { hasFurnitureName } from './element-names.ts';
import { type ElementStyle, styleOf } from './element-style.ts';
import { type Frame, outermostFrame } from './frame.ts';
import { LineWriter } from './line-writer.ts';
import { hasOwnNumber, ListNumbers } from './list-numbers.ts';
import { mainElement } from './main-element.ts';
import { measurePage } from './measure-page.ts';
import type { PageLines } from './page-line.ts';
import { attribute, type Element, isElement, isText, type Node, walkTree } from './parse-page.ts';
import { RowCells } from './row-cells.ts';

/** Of the page's prose: what has more is no furniture, whatever its name (a form around the whole page). */
const MOST_FURNITURE = 0.2;
/** In Han characters: within the article, what has more is text. */
const MOST_FURNITURE_IN_CONTENT = 40;

const HEADING = /^h[1-6]$/;
const RAISED: Readonly<Record<string, string>> = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹', sub: '₀₁₂₃₄₅₆₇₈₉' };

/**
 * The text of a page's body in lines, as a browser that knows no style sheets would draw it: blocks and `<br>` break
 * lines, tables of short cells are rows with bars (`行政复议 | 75件`), tables that only arrange a page are blocks, numbered
 * lists have their numbers.
 */
export function pageLines(body: Element): PageLines {
  const measure = measurePage(body);
  const total = measure.proseIn(body);
  const { element: main, isNamed } = mainElement(body, measure);
  const writer = new LineWriter();
  let marked = 0;
  let number: string | null = null;
  const frames: Frame[] = [outermostFrame(body, body === main)];

  const breakLine = (frame: Frame): void => (frame.isInCell ? writer.join() : writer.breakLine());

  function isFurniture(element: Element, around: Frame): boolean {
    if (around.isFurniture) return true;
    if (!hasFurnitureName(element)) return false;
    const prose = measure.proseIn(element);
    return prose <= total * MOST_FURNITURE && (!around.isContent || prose <= MOST_FURNITURE_IN_CONTENT);
  }

  function open(element: Element, style: ElementStyle): void {
    const around = frames.at(-1)!;
    const { tagName } = element;
    const isCell = (tagName === 'td' || tagName === 'th') && around.isDataRow;
    if (style.isBlock && !isCell) breakLine(around);
    const frame: Frame = {
      ...around,
      element,
      style,
      whiteSpace: style.whiteSpace ?? around.whiteSpace,
      raised: RAISED[tagName] ?? around.raised,
      isDataRow: tagName === 'tr' && !around.isInCell && measure.isDataRow(element),
      behind: 0,
      isLinked: around.isLinked || (tagName === 'a' && attribute(element, 'href') !== ''),
      isFurniture: isFurniture(element, around),
      isContent: around.isContent || element === main,
      isHeading: around.isHeading || HEADING.test(tagName),
    };
    if (tagName === 'table') frame.cells = new RowCells();
    if (tagName === 'ol') frame.numbers = style.isUnnumbered ? null : new ListNumbers(element);
    if (tagName === 'ul' || tagName === 'menu') frame.numbers = null;
    if (tagName === 'li' && around.numbers && !style.isUnnumbered) number = around.numbers.numberOf(element);
    if (frame.isDataRow) frame.cells?.beginRow();
    if (isCell) {
      const { before, behind } = around.cells!.place(element);
      const isFirst = around.element.childNodes.find(isElement) === element;
      for (let empty = isFirst ? 1 : 0; empty <= before; empty++) writer.bar();
      frame.behind = behind;
      frame.isInCell = true;
    }
    frames.push(frame);
  }

  function write(text: string): void {
    const frame = frames.at(-1)!;
    if (number !== null && /\S/.test(text)) {
      if (!hasOwnNumber(text)) writer.number(number);
      number = null;
    }
    writer.setOffLabel(text);
    const { raised, whiteSpace } = frame;
    const drawn = raised && /^\s*\d+\s*$/.test(text) ? text.replace(/\d/g, (digit) => raised[Number(digit)]!) : text;
    writer.write(drawn, whiteSpace, { ...frame, isMarked: marked > 0 });
  }

  function enter(node: Node): boolean {
    if (isText(node)) write(node.value);
    else if (node.nodeName === '#comment' && 'data' in node) {
      if (CONTENT_COMMENTS.some(([begin]) => begin.test(node.data))) marked++;
      else if (marked > 0 && CONTENT_COMMENTS.some(([, end]) => end.test(node.data))) marked--;
    }
    if (!isElement(node)) return false;
    if (node.tagName === 'br' || node.tagName === 'hr') {
      breakLine(frames.at(-1)!);
      return false;
    }
    const style = styleOf(node);
    if (style.isUndrawn || (style.isHidden && measure.proseIn(node) * 2 <= total)) return false;
    open(node, style);
    return true;
  }

  function leave(): void {
    const frame = frames.pop()!;
    const around = frames.at(-1)!;
    if (frame.isInCell && !around.isInCell) {
      for (let empty = 0; empty < frame.behind; empty++) writer.bar();
    } else if (frame.isDataRow) {
      for (let empty = frame.cells!.endRow(); empty > 0; empty--) writer.bar();
      writer.endRow({ ...frame, isMarked: marked > 0 });
    } else if (frame.style.isBlock) breakLine(around);
    if (frame.element.tagName === 'li') number = null;
  }

  walkTree(body, enter, leave);
  writer.breakLine();
  return { lines: writer.lines, isNamed };
}
