import { RUNNING_TEXT } from '../../knowledge/clauses.ts';
import type { MeasureStatus } from '../../records/measure.ts';
import type { Span } from '../../records/span.ts';
import { characterSet } from '../../text/character-set.ts';
import { trimSpan } from '../document.ts';
import type { OutlineSection } from '../outline/read-outline.ts';
import { type Item, readItems } from './enumerators.ts';

/** A measure while it is being read. */
export interface FoundMeasure extends Span {
  /** Span of the lead. */
  lead: Span;
  status: MeasureStatus;
  section: number;
}

/** A first sentence longer than this leads only with its first clause. */
const LONGEST_LEAD = 60;
/** Shorter lines without a closing mark are cells of a table, captions, remains of the page. */
const SHORTEST_PARAGRAPH = 12;

/** Longer than this, what stands behind the closing mark is text. */
const LONGEST_RUBBISH = 6;

const CLOSING_MARK = characterSet('。;');

/** Ends with its closing 。 or ;, where it has one: what stands behind is rubbish of the page. */
export function closeSpan(folded: string, start: number, end: number): Span {
  const span = trimSpan(folded, start, end);
  if (CLOSING_MARK[folded.charCodeAt(span.end - 1)] === 1) return span;
  const tail = folded.slice(Math.max(span.start, span.end - LONGEST_RUBBISH - 1), span.end);
  const rubbish = /(?<=[。;])[^。;\u4e00-\u9fff]+$/.exec(tail);
  return rubbish && !/[”)》]/.test(rubbish[0]) ? { start: span.start, end: span.end - rubbish[0].length } : span;
}

/** What can end a lead. */
const LEAD_MARK = characterSet(',。;');

function leadOf(folded: string, { start, end }: Span): Span {
  let clause = -1;
  for (let at = start; at < end; at++) {
    if (clause > start && at - start > LONGEST_LEAD) return { start, end: clause };
    if (LEAD_MARK[folded.charCodeAt(at)] === 0) continue;
    const unit = folded[at]!;
    if (unit === '。' || unit === ';') return { start, end: at - start > LONGEST_LEAD && clause > start ? clause : at };
    // not the comma of 4,517件
    const parts = unit === ',' && !(/\d/.test(folded[at - 1] ?? '') && /\d/.test(folded[at + 1] ?? ''));
    if (parts && clause < 0) clause = at;
  }
  return { start, end: end - start > LONGEST_LEAD && clause > start ? clause : end };
}

/** A row of a table that was flattened. */
const isRow = (text: string): boolean => text.includes('|') && (/\|.*\|/.test(text) || !/[。;]/.test(text));

/** A paragraph that says something: a sentence, or a line long enough to be one. */
const isStatement = (folded: string, { start, end }: Span): boolean => {
  const text = folded.slice(start, end);
  if (isRow(text) || !/[\u4e00-\u9fff]/.test(text)) return false;
  return /[。;]$/.test(text) || (text.length >= SHORTEST_PARAGRAPH && RUNNING_TEXT.test(text));
};

/** What announces the paragraphs behind it and is none of them: 下一步,我局将重点做好以下工作。 */
const ANNOUNCES = /(?:以下|如下|下列)[^。,;]{0,12}(?:工作|方面|举措|措施|任务|安排)[^。,;]{0,3}[。:]$/;

/** Paragraphs that hold no item and are no introduction to items on lines of their own. */
function plainParagraphs(paragraphs: readonly Span[], items: readonly Item[]): Span[] {
  const first = items[0]!;
  const opensLine = paragraphs.some(({ start }) => start === first.enumerator);
  return paragraphs.filter(({ start, end }) => {
    if (items.some(({ enumerator }) => start <= enumerator && enumerator < end)) return false;
    return end <= first.enumerator ? !opensLine : true;
  });
}

/** Of a leaf section what its measures are read from. */
interface Leaf {
  folded: string;
  section: OutlineSection;
  index: number;
  status: MeasureStatus;
}

function measureOf({ folded, index, status }: Leaf, start: number, end: number, lead?: Span): FoundMeasure {
  const closed = closeSpan(folded, start, end);
  const said = lead ?? leadOf(folded, closed);
  const leadSpan = { start: said.start, end: Math.min(said.end, closed.end) };
  return { start: closed.start, end: closed.end, lead: leadSpan, status, section: index };
}

/**
 * The measures of a leaf section: its items where it has any, else itself when it holds one paragraph (then it starts
 * with the heading, which is its lead), else one for each paragraph.
 */
export function readMeasures(
  folded: string,
  section: OutlineSection,
  index: number,
  status: MeasureStatus,
): FoundMeasure[] {
  const leaf = { folded, section, index, status };
  const { heading } = section;
  const [head, ...rest] = section.paragraphs;
  if (!head) return [];
  const headRunsOn = heading.textStart < head.end;
  const paragraphs = headRunsOn ? [{ start: heading.textStart, end: head.end }, ...rest] : rest;
  const items = readItems(folded, paragraphs).filter(({ start, end }) => !isRow(folded.slice(start, end)));
  return items.length > 0 ? itemMeasures(leaf, paragraphs, items) : paragraphMeasures(leaf, paragraphs, headRunsOn);
}

function itemMeasures(leaf: Leaf, paragraphs: readonly Span[], items: readonly Item[]): FoundMeasure[] {
  const { folded, section } = leaf;
  const measures: FoundMeasure[] = [];
  for (const { start, end } of items) measures.push(measureOf(leaf, start, end));
  for (const span of plainParagraphs(paragraphs, items)) {
    if (span.start !== section.heading.textStart && isStatement(folded, span))
      measures.push(measureOf(leaf, span.start, span.end));
  }
  return measures.length === items.length ? measures : measures.sort((a, b) => a.start - b.start);
}

/** @param headRunsOn Whether the first paragraph is what stands behind the heading on its line. */
function paragraphMeasures(leaf: Leaf, paragraphs: readonly Span[], headRunsOn: boolean): FoundMeasure[] {
  const { folded, section } = leaf;
  const { heading } = section;
  const lead = heading.end > heading.start ? { start: heading.start, end: heading.end } : undefined;
  const said = paragraphs.filter((span, at) => (at === 0 && headRunsOn) || isStatement(folded, span));
  const [first] = said;
  const announces = said.length > 2 && !headRunsOn && ANNOUNCES.test(folded.slice(first!.start, first!.end));
  const stated = announces ? said.slice(1) : said;
  // a heading of its own may be all that a section says, where it is a sentence
  if (stated.length === 0) {
    const head = section.paragraphs[0]!;
    return isStatement(folded, head) || section.parent !== null ? [measureOf(leaf, head.start, head.end, lead)] : [];
  }
  if (stated.length === 1) return [measureOf(leaf, heading.start, stated[0]!.end, lead)];
  return stated.map(({ start, end }, at) =>
    at === 0 && headRunsOn ? measureOf(leaf, heading.start, end, lead) : measureOf(leaf, start, end),
  );
}
