import type { PageMeasure } from './measure-page.ts';
import { type Element, isElement } from './parse-page.ts';

/** Of the page's prose: an element of a telling name that has less holds something else. */
const SHARE_OF_CONTENT = 0.4;
const SHARE_OF_WIDE_CONTENT = 0.6;
/** Of the prose of the widest such element: one within that has less leaves something out. */
const SHARE_WITHIN = 0.9;
/** Of the page's prose: as long as one child has as much, the others are furniture. */
const SHARE_OF_DENSEST = 0.85;

/**
 * The element that holds the article of a page: the one with a name that says so, the whole of it where several stand
 * within each other; else the innermost that has nearly all the prose which leads nowhere.
 */
export function mainElement(body: Element, { proseIn, named }: PageMeasure): Element {
  const total = proseIn(body);
  const most = (elements: readonly Element[]): Element | null =>
    elements.reduce<Element | null>((best, each) => (best && proseIn(best) >= proseIn(each) ? best : each), null);
  const content = most(named.content);
  if (content && total > 0 && proseIn(content) >= total * SHARE_OF_CONTENT) return content;
  const wide = most(named.wide);
  if (wide && total > 0 && proseIn(wide) >= total * SHARE_OF_WIDE_CONTENT) {
    return named.wide.findLast((each) => proseIn(each) >= proseIn(wide) * SHARE_WITHIN)!;
  }
  return densest(body, total * SHARE_OF_DENSEST, proseIn);
}

function densest(body: Element, enough: number, proseIn: (element: Element) => number): Element {
  let element = body;
  for (;;) {
    const child: Element | undefined = element.childNodes.filter(isElement).find((each) => proseIn(each) >= enough);
    if (child === undefined || proseIn(child) === 0) return element;
    element = child;
  }
}
