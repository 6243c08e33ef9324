import { codePrefix } from '../records/region-code.ts';
import { candidatesAbove } from './code-levels.ts';
import { periodAt, type RegionIndex } from './region-index.ts';
import { countOf, isTextAt, type TextColumn, textAt } from './text-column.ts';

/** The place of the first division of a code, found in the order of codes; -1 where there is none. */
export function placeOf({ codes }: RegionIndex, code: string): number {
  const place = firstFrom(codes, code);
  return place < countOf(codes) && isTextAt(codes, place, code) ? place : -1;
}

/** The place of the first code that is not before another. */
function firstFrom(codes: TextColumn, code: string): number {
  let low = 0;
  let high = countOf(codes);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(codes, middle, code)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of the division right above a code; -1 where there is none. */
export function placeAbove(index: RegionIndex, code: string): number {
  for (const above of candidatesAbove(code)) {
    const place = placeOf(index, above);
    if (place >= 0) return place;
  }
  return -1;
}

/**
 * Of the divisions of one code the one that was in force on a date (null: today), so that old counties keep old cities
 * above them.
 *
 * @param first The place of the first of them.
 */
export function placeInForce(index: RegionIndex, first: number, date: string | null): number {
  if (date === null) return first;
  const { codes } = index;
  const code = textAt(codes, first);
  for (let place = first; place < countOf(codes) && isTextAt(codes, place, code); place++) {
    const { from, until } = periodAt(index, place);
    if ((from ?? '') <= date && (until === null || date <= until)) return place;
  }
  return first;
}

/** The places of the current divisions right below a code: each stands before all that stands below it. */
export function placesBelow(index: RegionIndex, code: string): number[] {
  const { codes } = index;
  const below: number[] = [];
  const first = placeOf(index, code);
  if (first < 0) return below;
  const prefix = codePrefix(code);
  for (let place = first; place < countOf(codes); ) {
    const other = textAt(codes, place);
    if (!other.startsWith(prefix)) break;
    if (other !== code && periodAt(index, place).until === null) below.push(place);
    // past all that stands below it
    place = other === code ? place + 1 : firstFrom(codes, `${codePrefix(other)}${AFTER_DIGITS}`);
  }
  return below;
}

/** In the order of code units. */
const AFTER_DIGITS = ':';

/** Compares a code like `<` without making a text of it. */
function isBefore({ text, starts }: TextColumn, place: number, code: string): boolean {
  const start = starts[place]!;
  const length = starts[place + 1]! - start;
  const shared = Math.min(length, code.length);
  for (let at = 0; at < shared; at++) {
    const difference = text.charCodeAt(start + at) - code.charCodeAt(at);
    if (difference !== 0) return difference < 0;
  }
  return length < code.length;
}
