import { isFurnitureLine } from '../../knowledge/page-furniture.ts';
import { fold } from '../../text/fold.ts';
import type { PageLine } from './page-line.ts';

/** In UTF-16 code units: neither a title nor a line of buttons is longer. */
const LONGEST_SHORT_LINE = 200;
/** In UTF-16 code units: running text is longer, titles and labels are not. */
const PROSE = 40;
/** In UTF-16 code units: less prose than this beyond the article is somebody's footer. */
export const PROSE_BEYOND = 150;

/** UTF-16 code units of all lines. */
export const lengthOf = (lines: readonly PageLine[]): number => lines.reduce((sum, { text }) => sum + text.length, 0);

/** Whether a line can be of an article: it does not lead elsewhere, and is nothing that pages have around articles. */
export const isUsable = ({ isFurniture, isLinked, text }: PageLine): boolean =>
  !isFurniture && !isLinked && (text.length > LONGEST_SHORT_LINE || !isFurnitureLine(fold(text).trim()));

/** Whether a line that can be of an article is running text. */
export const isProse = (line: PageLine): boolean =>
  line.text.length >= PROSE && /[，。；,;]/.test(line.text) && isUsable(line);

/** The beginning of a line, folded and without white space: how titles are compared. */
export const bare = (text: string): string => fold(text.slice(0, LONGEST_SHORT_LINE)).replace(/\s+/g, '');
