import { countHan } from './count-characters.ts';
import { contentNameOf, hasFurnitureName } from './element-names.ts';
import { styleOf } from './element-style.ts';
import { attribute, type Element, isElement, isText, walkTree } from './parse-page.ts';

/** What is known of a page before its text is written. */
export interface PageMeasure {
  /** Han characters in an element that are no part of a link. */
  proseIn(element: Element): number;
  /** The same of the whole page without footers and the like. */
  articleProse: number;
  /** Whether a row of a table is one of cells side by side, not a frame around blocks. */
  isDataRow(row: Element): boolean;
  /** Elements with the names of those that hold articles. */
  named: { content: Element[]; wide: Element[] };
}

/** In Han characters: what is longer is a paragraph, which an unclosed link took in. */
const LONGEST_LINK = 60;

/** In Han characters: what has the name of a footer and more prose is none. */
const LONGEST_FURNITURE = 200;

/** In Han characters: a cell that has as many, and a full stop, holds paragraphs. */
const LONG_CELL = 80;

/** An element while it is being measured. */
interface Open {
  element: Element;
  prose: number;
  /** Of that, what stands in footers and the like. */
  furniture: number;
  han: number;
  hasText: boolean;
  hasStop: boolean;
  /** A table stands in it. */
  hasTable: boolean;
  /** Of a row: cells that hold something, and whether one of them holds blocks. */
  filledCells: number;
  hasBlocks: boolean;
}

const opened = (element: Element): Open => ({
  element,
  prose: 0,
  furniture: 0,
  han: 0,
  hasText: false,
  hasStop: false,
  hasTable: false,
  filledCells: 0,
  hasBlocks: false,
});

const isLink = (element: Element): boolean => element.tagName === 'a' && attribute(element, 'href') !== '';

function closeInto(parent: Open, child: Open): void {
  parent.prose += child.prose;
  parent.furniture += child.furniture;
  parent.han += child.han;
  parent.hasText ||= child.hasText;
  parent.hasStop ||= child.hasStop;
  parent.hasTable ||= child.hasTable || child.element.tagName === 'table';
}

/** Measures a page in one pass. What browsers never draw counts for nothing; what is hidden counts. */
export function measurePage(body: Element): PageMeasure {
  const prose = new Map<Element, number>();
  const dataRows = new Set<Element>();
  const named: PageMeasure['named'] = { content: [], wide: [] };
  const open: Open[] = [opened(body)];
  let links = 0;
  walkTree(
    body,
    (node) => {
      if (isText(node)) {
        const top = open.at(-1)!;
        const han = countHan(node.value);
        top.han += han;
        if (links === 0) top.prose += han;
        top.hasText ||= /\S/.test(node.value);
        top.hasStop ||= node.value.includes('。');
      }
      if (!isElement(node) || styleOf(node).isUndrawn) return false;
      const name = contentNameOf(node);
      if (name) named[name].push(node);
      if (isLink(node)) links++;
      open.push(opened(node));
      return true;
    },
    (element) => {
      const closed = open.pop()!;
      const parent = open.at(-1)!;
      if (isLink(element)) {
        links--;
        if (closed.han > LONGEST_LINK) closed.prose = closed.han;
      }
      prose.set(element, closed.prose);
      if (closed.prose <= LONGEST_FURNITURE && hasFurnitureName(element)) closed.furniture = closed.prose;
      if (element.tagName === 'td' || element.tagName === 'th') {
        if (closed.hasText) parent.filledCells++;
        parent.hasBlocks ||= closed.hasTable || (closed.han >= LONG_CELL && closed.hasStop);
      }
      if (element.tagName === 'tr' && closed.filledCells > 1 && !closed.hasBlocks) dataRows.add(element);
      closeInto(parent, closed);
    },
  );
  const whole = open[0]!;
  prose.set(body, whole.prose);
  return {
    proseIn: (element) => prose.get(element) ?? 0,
    articleProse: whole.prose - whole.furniture,
    isDataRow: (row) => dataRows.has(row),
    named,
  };
}
