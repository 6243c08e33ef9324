import type { Span } from '../../../records/span.ts';
import type { Document } from '../../document.ts';
import { phrase } from '../label/phrases.ts';
import type { Table } from './row.ts';
import { captionUnit } from './stated-unit.ts';

const LONGEST_CAPTION = 40;
const CAPTION_MARK = /[。;,!?]/;
/** A marker or 表1 in front of a caption, what only announces the table and its unit behind it. */
const CAPTION_EDGES =
  /^(?:\(?[一二三四五六七八九十\d]{1,3}(?:\)[、.]?|[、.])|(?:附?表|图)\s*[\d一二三四五六七八九十]{0,2})\s*[:.、]?\s*|\s*\(?(?:计量)?单位\s*:.*$|(?:情况)?(?:如下|见下)?表?\s*:?$/g;

/**
 * What the rows below a line share: its words without marker and unit as their caption, and the unit it states; neither where it
 * is none (undefined), long or a sentence. No row has been read, so no year is known.
 *
 * @example captionOf of 表1 行政复议情况(单位:件) // caption 行政复议情况, unit 件
 */
export function captionOf(document: Document, line: Span | undefined): Table {
  const { start, end } = line ?? { start: 0, end: 0 };
  const none = { caption: phrase(document, start, start), unit: null, newest: 0 };
  if (end - start > LONGEST_CAPTION) return none;
  const folded = document.folded.slice(start, end);
  if (CAPTION_MARK.test(folded)) return none;
  const bare = folded.replace(CAPTION_EDGES, '');
  const from = folded.indexOf(bare);
  return {
    ...none,
    caption: phrase(document, start + from, start + from + bare.length),
    unit: captionUnit(folded, start),
  };
}
