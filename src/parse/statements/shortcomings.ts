import { COUNTS_PROBLEMS, DEFICIENT, LEADS_TO_DEFICIENCY } from '../../knowledge/deficiencies.ts';
import type { Span } from '../../records/span.ts';
import { matchesOf } from '../../text/matches-of.ts';
import { trimSpan } from '../document.ts';
import type { OutlineSection } from '../outline/read-outline.ts';
import { readItems } from './enumerators.ts';

/** A shortcoming while it is being read: its span is its statement. */
export interface FoundShortcoming extends Span {
  section: number;
  /** Where its paragraph begins to speak of it: 在普法宣传方面,形式单一 states only the latter. */
  topic?: number;
}

/** Without a closing mark and without what the page left behind it. */
export function statementSpan(folded: string, start: number, end: number): Span {
  const span = trimSpan(folded, start, end);
  let to = span.end;
  while (to > span.start && /[。;.,\s?!]/.test(folded[to - 1]!)) to--;
  return { start: span.start, end: to };
}

/** Shorter paragraphs are remains of the page. */
const SHORTEST_STATEMENT = 10;

const SENTENCE = /[^。:]+[。:]?/g;
const CLAUSE = /[^,。;:]+[,。;:]?/g;
const ANY_DEFICIENT = new RegExp(DEFICIENT, 'g');
/** 虽取得一定成绩,但还存在一定差距,主要表现在: announces problems and states none. */
const ANNOUNCES = /(?:差距|不足|短板|问题|困难|薄弱环节|方面)[^。:]{0,16}[。:]$/;

/** Start of what follows the sentences that only announce problems. */
function behindAnnouncement(text: string): number {
  const lastDeficiency = matchesOf(ANY_DEFICIENT, text).at(-1)?.index ?? -1;
  let from = 0;
  for (const { 0: sentence, index } of matchesOf(SENTENCE, text)) {
    const end = index + sentence.length;
    const announces = COUNTS_PROBLEMS.test(sentence) || ANNOUNCES.test(sentence);
    // behind a colon the problems stand in paragraphs of their own
    const leads = lastDeficiency >= end || (end === text.length && sentence.endsWith(':'));
    if (!announces || !leads) break;
    from = end;
  }
  return from;
}

const BUT = /^\s*(?:但是?|然而|不过|可是)/;
/** Not the first of the paragraphs: what the others tell one by one. */
const SUMS_UP = /^[^。]*(?:但|还|仍|存在)[^。]*(?:差距|不足|短板|问题|困难|薄弱环节)[^。:]{0,8}[。:]$/;

/** From the first clause that does not only lead up to the deficiency to the end; null where the paragraph states none. */
function deficientPart(folded: string, { start, end }: Span, others: number): (Span & { topic: number }) | null {
  const text = folded.slice(start, end);
  if (text.length < SHORTEST_STATEMENT || (others > 1 && SUMS_UP.test(text))) return null;
  const from = behindAnnouncement(text);
  for (const { 0: clause, index } of matchesOf(CLAUSE, text.slice(from))) {
    const leads =
      LEADS_TO_DEFICIENCY.test(clause.replace(/[,。;:]$/, '')) || BUT.test(text.slice(from + index + clause.length));
    if (leads && !DEFICIENT.test(clause)) continue;
    const but = BUT.exec(clause)?.[0].length ?? 0;
    const said = statementSpan(folded, start + from + index + but, end);
    return { start: said.start, end: said.end, topic: start + from };
  }
  return null;
}

/**
 * The shortcomings of a leaf section: its items; else, below a heading of its own, the section itself; else each
 * paragraph from its first deficient clause.
 *
 * @param isPart whether the section is the whole part on problems, not one of its points
 */
export function readShortcomings(
  folded: string,
  section: OutlineSection,
  index: number,
  isPart: boolean,
): FoundShortcoming[] {
  const [head, ...rest] = section.paragraphs;
  if (!head) return [];
  const { heading } = section;
  const runsOn = heading.textStart < head.end;
  const paragraphs = runsOn ? [{ start: heading.textStart, end: head.end }, ...rest] : rest;
  const found = ({ start, end }: Span): FoundShortcoming => ({ start, end, section: index });
  const items = readItems(folded, paragraphs);
  if (items.length > 0) return items.map(({ start, end }) => found(statementSpan(folded, start, end)));
  if (!isPart) {
    const last = paragraphs.at(-1) ?? head;
    return [found(statementSpan(folded, heading.start, last.end))];
  }
  return paragraphs
    .map((span, index) => deficientPart(folded, span, index === 0 ? paragraphs.length - 1 : 0))
    .filter((span) => span !== null)
    .map(({ start, end, topic }) => ({ start, end, section: index, topic }));
}
