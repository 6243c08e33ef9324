import { lineText, type PageLine } from './page-lines.ts';

/** The lines of a page and how high it is. */
export interface LaidOutPage {
  height: number;
  lines: readonly PageLine[];
}

/** Share of a page's height at its top and at its bottom in which running lines stand. */
const EDGE = 0.13;
/** Lines looked at from either end: a header, its second line, a page number. */
const OUTERMOST = 3;
/** Share of the pages on which a running line stands; those of left and right pages differ. */
const MOST_PAGES = 0.4;
/** In points: how far a running line moves from page to page. */
const SAME_PLACE = 4;

/** `— 3 —`, `- 3 -`, `3`, `3 / 10`, `第3页 共10页`, `Page 3 of 10`. */
const PAGE_NUMBER =
  /^(?:[-\u2010-\u2015\u2500\uff0d~\u00b7.]\s?)*(?:\d{1,4}|[ivxIVX]{1,6})(?:\s?[-\u2010-\u2015\u2500\uff0d~\u00b7.])*$|^\d{1,4}\s?[/\uff0f]\s?\d{1,4}$|^第\s?\d{1,4}\s?页(?:\s?[/,,|]?\s?共\s?\d{1,4}\s?页)?$|^Page\s\d{1,4}(?:\sof\s\d{1,4})?$/i;

/** The same on every page but for its number. */
const wordingOf = (line: PageLine): string => lineText(line).replace(/\d+/g, '0');

/** Lines that may be running ones: the outermost, within the edges of the page. */
function edgeLines({ height, lines }: LaidOutPage): readonly PageLine[] {
  const above = lines.slice(0, OUTERMOST).filter(({ baseline }) => baseline < height * EDGE);
  const below = lines.slice(-OUTERMOST).filter(({ baseline }) => baseline > height * (1 - EDGE));
  // rows of a table that goes on over many pages may differ in their figures alone
  return [...above, ...below].filter(({ cells }) => !cells);
}

/**
 * The lines of each page without page numbers and without headers and footers: what stands at the same place of the edge
 * on many pages in the same words.
 */
export function withoutRunningLines(pages: readonly LaidOutPage[]): PageLine[][] {
  const places = new Map<string, { baseline: number; pages: number }[]>();
  for (const page of pages) {
    for (const line of new Set(edgeLines(page))) {
      const known = places.get(wordingOf(line)) ?? [];
      places.set(wordingOf(line), known);
      const place = known.find(({ baseline }) => Math.abs(baseline - line.baseline) <= SAME_PLACE);
      if (place) place.pages++;
      else known.push({ baseline: line.baseline, pages: 1 });
    }
  }
  const least = Math.max(2, pages.length * MOST_PAGES);
  const isRunning = (line: PageLine): boolean =>
    (places.get(wordingOf(line)) ?? []).some(
      (place) => place.pages >= least && Math.abs(place.baseline - line.baseline) <= SAME_PLACE,
    );
  return pages.map((page) => {
    const dropped = new Set(edgeLines(page).filter((line) => isRunning(line) || PAGE_NUMBER.test(lineText(line))));
    return page.lines.filter((line) => !dropped.has(line));
  });
}
