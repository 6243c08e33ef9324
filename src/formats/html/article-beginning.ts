import { ANY_PAGE_LABEL } from '../../knowledge/page-labels.ts';
import { DOCUMENT_TITLE } from '../../knowledge/page-metadata.ts';
import { fold } from '../../text/fold.ts';
import { bare, isProse, isUsable, lengthOf, PROSE_BEYOND } from './line-nature.ts';
import type { PageLine } from './page-line.ts';

/** Of the article: less prose than this in front of it is a teaser. */
const SHARE_IN_FRONT = 0.1;
/** A title stands within so many lines above its article. */
const LINES_ABOVE = 30;
/** What stands right above an article, where no line of the page is known to be its title. */
const LINES_WITHOUT_TITLE = 6;
/** An article that begins with its title has it within so many lines. */
const LINES_TO_TITLE = 6;
const LONGEST_TITLE = 80;
/** In UTF-16 code units: 发布时间, 来源 and their like are no longer together. */
const LONGEST_PARTICULARS = 200;

/**
 * Whether a line is a title above an article: the one that the page says it has, a heading, or a document's title that
 * stands in the browser's tab beside the name of the site. 公开 is the title of many a page, so it takes a few characters.
 */
export function isTitle({ text, isHeading, isFurniture }: PageLine, titles: readonly string[]): boolean {
  const line = bare(text);
  if (line.length < 4 || line.length > LONGEST_TITLE) return false;
  if (isHeading && !isFurniture && line.length >= 8) return true;
  const isOfDocument = DOCUMENT_TITLE.test(line);
  return titles.some((title) => {
    const whole = bare(title);
    return whole === line || (isOfDocument && (whole.startsWith(line) || whole.endsWith(line)));
  });
}

/**
 * The index of the line with which an article begins: its title above the element that holds it, with the particulars
 * between them, or running text in front.
 *
 * @param first the first line of that element
 * @param titles what the page says that it is titled
 */
export function articleBeginning(
  lines: readonly PageLine[],
  first: number,
  article: readonly PageLine[],
  titles: readonly string[],
): number {
  const prose = lines.slice(0, first).filter(isProse);
  let from = first;
  if (lengthOf(prose) >= Math.max(PROSE_BEYOND, lengthOf(article) * SHARE_IN_FRONT)) from = lines.indexOf(prose[0]!);
  const above = Math.max(0, from - LINES_ABOVE);
  const title = lines.slice(above, from).findLastIndex((line) => isTitle(line, titles));
  if (title !== -1) {
    let top = above + title;
    while (top > 0 && (lines[top - 1]!.isHeading || isPartOfTitle(lines[top - 1]!, titles))) top--;
    return top;
  }
  const isLikeTitle = (line: PageLine): boolean => isUsable(line) && DOCUMENT_TITLE.test(bare(line.text));
  const isTitled = article.slice(0, LINES_TO_TITLE).some(isLikeTitle);
  const near = Math.max(0, from - LINES_WITHOUT_TITLE);
  const likely = isTitled ? -1 : lines.slice(near, from).findLastIndex(isLikeTitle);
  if (likely !== -1) return near + likely;
  const belongs = isTitled ? isParticulars : isUsable;
  while (from > near && belongs(lines[from - 1]!)) from--;
  return from;
}

/** A title may stand on two lines. */
const isPartOfTitle = ({ text, isFurniture }: PageLine, titles: readonly string[]): boolean =>
  !isFurniture && bare(text).length >= 4 && titles.some((title) => bare(title).startsWith(bare(text)));

/** A line of labels and values: 发布时间：2024-01-09 来源：县司法局 */
function isParticulars(line: PageLine): boolean {
  if (!isUsable(line) || line.text.length > LONGEST_PARTICULARS) return false;
  return [...fold(line.text).matchAll(ANY_PAGE_LABEL)].some(({ groups }) => groups!.colon!.includes(':'));
}
