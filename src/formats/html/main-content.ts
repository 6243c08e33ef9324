import { FURNITURE_LINE } from '../../knowledge/page-furniture.ts';
import { ANY_PAGE_LABEL } from '../../knowledge/page-labels.ts';
import { fold } from '../../text/fold.ts';
import type { PageLine } from './page-line.ts';

/** The lines of a page that are its article, and all others. */
export interface MainContent {
  main: PageLine[];
  outside: PageLine[];
}

/** Of the characters of the page: comments around less stand around something else. */
const SHARE_OF_MARKED = 0.4;
/** In UTF-16 code units: running text is longer, titles and labels are not. */
const PROSE = 40;
/** In UTF-16 code units: less prose than this beyond the article is somebody's footer. */
const PROSE_BEYOND = 150;
/** Of the article: less prose than this in front of it is a teaser. */
const SHARE_IN_FRONT = 0.1;
/** In UTF-16 code units: neither a title nor a line of buttons is longer. */
const LONGEST_SHORT_LINE = 200;
/** A title stands within so many lines above its article. */
const LINES_ABOVE = 30;
/** What stands right above an article that has no title. */
const LABELS_ABOVE = 6;
/** Signature and date below the last paragraph. */
const LINES_BELOW = 3;
const LONGEST_SIGNATURE = 40;
/** As many lines in a row that lead elsewhere are a list of other articles. */
const LINKS_IN_A_ROW = 3;

const lengthOf = (lines: readonly PageLine[]): number => lines.reduce((sum, { text }) => sum + text.length, 0);

const isUsable = ({ isFurniture, isLinked, text }: PageLine): boolean =>
  !isFurniture && !isLinked && (text.length > LONGEST_SHORT_LINE || !FURNITURE_LINE.test(fold(text).trim()));

const isProse = (line: PageLine): boolean =>
  line.text.length >= PROSE && /[，。；,;]/.test(line.text) && isUsable(line);

const bare = (text: string): string => fold(text.slice(0, LONGEST_SHORT_LINE)).replace(/\s+/g, '');

/**
 * The article of a page: the lines of the element that holds it, with title and particulars (发布时间, 来源) above it, and
 * with whatever running text stands outside of that element, as it does where tags do not match. When in doubt a line is kept.
 *
 * @param titles What the page says that it is titled.
 */
export function mainContent(lines: readonly PageLine[], titles: readonly string[]): MainContent {
  const isContent = contentOf(lines);
  const first = lines.findIndex(isContent);
  if (first === -1) return { main: [], outside: [...lines] };
  const last = lines.findLastIndex(isContent);
  const from = beginning(lines, first, lengthOf(lines.filter(isContent)), titles);
  const to = end(lines, last);
  const links = linkLists(lines);
  const isMain = (line: PageLine, index: number): boolean => {
    if (index < from || index > to || links.has(line)) return false;
    return isContent(line) ? !line.isFurniture : isUsable(line) || isTitle(line, titles);
  };
  return { main: lines.filter(isMain), outside: lines.filter((line, index) => !isMain(line, index)) };
}

function contentOf(lines: readonly PageLine[]): (line: PageLine) => boolean {
  const marked = lengthOf(lines.filter(({ isMarked }) => isMarked));
  if (marked > 0 && marked >= lengthOf(lines.filter(isUsable)) * SHARE_OF_MARKED) return ({ isMarked }) => isMarked;
  return ({ isContent }) => isContent;
}

/** Four characters at least: 公开 is the title of many a page. */
function isTitle({ text, isHeading }: PageLine, titles: readonly string[]): boolean {
  const line = bare(text);
  return line.length >= 4 && (titles.some((title) => bare(title) === line) || (isHeading && line.length >= 8));
}

function beginning(lines: readonly PageLine[], first: number, length: number, titles: readonly string[]): number {
  const prose = lines.slice(0, first).filter(isProse);
  let from = first;
  if (lengthOf(prose) >= Math.max(PROSE_BEYOND, length * SHARE_IN_FRONT)) from = lines.indexOf(prose[0]!);
  const above = Math.max(0, from - LINES_ABOVE);
  const title = lines.slice(above, from).findLastIndex((line) => isTitle(line, titles));
  if (title !== -1) {
    let top = above + title;
    while (top > 0 && (lines[top - 1]!.isHeading || isPartOfTitle(lines[top - 1]!, titles))) top--;
    return top;
  }
  while (from > 0 && from > first - LABELS_ABOVE && isParticulars(lines[from - 1]!)) from--;
  return from;
}

/** A title may stand on two lines. */
const isPartOfTitle = ({ text, isFurniture }: PageLine, titles: readonly string[]): boolean =>
  !isFurniture && bare(text).length >= 4 && titles.some((title) => bare(title).startsWith(bare(text)));

/** A line of labels and values: 发布时间：2024-01-09 来源：县司法局 */
function isParticulars(line: PageLine): boolean {
  if (!isUsable(line) || line.text.length > LONGEST_SHORT_LINE) return false;
  return [...fold(line.text).matchAll(ANY_PAGE_LABEL)].some(({ groups }) => groups!.colon!.includes(':'));
}

function end(lines: readonly PageLine[], last: number): number {
  const prose = lines.slice(last + 1).filter(isProse);
  if (lengthOf(prose) < PROSE_BEYOND) return last;
  let to = lines.lastIndexOf(prose.at(-1)!);
  for (let below = 0; below < LINES_BELOW; below++) {
    const line = lines[to + 1];
    if (!line || !isUsable(line) || line.text.length > LONGEST_SIGNATURE) break;
    to++;
  }
  return to;
}

function linkLists(lines: readonly PageLine[]): Set<PageLine> {
  const found = new Set<PageLine>();
  let row: PageLine[] = [];
  for (const line of [...lines, null]) {
    if (line?.isLinked) row.push(line);
    else {
      if (row.length >= LINKS_IN_A_ROW) for (const each of row) found.add(each);
      row = [];
    }
  }
  return found;
}
