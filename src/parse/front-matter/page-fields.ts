import { ANY_PAGE_LABEL, FIRST_OF_LABELS, PAGE_LABELS, type PageField } from '../../knowledge/page-labels.ts';
import type { Span } from '../../records/span.ts';
import { characterSet } from '../../text/character-set.ts';
import { isDate, readDate } from '../../text/dates.ts';
import { matchesOf } from '../../text/matches-of.ts';
import { withoutSpace } from '../../text/white-space.ts';
import { type Document, trimSpan } from '../document.ts';

/** A label on a page and where what follows it begins. */
interface Label extends Span {
  field: PageField;
  hasColon: boolean;
}

/** Information tables stand above a report or below it, never within. */
const LONGEST_LINE = 400;
const LONGEST_VALUE = 120;

/** A longer line, or one that begins otherwise, is no label alone, and has one only with a mark behind it. */
const LONGEST_LABEL = 20;
const OPENS_LABEL = characterSet(`【[${FIRST_OF_LABELS}`);
const MAY_LABEL = /[:|\t】\]]/;

/** Several labels without marks in one line: 成文日期 2026-01-21 废止日期. Running text has marks. */
const MAY_BE_ROW = /^[^。,;、]{4,120}$/;

const endsLabel = (text: string, { 0: label, index }: RegExpMatchArray): boolean =>
  /\s$/.test(label) || index! + label.length === text.length;

const isRowOfLabels = (text: string, labels: readonly RegExpMatchArray[]): boolean =>
  labels[0]?.index === 0 && MAY_BE_ROW.test(text) && labels.filter((label) => endsLabel(text, label)).length > 1;

function labelsOf(folded: string, line: Span): Label[] {
  const found: Label[] = [];
  const text = folded.slice(line.start, line.end);
  const isBare = !MAY_LABEL.test(text);
  if (isBare && (OPENS_LABEL[text.charCodeAt(0)] === 0 || (text.length > LONGEST_LABEL && !MAY_BE_ROW.test(text)))) {
    return found;
  }
  const labels = matchesOf(ANY_PAGE_LABEL, text);
  const isRow = isBare && isRowOfLabels(text, labels);
  for (const match of labels) {
    const field = PAGE_LABELS.get(withoutSpace(match.groups!.label!));
    const hasColon = MAY_LABEL.test(match.groups!.colon!);
    const isWhole = match[0].trim().length === line.end - line.start;
    // in running text these words stand too; a label has a colon or a line of its own
    if (!field || (!hasColon && !isWhole && !(isRow && endsLabel(text, match)))) continue;
    found.push({ field, hasColon, start: line.start + match.index, end: line.start + match.index + match[0].length });
  }
  return found;
}

/** The mark of a list in front of a value, or the bar between it and its label. */
const BULLET = /^(?:[|•·●○▪■□◆◇►▶※*]\s*)+/;

/** Bullets of a list, strokes of a flattened table, brackets around the field. */
function withoutFrame(folded: string, { start, end: whole }: Span): Span {
  const bullet = BULLET.exec(folded.slice(start, whole))?.[0].length ?? 0;
  const value = { start: start + bullet, end: whole };
  const framed = /[\s|】\]]+$/.exec(folded.slice(value.start, value.end));
  const end = value.end - (framed?.[0].length ?? 0);
  return EMPTY.test(folded.slice(value.start, end)) ? { start: end, end } : { start: value.start, end };
}

/** What a page says where it has no value. */
const EMPTY = /^(?:无|暂无|空|\/|-+)$/;

const CLOCK = /\s+\d{1,2}:\d{2}(?::\d{2})?$/;

/** Whether the line below a label that stands alone can be its value: an empty field is often followed by the title. */
function fits(folded: string, { start, end }: Span, field: PageField): boolean {
  const text = folded.slice(start, end);
  if (field === 'documentNumber') return text.includes('号');
  if (field === 'publishedOn' || field === 'writtenOn' || field === 'pageTime') return readDate(text) !== null;
  return field === 'title' || !/(?:报告|总结)$/.test(text);
}

/**
 * The labelled fields around a report, each the span of its value. A label with nothing behind it has no value,
 * unless label and value stand in lines of their own.
 *
 * @param isOutside whether a line stands outside the report's own text
 */
export function readPageFields({ folded, lines }: Document, isOutside: (line: Span) => boolean): Map<PageField, Span> {
  const fields = new Map<PageField, Span>();
  const outside = lines.filter((line) => line.end - line.start <= LONGEST_LINE && isOutside(line));
  const labelled = outside.map((line) => labelsOf(folded, line));
  labelled.forEach((labels, at) => {
    const line = outside[at]!;
    const time = labels[0] && trimSpan(folded, line.start, labels[0].start);
    // 2024-03-28 09:18 来源: a time in front of the first label needs none
    if (time && time.end > time.start && isDate(folded.slice(time.start, time.end).replace(CLOCK, '')))
      fields.set('pageTime', time);
    labels.forEach((label, index) => {
      const next = labels[index + 1];
      let value = trimSpan(folded, label.end, next?.start ?? line.end);
      const nextLine = outside[at + 1];
      const alone = labels.length === 1 && value.end === value.start;
      if (alone && nextLine && labelled[at + 1]!.length === 0 && fits(folded, nextLine, label.field)) value = nextLine;
      value = withoutFrame(folded, value);
      if (value.end > value.start && value.end - value.start <= LONGEST_VALUE && !fields.has(label.field)) {
        fields.set(label.field, value);
      }
    });
  });
  return fields;
}
