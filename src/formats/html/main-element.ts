import type { PageMeasure } from './measure-page.ts';
import { type Element, isElement } from './parse-page.ts';

/** Of the page's prose: an element of a telling name that has less holds something else. */
const SHARE_OF_CONTENT = 0.4;
const SHARE_OF_WIDE_CONTENT = 0.6;
/** Of the prose of the widest such element: one within that has less leaves something out. */
const SHARE_WITHIN = 0.9;
/** Of the page's prose: as long as one child has as much, the others are furniture. */
const SHARE_OF_DENSEST = 0.85;

/** The element that holds the article of a page. */
export interface MainElement {
  element: Element;
  /** It has a name that says so; what stands beside it is not of the article. */
  isNamed: boolean;
}

/**
 * Finds the element that holds the article of a page: the one with a name that says so, the whole of it where several
 * stand within each other; else the innermost that has nearly all the prose which leads nowhere.
 */
export function mainElement(body: Element, { proseIn, articleProse, named }: PageMeasure): MainElement {
  const most = (elements: readonly Element[]): Element | null =>
    elements.reduce<Element | null>((best, each) => (best && proseIn(best) >= proseIn(each) ? best : each), null);
  const holds = (element: Element, share: number): boolean =>
    proseIn(element) > 0 && proseIn(element) >= articleProse * share;
  const content = most(named.content);
  if (content && holds(content, SHARE_OF_CONTENT)) return { element: content, isNamed: true };
  const wide = most(named.wide);
  if (wide && holds(wide, SHARE_OF_WIDE_CONTENT)) {
    const innermost = named.wide.findLast((each) => proseIn(each) >= proseIn(wide) * SHARE_WITHIN)!;
    return { element: innermost, isNamed: true };
  }
  let element = body;
  for (;;) {
    const densest = element.childNodes.filter(isElement).find((each) => holds(each, SHARE_OF_DENSEST));
    if (densest === undefined) return { element, isNamed: false };
    element = densest;
  }
}
