import type { Section } from '../records/section.ts';

/**
 * Finds the sections of a report that places stand in: the innermost one; null before the first and outside of all.
 *
 * @returns A function from a place, in UTF-16 code units, to the index of its section.
 * @example const sectionAt = sectionFinder(parsed.sections); sectionAt(0) // null
 */
export function sectionFinder(sections: readonly Section[]): (place: number) => number | null {
  // Of two that start together the one further down the list is the inner one.
  const inText = [...sections.keys()].sort((a, b) => sections[a]!.start - sections[b]!.start || a - b);
  return (place) => {
    let low = 0;
    let high = inText.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sections[inText[middle]!]!.start <= place) low = middle + 1;
      else high = middle;
    }
    let found = inText[low - 1] ?? null;
    while (found !== null && sections[found]!.end <= place) found = sections[found]!.parent;
    return found;
  };
}
