import type { OPS, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page, PageItem } from './page-item.ts';
import { readRules } from './read-rules.ts';
import { withoutRadicals } from './without-radicals.ts';

/** A piece as the library tells it. */
interface TextItem {
  str: string;
  /** Of the piece into the page, in PostScript's order. */
  transform: number[];
  width: number;
}

/** Sine of the steepest slope of a line that counts as level. */
const LEVEL = 0.05;
/** A page with more pieces is none of a report; each is held to all borders. */
const MOST_IN_TABLES = 20_000;

/** A piece where it is shown, or null where it stands aslant or upright: watermarks, page edges. */
function itemOf({ str, transform, width }: TextItem, viewport: readonly number[]): PageItem | null {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform;
  const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0] = viewport;
  const along = [va * a + vc * b, vb * a + vd * b] as const;
  const size = Math.hypot(va * c + vc * d, vb * c + vd * d);
  const scale = Math.hypot(...along);
  if (!(size > 0 && scale > 0) || along[0] / scale < 1 - LEVEL) return null;
  const left = va * e + vc * f + ve;
  return { text: withoutRadicals(str), left, right: left + Math.max(width, 0), baseline: vb * e + vd * f + vf, size };
}

/**
 * The pieces of text of a page, and the lines that are drawn around them. Stops when there are more characters than allowed,
 * with what it has.
 *
 * @param most characters to be read at most
 * @param operations the library's numbers of what is done to draw a page; null where borders are not to be looked for
 */
export async function readPage(page: PDFPageProxy, most: number, operations: typeof OPS | null): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 });
  const items: PageItem[] = [];
  let length = 0;
  const reader = page.streamTextContent().getReader();
  while (length <= most) {
    const { done, value } = await reader.read();
    if (done) break;
    for (const piece of value.items as TextItem[]) {
      // an empty piece costs as well
      length += (piece.str?.length ?? 0) + 1;
      const item = piece.str ? itemOf(piece, viewport.transform) : null;
      if (item) items.push(item);
    }
  }
  if (length > most) await reader.cancel(new Error('too long'));
  const hasTables = operations && items.length > 1 && items.length < MOST_IN_TABLES;
  const rules = hasTables ? await readRules(page, operations) : [];
  return { width: viewport.width, height: viewport.height, items, rules };
}
