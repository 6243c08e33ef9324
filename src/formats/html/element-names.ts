import {
  CONTENT_NAMES,
  FURNITURE_NAMES,
  FURNITURE_WHOLE_NAMES,
  WIDE_CONTENT_NAMES,
} from '../../knowledge/page-regions.ts';
import { attribute, type Element } from './parse-page.ts';

/** In UTF-16 code units: an attribute of megabytes names nothing. */
const LONGEST_NAMES = 1000;

function namesOf(element: Element): string[] {
  if (element.attrs.length === 0) return [];
  const names = `${attribute(element, 'id').slice(0, LONGEST_NAMES)} ${attribute(element, 'class').slice(0, LONGEST_NAMES)}`;
  return names.split(/\s+/).filter((name) => name !== '');
}

/** Whether an element has the name of one that holds an article, or one that may hold more. */
export function contentNameOf(element: Element): 'content' | 'wide' | null {
  const names = namesOf(element).map((name) => name.toLowerCase());
  if (names.some((name) => CONTENT_NAMES.has(name)) || attribute(element, 'itemprop') === 'articleBody')
    return 'content';
  if (['ucapcontent', 'founder-content'].includes(element.tagName)) return 'content';
  if (['article', 'main'].includes(element.tagName)) return 'wide';
  return names.some((name) => WIDE_CONTENT_NAMES.has(name)) ? 'wide' : null;
}

const FURNITURE_TAGS = new Set(['nav', 'footer', 'aside', 'form', 'menu']);

/** Whether an element has the name of one that stands around an article: navigation, footer, buttons. */
export function hasFurnitureName(element: Element): boolean {
  if (FURNITURE_TAGS.has(element.tagName)) return true;
  return namesOf(element).some((name) => {
    if (FURNITURE_WHOLE_NAMES.has(name.toLowerCase()) || FURNITURE_NAMES.has(name.toLowerCase())) return true;
    const words = name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[-_]+|\d+/);
    return words.some((word) => FURNITURE_NAMES.has(word));
  });
}
