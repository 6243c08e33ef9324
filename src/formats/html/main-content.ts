import { isDate } from '../../text/dates.ts';
import { fold } from '../../text/fold.ts';
import { articleBeginning, isTitle } from './article-beginning.ts';
import { isProse, isUsable, lengthOf, PROSE_BEYOND } from './line-nature.ts';
import type { PageLine, PageLines } from './page-line.ts';

/** The lines of a page that are its article, and all others. */
export interface MainContent {
  main: PageLine[];
  outside: PageLine[];
}

/** Of the characters of the page: comments around less stand around something else. */
const SHARE_OF_MARKED = 0.4;
/** Lines beside an article that nothing but its prose tells. */
const NEIGHBOURS = 8;
/** In UTF-16 code units. */
const LONGEST_DATE = 40;
/** Of an article: it has fewer links than that. */
const SHARE_OF_LINKS = 0.3;
/** As many lines in a row that lead elsewhere are a list of other articles. */
const LINKS_IN_A_ROW = 3;

/**
 * The article of a page: the lines of the element that holds it, with title and particulars (发布时间, 来源) above it, and
 * with whatever running text stands outside of that element, as it does where tags do not match. When in doubt a line is kept.
 *
 * @param titles What the page says that it is titled.
 */
export function mainContent({ lines, isNamed }: PageLines, titles: readonly string[]): MainContent {
  const isMarked = areMarked(lines);
  const isContent = (line: PageLine): boolean => (isMarked ? line.isMarked : line.isContent);
  const first = lines.findIndex(isContent);
  if (first === -1) return { main: [], outside: [...lines] };
  const last = lines.findLastIndex(isContent);
  const article = lines.filter(isContent);
  const isKnown = isMarked || isNamed;
  const from = articleBeginning(lines, isKnown ? first : extended(lines, first, -1), article, titles);
  const to = end(lines, isKnown ? last : extended(lines, last, 1));
  const links = linkLists(lines, article);
  const isMain = (line: PageLine, index: number): boolean => {
    if (index < from || index > to || links.has(line)) return false;
    return isContent(line) ? !line.isFurniture : isUsable(line) || isTitle(line, titles);
  };
  return { main: lines.filter(isMain), outside: lines.filter((line, index) => !isMain(line, index)) };
}

function areMarked(lines: readonly PageLine[]): boolean {
  const marked = lengthOf(lines.filter(({ isMarked }) => isMarked));
  return marked > 0 && marked >= lengthOf(lines.filter(isUsable)) * SHARE_OF_MARKED;
}

/** Where nothing tells what holds the article, its neighbours may be of it: up to a link, a button, a footer. */
function extended(lines: readonly PageLine[], from: number, step: 1 | -1): number {
  let to = from;
  while (Math.abs(to - from) < NEIGHBOURS && lines[to + step] && isUsable(lines[to + step]!)) to += step;
  return to;
}

/**
 * The index of the last line: behind running text elsewhere on the page, if there is enough of it, and behind the
 * running text or the date of a signature that follow without a link or a button between them.
 */
function end(lines: readonly PageLine[], last: number): number {
  const prose = lines.slice(last + 1).filter(isProse);
  const to = lengthOf(prose) < PROSE_BEYOND ? last : lines.lastIndexOf(prose.at(-1)!);
  const stop = lines.findIndex((line, index) => index > to && !isUsable(line));
  const behind = lines.slice(to + 1, stop === -1 ? lines.length : stop);
  const closes = (line: PageLine): boolean =>
    isProse(line) || (line.text.length <= LONGEST_DATE && isDate(fold(line.text)));
  return to + 1 + behind.findLastIndex(closes);
}

/** None where much of the article leads elsewhere: a link was never closed. */
function linkLists(lines: readonly PageLine[], article: readonly PageLine[]): Set<PageLine> {
  const found = new Set<PageLine>();
  if (lengthOf(article.filter(({ isLinked }) => isLinked)) > lengthOf(article) * SHARE_OF_LINKS) return found;
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
