import { HEADING_RUBBISH } from '../../knowledge/page-furniture.ts';
import type { Span } from '../../records/span.ts';
import { EdgePattern } from '../../text/edge-pattern.ts';
import { isSpace } from '../../text/white-space.ts';
import { isPartHeading } from './unnumbered-heading.ts';

/** A heading, and where the text that follows it in the same paragraph begins. */
export interface Heading extends Span {
  /** Start of the running text behind the heading; the end of the paragraph where there is none. */
  textStart: number;
}

/** A colon closes a heading only when what it closes is a short topic: 政府职能依法履行方面: */
const LONGEST_TOPIC = 30;
/** White space closes a heading when a paragraph runs on behind it. */
const LONGEST_SPACED_HEADING = 40;
const SHORTEST_PARAGRAPH = 60;

/** The name of a part whose line break was lost: 存在的问题和下一步打算过去一年,…. */
const PART_RUNS_ON =
  /^[^。,;:\s]{2,24}?(?:问题|不足|短板|打算|计划|安排|思路|举措|成效|情况)(?=过去一年|一年来|虽然?|尽管|20\d\d年[,度以]|今年|我[省市县区局镇乡街旗州]|对照|下一步,)/;

function closingMark(text: string): { at: number; length: number } | null {
  const stop = text.search(/[。!?]/);
  const colon = text.indexOf(':');
  if (colon > 0 && colon <= LONGEST_TOPIC && (stop < 0 || colon < stop) && !/[,;。“《]/.test(text.slice(0, colon))) {
    return { at: colon, length: 1 };
  }
  // 存在的不足一是…: the first item opens the text
  const item = /一是|首先,|第一,/.exec(text.slice(0, LONGEST_SPACED_HEADING + 4));
  if (item && item.index >= 2 && (stop < 0 || item.index < stop) && !text.slice(0, item.index).includes(';')) {
    return { at: item.index, length: 0 };
  }
  const part = text.length >= SHORTEST_PARAGRAPH ? PART_RUNS_ON.exec(text)?.[0] : undefined;
  if (part !== undefined && isPartHeading(part)) return { at: part.length, length: 0 };
  const isSpaced = /\s/.test(text.slice(0, LONGEST_SPACED_HEADING + 1));
  const space = isSpaced ? /^([^\s。,;:]{4,}(?:,[^\s。,;:]{4,})?)\s+/.exec(text) : null;
  if (space && space[1]!.length <= LONGEST_SPACED_HEADING && text.length - space[0].length >= SHORTEST_PARAGRAPH) {
    const before = space[1]!.length;
    const closes = isPartHeading(space[1]!) || stop - before > LONGEST_SPACED_HEADING;
    if (stop < 0 || (before < stop && closes)) return { at: before, length: space[0].length - before };
  }
  return stop < 0 ? null : { at: stop, length: 1 };
}

/** Rubbish is looked for in no more than this at the end of a heading. */
const LONGEST_RUBBISH = 24;

const ENDS_IN_RUBBISH = new EdgePattern(HEADING_RUBBISH);

const rubbishAt = (folded: string, start: number, end: number): number =>
  ENDS_IN_RUBBISH.lengthIn(folded.slice(Math.max(start, end - LONGEST_RUBBISH), end));

/** Reads the heading of a paragraph between the end of its marker and its own end, over folded text. */
export function readHeading(folded: string, from: number, to: number): Heading {
  let start = from;
  while (start < to && isSpace(folded.charCodeAt(start))) start++;
  const mark = closingMark(folded.slice(start, to));
  let end = mark ? start + mark.at : to;
  let textStart = mark ? end + mark.length : to;
  while (textStart < to && isSpace(folded.charCodeAt(textStart))) textStart++;
  for (let length = rubbishAt(folded, start, end); length > 0; length = rubbishAt(folded, start, end)) end -= length;
  if (mark === null && /[;:,]/.test(folded[end - 1] ?? '')) end -= 1;
  // nothing but rubbish is left behind the heading
  if (/^[\s?。]*$/.test(folded.slice(textStart, to))) textStart = to;
  return { start, end, textStart };
}
