import { JOINT } from '../../knowledge/connectives.ts';
import type { Span } from '../../records/span.ts';
import { EdgePattern } from '../../text/edge-pattern.ts';
import { openBracket } from '../../text/open-bracket.ts';
import type { Document } from '../document.ts';

/** The folded text around a metric, as the rules that link it read it. */
export interface Context {
  /** The words around the number alone: from the number before it, a comma or the bar of a table, to the next mark or number. */
  clause: string;
  clauseStart: number;
  /** The same, on to the next comma: what a list of numbers shares stands at its end. */
  reach: string;
  /** Between the full stops around it. */
  sentence: string;
  sentenceStart: number;
}

/** Sentences are read no farther than this to each side, so that a text without full stops stays linear. */
const REACH = 400;

const JOINS = new EdgePattern(JOINT);

const ENDS_CLAUSE = 1;
const ENDS_SENTENCE = 2;
/** What each code unit ends: looked up for every character around every metric. */
const ENDS = new Uint8Array(0x10000);
for (const mark of ',;:|') ENDS[mark.charCodeAt(0)] = ENDS_CLAUSE;
for (const mark of '。!?\n') ENDS[mark.charCodeAt(0)] = ENDS_CLAUSE | ENDS_SENTENCE;

function bounds(folded: string, { start, end }: Span, marks: number): Span {
  let from = start;
  while (from > 0 && start - from < REACH && (ENDS[folded.charCodeAt(from - 1)]! & marks) === 0) from--;
  let to = end;
  while (to < folded.length && to - end < REACH && (ENDS[folded.charCodeAt(to)]! & marks) === 0) to++;
  return { start: from, end: to };
}

/** How much of the text between a metric and the next is about it. */
function ownLength(behind: string): number {
  // 审结26件(维持15件: a bracket that the next number stands in is about that one
  const opened = openBracket(behind);
  const ofNext = opened >= 0 ? opened : behind.length;
  const list = behind.search(/、|\((?:其中|含|包括)/);
  return list < 0 ? ofNext : Math.min(list, ofNext);
}

/** Where the metrics beside one end and begin. */
export interface Neighbours {
  previous: number;
  next: number;
}

/**
 * The text around a metric.
 *
 * @param last the context of the metric before it: most share their sentence with it
 */
export function contextOf({ folded }: Document, metric: Span, neighbours: Neighbours, last?: Context): Context {
  const whole = bounds(folded, metric, ENDS_CLAUSE);
  const shared = last !== undefined && metric.start < last.sentenceStart + last.sentence.length;
  const sentence = shared
    ? { start: last.sentenceStart, end: last.sentenceStart + last.sentence.length }
    : bounds(folded, metric, ENDS_SENTENCE);
  const behindPrevious = Math.max(whole.start, neighbours.previous);
  // 3件予以撤销、1件责令履职: what stands between belongs to the number before
  const joined = neighbours.previous > whole.start && JOINS.test(folded.slice(behindPrevious, metric.start));
  const start = joined ? metric.start : behindPrevious;
  const behindNext = Math.min(whole.end, Math.max(neighbours.next, metric.end));
  const end = behindNext === metric.end ? behindNext : metric.end + ownLength(folded.slice(metric.end, behindNext));
  return {
    clause: folded.slice(start, end),
    clauseStart: start,
    reach: folded.slice(start, whole.end),
    sentence: shared ? last.sentence : folded.slice(sentence.start, sentence.end),
    sentenceStart: sentence.start,
  };
}
