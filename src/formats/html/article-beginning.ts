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
  let from = proseInFront(lines, first, article);
  const above = Math.max(0, from - LINES_ABOVE);
  const title = lines.slice(above, from).findLastIndex((line) => isTitle(line, titles));
  if (title !== -1) return withAbove(lines, above + title, titles);
  const isTitled = article.slice(0, LINES_TO_TITLE).some(isLikeTitle);
  const near = Math.max(0, from - LINES_WITHOUT_TITLE);
  const likely = isTitled ? -1 : lines.slice(near, from).findLastIndex(isLikeTitle);
  if (likely !== -1) return withAbove(lines, near + likely, titles);
  const belongs = isTitled ? isParticulars : isUsable;
  while (from > near && belongs(lines[from - 1]!)) from--;
  return from;
}

/** Behind a link or a button running text may be a teaser; right above an article it is of it. */
function proseInFront(lines: readonly PageLine[], first: number, article: readonly PageLine[]): number {
  const prose = lines.slice(0, first).filter(isProse);
  if (lengthOf(prose) >= Math.max(PROSE_BEYOND, lengthOf(article) * SHARE_IN_FRONT)) return lines.indexOf(prose[0]!);
  const stop = lines.slice(0, first).findLastIndex((line) => !isUsable(line));
  const right = lines.slice(stop + 1, first).findIndex(isProse);
  return right === -1 ? first : stop + 1 + right;
}

const OF_A_YEAR = /法治|依法行政|20\d\d|二[〇○零]/;
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}、|\(|\d{1,2}[.、])/;

/** A part's heading ends like a document's title as well (一、组织领导情况). */
function isLikeTitle(line: PageLine): boolean {
  const text = bare(line.text);
  return isUsable(line) && DOCUMENT_TITLE.test(text) && OF_A_YEAR.test(text) && !NUMBERED.test(text);
}

/** 某某县司法局文件 and 某司〔2024〕15号 */
const LETTERHEAD = /^[\u4e00-\u9fff]{2,20}文件$|^[\u4e00-\u9fff]{1,12}[〔[(]20\d\d[〕\])]\d{1,5}号$/;

/** The index of the first line that belongs to a title. */
function withAbove(lines: readonly PageLine[], title: number, titles: readonly string[]): number {
  let top = title;
  while (top > 0 && isAboveTitle(lines[top - 1]!, titles)) top--;
  return top;
}

/** A title may stand on two lines, and a letterhead above it. */
function isAboveTitle({ text, isFurniture, isHeading }: PageLine, titles: readonly string[]): boolean {
  const line = bare(text);
  if (isHeading || (!isFurniture && LETTERHEAD.test(line))) return true;
  return !isFurniture && line.length >= 4 && titles.some((title) => bare(title).startsWith(line));
}

/** A line of labels and values: 发布时间：2024-01-09 来源：县司法局 */
function isParticulars(line: PageLine): boolean {
  if (!isUsable(line) || line.text.length > LONGEST_PARTICULARS) return false;
  return [...fold(line.text).matchAll(ANY_PAGE_LABEL)].some(({ groups }) => groups!.colon!.includes(':'));
}
