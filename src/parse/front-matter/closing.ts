import { BODY_ENDINGS } from '../../knowledge/bodies.ts';
import { CLOSING_LINE } from '../../knowledge/page-furniture.ts';
import type { Span } from '../../records/span.ts';
import { isDate, readDate } from '../../text/dates.ts';
import { EdgePattern } from '../../text/edge-pattern.ts';
import type { Document } from '../document.ts';

/** How a report ends: where its own text is over, and who signs with which date. */
export interface Closing {
  /** Offset at which the last part is over; what stands behind it belongs to no section. */
  start: number;
  author: Span | null;
  writtenOn: string | null;
}

const CLOSES = new EdgePattern(CLOSING_LINE);

const LONGEST_SIGNATURE = 40;
/** Only the last lines can be a signature; what is signed above is a title page. */
const LINES_SEARCHED = 14;

const withoutDate = (line: string): string =>
  line.replace(/\(?(?:\d{4}|二[零〇○][零〇○一二三四五六七八九]{2})\s*(?:年|[-/.]).*$/, '').trimEnd();

function isBodyName(line: string): boolean {
  if (line.length < 3 || line.length > LONGEST_SIGNATURE || /[,。;:、?!《》“”]/.test(line)) return false;
  return BODY_ENDINGS.some(([, pattern]) => pattern.test(line));
}

/** A part of the report: what stands above one closes nothing. */
const PART = /^(?:第[一二三四五六七八九十]{1,3}部分|[一二三四五六七八九十]{1,3}\s?、|\([一二三四五六七八九十]{1,3}\))/;

/** Finds the signature, the date under it and closing phrases (特此报告) at the end of a text. */
export function readClosing({ folded, lines }: Document): Closing {
  const end = lines.at(-1)?.end ?? 0;
  let over = end;
  let author: Span | null = null;
  let writtenOn: string | null = null;
  const lastLines = lines.slice(-LINES_SEARCHED);
  const written = lastLines.map(({ start, end }) => folded.slice(start, end));
  const attached = written.findIndex((line) => CLOSES.test(line));
  const lastPart = written.slice(0, attached < 0 ? written.length : attached).findLastIndex((line) => PART.test(line));
  // what a whole report begins with is no signature
  const first = lines.length <= LINES_SEARCHED ? 1 : 0;
  for (let index = Math.max(first, lastPart); index < written.length; index++) {
    const line = written[index]!;
    const name = withoutDate(line);
    const signs = isBodyName(name);
    const dates = isDate(line);
    if (!signs && !dates && !CLOSES.test(line)) continue;
    // a name alone is a signature only where a date follows, or nothing but such lines
    const next = written[index + 1];
    const followed = next === undefined || name !== line || isDate(next);
    if (signs && !followed && over === end) continue;
    const { start } = lastLines[index]!;
    over = Math.min(over, start);
    if (signs) author = { start, end: start + name.length };
    if (dates || (signs && name !== line)) writtenOn = readDate(line);
  }
  return { start: over, author, writtenOn };
}
