import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { AppError } from '../../errors.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;

/**
 * A report's page has a few thousand. Some 200 MB of memory; it also ends pages whose unclosed tags the standard makes a
 * browser repeat in every paragraph, so that the tree grows with the square of the page.
 */
const MOST_ELEMENTS = 250_000;

/** In UTF-16 code units: a report's page has a few hundred thousand. The parser needs up to 50 bytes of memory for each. */
const LONGEST_MARKUP = 24_000_000;

/** The error of a page that would take more memory than a report may. */
export const oversized = (what: string): AppError =>
  new AppError(
    'UNSUPPORTED_CONTENT',
    `an HTML page of more than ${what}, which is no page of a report; save its text as UTF-8 first`,
  );

/**
 * The tree of a page, as browsers make it of whatever markup: `html`, with `head` and `body`.
 *
 * @throws AppError UNSUPPORTED_CONTENT for a page that is larger, or has more elements, than any report.
 */
export function parsePage(markup: string): Element {
  if (markup.length > LONGEST_MARKUP) throw oversized(`${LONGEST_MARKUP} characters`);
  let elements = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (...named) => {
      elements++;
      if (elements > MOST_ELEMENTS) throw oversized(`${MOST_ELEMENTS} elements`);
      return defaultTreeAdapter.createElement(...named);
    },
  };
  const document = parse(markup, { treeAdapter, scriptingEnabled: false });
  return document.childNodes.find(isElement)!;
}

export const isElement = (node: DefaultTreeAdapterTypes.Node): node is Element => 'tagName' in node;

export const isText = (node: DefaultTreeAdapterTypes.Node): node is DefaultTreeAdapterTypes.TextNode =>
  node.nodeName === '#text';

/** The value of an attribute; empty where there is none. */
export function attribute(element: Element, name: string): string {
  return element.attrs.find((attr) => attr.name === name)?.value ?? '';
}

/**
 * Visits a tree in the order of the text, however deep it is.
 *
 * @param enter Tells whether to go into an element; what is left out is not left either.
 */
export function walkTree(root: Element, enter: (node: Node) => boolean, leave: (element: Element) => void): void {
  const open: { element: Element; next: number }[] = [{ element: root, next: 0 }];
  while (open.length > 0) {
    const top = open.at(-1)!;
    const child = top.element.childNodes[top.next++];
    if (child === undefined) {
      open.pop();
      if (top.element !== root) leave(top.element);
    } else if (enter(child) && isElement(child)) open.push({ element: child, next: 0 });
  }
}
